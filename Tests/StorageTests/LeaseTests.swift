import Ground
import Records
import Storage
import Testing

@Suite struct `A lease` {
    private func take(_ file: File, _ holder: String, at moment: Moment) async throws -> Bool {
        try await file.engine.jot { try Lease($0).take("sweep", by: holder, for: 300, at: moment) }
    }

    @Test func `is one server's at a time, and is renewed by it alone`() async throws {
        try await File.open { file in
            let first = try await take(file, "一", at: now)
            let second = try await take(file, "二", at: now + 10)
            let renewed = try await take(file, "一", at: now + 200)
            let late = try await take(file, "二", at: now + 400)
            #expect([first, second, renewed, late] == [true, false, true, false])
        }
    }

    @Test func `ends when it is given back, and by itself when its server died`() async throws {
        try await File.open { file in
            let first = try await take(file, "一", at: now)
            try await file.engine.jot { try Lease($0).give("sweep", by: "一") }
            let second = try await take(file, "二", at: now + 1)
            let third = try await take(file, "三", at: now + 302)
            #expect(first && second && third)
        }
    }

    @Test func `taken by a clock that was wrong holds nobody up`() async throws {
        try await File.open { file in
            let wrong = try await take(file, "一", at: now + 365 * 86_400)
            let right = try await take(file, "二", at: now)
            #expect(wrong && right)
        }
    }

    @Test func `goes to one of many that reach for it at once`() async throws {
        try await File.open { file in
            let engines = try [file.ground.engine(), file.ground.engine()]
            let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
                for place in 0..<12 {
                    group.addTask {
                        try await engines[place % 2].jot {
                            try Lease($0).take("sweep", by: "服务器\(place)", for: 300, at: now)
                        }
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(taken == 1)
        }
    }
}
