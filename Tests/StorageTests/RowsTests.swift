import Ground
import Records
import Secondment
import Storage
import Testing

@Suite struct `Rows of records` {
    private struct Stop: Error {}

    private func walk(_ file: File, by order: FieldSpec?) async throws -> [String] {
        try await file.engine.read { connection in
            var names: [String] = []
            var last: Record?
            while true {
                let page = try Rows(connection).list(
                    Unit.declaration, where: .always, order: order, limit: 3, after: last)
                names += page.map { $0[Unit.fullName] }
                guard page.count == 3 else { return names }
                last = page.last
            }
        }
    }

    @Test func `are paged by a key, with equal keys and those without one, and none is lost`() async throws {
        try await File.open { file in
            let pinyin: [String?] = ["b", nil, "a", "b", nil, "c", "b", nil, "a", "b", nil]
            let units = pinyin.enumerated().map {
                unit("第\($0.offset)", pinyin: $0.element, id: ID(raw: Int64($0.offset) + 1))
            }
            try await file.engine.write { for unit in units { try Rows($0).insert(unit) } }
            let walked = try await walk(file, by: Unit.pinyin.spec)
            #expect(walked == [2, 8, 0, 3, 6, 9, 5, 1, 4, 7, 10].map { "第\($0)" })
        }
    }

    @Test func `are paged newest first where there is no key`() async throws {
        try await File.open { file in
            let units = (0..<10).map { unit("第\($0)", id: ID(raw: Int64($0) + 1)) }
            try await file.engine.write { for unit in units { try Rows($0).insert(unit) } }
            #expect(try await walk(file, by: nil) == (0..<10).reversed().map { "第\($0)" })
        }
    }

    @Test func `are kept whole or not at all`() async throws {
        try await File.open { file in
            let outcome: (any Error)? = await failure {
                try await file.engine.write { connection in
                    try Rows(connection).insert(unit("一"))
                    try SearchIndex(connection).put(unit("二"))
                    throw Stop()
                }
            }
            #expect(outcome != nil)
            let count = try await file.engine.read { try $0.count("SELECT count(*) FROM unit") }
            let words = try await file.engine.read { try $0.count("SELECT count(*) FROM search_word") }
            #expect(count == 0 && words == 0)
        }
    }

    @Test func `are saved only over the version that was read`() async throws {
        try await File.open { file in
            let first = unit("一")
            try await file.engine.write { try Rows($0).insert(first) }
            let saved = try await file.engine.write { try Rows($0).save(first, stage: "kept", at: now + 1) }
            #expect(saved.version == 2 && saved.changedAt == now + 1)
            let stale = await failure {
                try await file.engine.write { try Rows($0).save(first, stage: "kept", at: now) }
            }
            guard case Failure.conflict? = stale as? Failure else {
                Issue.record("a stale row was saved: \(String(describing: stale))")
                return
            }
        }
    }

    @Test func `that are like one that must be the only one are a conflict`() async throws {
        try await File.open { file in
            let one = unit("一")
            let twin = await failure {
                try await file.engine.write {
                    try Rows($0).insert(one)
                    try Rows($0).insert(one)
                }
            }
            guard case Failure.conflict? = twin as? Failure else {
                Issue.record("two rows with one id: \(String(describing: twin))")
                return
            }
        }
    }

    @Test func `that hold what their field cannot are told of, not shown`() async throws {
        try await File.open { file in
            let one = unit("一")
            try await file.engine.write {
                try Rows($0).insert(one)
                try $0.run("UPDATE unit SET since = 'gestern' WHERE id = \(one.id)")
            }
            let broken = await failure {
                try await file.engine.read { try Rows($0).find(Unit.declaration, one.id) }
            }
            guard case Failure.broken(let trouble)? = broken as? Failure,
                case StorageTrouble.unreadableRow(let what)? = trouble as? StorageTrouble
            else {
                Issue.record("\(String(describing: broken))")
                return
            }
            #expect(what.contains("since"))
        }
    }
}

/// What the closure threw; nil where it did not.
func failure<T>(_ body: () async throws -> T) async -> (any Error)? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error
    }
}
