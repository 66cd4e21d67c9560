import Ground
import Records
import Secondment
import Storage
import Synchronization
import Testing

@Suite struct `Moving from one store to another` {
    private func fill(_ file: File, units: Int = 1200) async throws {
        try await file.engine.write { connection in
            for count in 1...units {
                let unit = unit(
                    "第\(count)单位", pinyin: count.isMultiple(of: 3) ? nil : "di", id: ID(raw: Int64(count)))
                try Rows(connection).insert(unit)
                try SearchIndex(connection).put(unit, isNew: true)
            }
            for (place, bytes) in [[], [0, 1, 255, 0], [UInt8](repeating: 7, count: 3_000_000)].enumerated() {
                try Attachments(connection).add(
                    Attachments.Attachment(
                        id: ID(raw: Int64(place + 1)), kind: "note", record: ID(raw: 1), name: "附件\(place)",
                        type: "text/plain", size: bytes.count, at: now), bytes)
            }
            try Shelf(connection).set("odd", "'; DROP TABLE unit; --\n\u{301}👩‍👩‍👧‍👦")
        }
    }

    /// Here and there: from this run's engine to a file, and back into an empty place of this run's engine.
    @Test func `keeps every row and every byte, there and back`() async throws {
        try await File.open { file in
            try await fill(file)
            let path = file.ground.folder + "/copy.tashan"
            let seen = Mutex((done: 0, whole: 0))
            try await file.engine.backup(to: path) { done, whole in seen.withLock { $0 = (done, whole) } }
            let copy = try SQLite(path: path)
            let there = try await Comparing.compare(file.engine, copy)
            #expect(there.differences == [] && there.rows > 2400)
            let (done, whole) = seen.withLock { $0 }
            #expect(done == whole)
            try await File.open { other in
                try await Copying.copy(copy, to: other.engine)
                let back = try await Comparing.compare(file.engine, other.engine)
                #expect(back.differences == [] && back.rows == there.rows)
                let found = try await other.engine.read {
                    try units(holding: "第77单", $0, limit: 50).map(\.id.raw)
                }
                #expect(found == (770...779).reversed() + [77])
            }
        }
    }

    @Test func `touches nothing where there is something already`() async throws {
        try await File.open { file in
            try await fill(file, units: 3)
            try await File.open { other in
                try await other.engine.write { try Rows($0).insert(unit("原有")) }
                let refused = await failure { try await Copying.copy(file.engine, to: other.engine) }
                #expect((refused as? Failure)?.isConflict ?? false)
                #expect(try await other.engine.read { try $0.count("SELECT count(*) FROM unit") } == 1)
                #expect(try await other.engine.read { try $0.count("SELECT count(*) FROM attachment") } == 0)
            }
        }
    }

    @Test(arguments: [
        ("UPDATE unit SET full_name = '改' WHERE id = 2", ["unit 2"]),
        ("DELETE FROM unit WHERE id = 3", ["unit 3"]),
        ("UPDATE setting SET value = '' WHERE name = 'odd'", ["setting odd"]),
        ("DELETE FROM search_word WHERE rowid = 1", ["search_word 1"]),
        ("UPDATE unit SET pinyin = '' WHERE id = 3", ["unit 3"]),
    ])
    func `shows each row that differs`(_ statement: String, _ differences: [String]) async throws {
        try await File.open { file in
            try await fill(file, units: 5)
            try await File.open { other in
                try await Copying.copy(file.engine, to: other.engine)
                try await other.engine.jot { try $0.script(statement) }
                #expect(try await Comparing.compare(file.engine, other.engine).differences == differences)
                #expect(try await Comparing.compare(other.engine, file.engine).differences == differences)
            }
        }
    }

    @Test func `shows one byte of an attachment that differs`() async throws {
        try await File.open { file in
            try await fill(file, units: 1)
            try await File.open { other in
                try await Copying.copy(file.engine, to: other.engine)
                let bytes: [UInt8] = [0, 1, 254, 0]
                _ = try await other.engine.jot {
                    try $0.run("UPDATE attachment SET bytes = \(bytes) WHERE id = 2")
                }
                #expect(
                    try await Comparing.compare(file.engine, other.engine).differences == ["attachment 2"])
            }
        }
    }
}
