import Foundation
import Ground
import Records
import Secondment
import Storage
import Synchronization
import Testing

@Suite struct `The data file` {
    @Test func `is migrated once`() async throws {
        try await File.open { file in
            #expect(try await Migrator.migrate(file.engine) == [])
            let again = try file.ground.engine()
            #expect(try await Migrator.migrate(again) == [])
        }
    }

    @Test func `of a newer version is not touched`() async throws {
        try await File.open { file in
            _ = try await file.engine.write {
                try $0.run("INSERT INTO migration (name) VALUES (\("office-9999"))")
            }
            let refused = await failure { try await Migrator.migrate(file.engine) }
            guard case Failure.conflict(let sentence)? = refused as? Failure else {
                Issue.record("\(String(describing: refused))")
                return
            }
            #expect(sentence.chinese.contains("office-9999"))
        }
    }

    @Test func `is read while it is written`() async throws {
        try await File.open { file in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for count in 1...40 {
                        try await file.engine.write { try Rows($0).insert(unit("第\(count)")) }
                    }
                }
                for _ in 1...4 {
                    group.addTask {
                        var last = 0
                        for _ in 1...40 {
                            let count = try await file.engine.read {
                                try $0.count("SELECT count(*) FROM unit")
                            }
                            #expect(count >= last)
                            last = count
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await file.engine.read { try $0.count("SELECT count(*) FROM unit") } == 40)
        }
    }

    @Test func `that is no database is told apart`() async throws {
        try await File.open { file in
            let path = file.ground.folder + "/office.txt"
            try String(repeating: "他山之石", count: 400).write(toFile: path, atomically: true, encoding: .utf8)
            let refused = await failure { try await Migrator.migrate(SQLite(path: path)) }
            guard case Failure.broken(let trouble)? = refused as? Failure,
                case StorageTrouble.damaged? = trouble as? StorageTrouble
            else {
                Issue.record("\(String(describing: refused))")
                return
            }
        }
    }
}

@Suite struct `The chain of steps` {
    /// A plain digest, enough to see whether rows fit together.
    private static let digest: @Sendable (String) -> String = { text in
        String(text.utf8.reduce(5381 as UInt64) { ($0 &* 33) ^ UInt64($1) }, radix: 16)
    }

    private func step(_ count: Int) -> Step {
        Step(
            id: .make(at: now), kind: "leave", record: ID(raw: 7), action: "agree", actor: ID(raw: 3),
            actorName: "何芳", at: now + count, sentence: Title("第\(count)件", "number \(count)"), note: nil,
            changes: "{}")
    }

    @Test func `is whole as it was written, and broken from where it was changed`() async throws {
        try await File.open { file in
            try await file.engine.write { connection in
                for count in 1...9 { try Steps(connection, digest: Self.digest).append(step(count)) }
            }
            let whole = try await file.engine.read { try Steps($0, digest: Self.digest).brokenAt() }
            #expect(whole == nil)
            for (statement, expected) in [
                ("UPDATE step SET note = '改' WHERE number = 5", 5), ("DELETE FROM step WHERE number = 3", 4),
            ] {
                try await file.engine.write { try $0.script(statement) }
                let broken = try await file.engine.read { try Steps($0, digest: Self.digest).brokenAt() }
                #expect(broken == expected)
            }
        }
    }

    @Test func `tells two fields apart from one that holds both`() async throws {
        try await File.open { file in
            let seen = Mutex<[String]>([])
            try await file.engine.write { connection in
                let steps = Steps(connection) { text in
                    seen.withLock { $0.append(text) }
                    return "same"
                }
                for (name, sentence) in [("何\u{1F}芳", "一"), ("何", "芳\u{1F}一")] {
                    try steps.append(
                        Step(
                            id: ID(raw: 1), kind: "leave", record: nil, action: "agree", actor: ID(raw: 3),
                            actorName: name, at: now, sentence: Title(sentence, ""), note: nil, changes: "{}")
                    )
                }
            }
            #expect(Set(seen.withLock { $0 }).count == 2)
        }
    }
}
