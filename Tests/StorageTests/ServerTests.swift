import Foundation
import Ground
import Records
import Secondment
import Storage
import Synchronization
import Testing

/// What only a server can do to us. These need one; where the run has none, the same promises hold of a file
/// by its nature, and the run on the server shows them.
@Suite(.enabled(if: Ground.isServer)) struct `The database server` {
    private func server(
        _ ground: Ground, connections: Int = 2, waiting: Int = 256, name: String = "tashan-test"
    ) -> PostgreSQL {
        PostgreSQL(
            ground.address + "&application_name=\(name)", connections: connections, waiting: waiting)
    }

    /// Ends every connection of this name, as an administrator or a restart would.
    private func end(_ name: String, _ engine: any Engine) async throws {
        _ = try await engine.jot {
            try $0.all(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = \(name)"
            ) { $0.int(0) }
        }
    }

    @Test func `may end our connections, and the next page opens as if nothing had been`() async throws {
        try await File.open { file in
            let ours = server(file.ground, name: "tashan-ended")
            for _ in 1...5 {
                #expect(try await ours.read { try $0.count("SELECT count(*) FROM unit") } == 0)
                try await end("tashan-ended", file.engine)
            }
            try await ours.write { try Rows($0).insert(unit("一")) }
            #expect(try await ours.read { try $0.count("SELECT count(*) FROM unit") } == 1)
        }
    }

    @Test func `may end a connection in the middle of a write, which is then made whole and once`()
        async throws
    {
        try await File.open { file in
            let ours = server(file.ground, name: "tashan-middle")
            let tries = Mutex(0)
            let other = try file.ground.engine()
            try await ours.write { connection in
                try Rows(connection).insert(unit("一"))
                if tries.withLock({
                    $0 += 1; return $0
                }) == 1 {
                    try other.onThisThread {
                        _ = try $0.all(
                            """
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                            WHERE application_name = 'tashan-middle'
                            """
                        ) { $0.int(0) }
                    }
                }
                try Rows(connection).insert(unit("二"))
            }
            #expect(tries.withLock { $0 } == 2)
            #expect(try await ours.read { try $0.count("SELECT count(*) FROM unit") } == 2)
        }
    }

    @Test func `takes writers one after the other, and none of their counts is lost`() async throws {
        try await File.open { file in
            let servers = [server(file.ground, connections: 4), server(file.ground, connections: 4)]
            try await servers[0].write { try Shelf($0).set("count", "0") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for place in 0..<16 {
                    group.addTask {
                        for _ in 1...10 {
                            try await servers[place % 2].write { connection in
                                let count = try Shelf(connection).setting("count").flatMap { Int($0) } ?? -1
                                try Shelf(connection).set("count", String(count + 1))
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await servers[1].read { try Shelf($0).setting("count") } == "160")
        }
    }

    @Test func `lets one of two win a race that they cannot both win, and the other tries again`()
        async throws
    {
        try await File.open { file in
            // Small writes take no turns; two that lock two rows crosswise are a deadlock, which the server ends.
            try await file.engine.write {
                for name in ["a", "b"] { try Shelf($0).set(name, "0") }
            }
            let ours = server(file.ground, connections: 2)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for names in [["a", "b"], ["b", "a"]] {
                    group.addTask {
                        try await ours.jot { connection in
                            for name in names {
                                try connection.run(
                                    """
                                    UPDATE setting SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) \
                                    WHERE name = \(name)
                                    """)
                                Thread.sleep(forTimeInterval: 0.2)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let values = try await ours.read { connection in
                try ["a", "b"].map { try Shelf(connection).setting($0) }
            }
            #expect(values == ["2", "2"])
        }
    }

    @Test func `stops a statement that nobody waits for any more`() async throws {
        try await File.open { file in
            let ours = server(file.ground, connections: 1, name: "tashan-cancel")
            let began = ContinuousClock.now
            let asking = Task { try await ours.read { try $0.count("SELECT 1 FROM pg_sleep(30)") } }
            try await Task.sleep(for: .milliseconds(300))
            asking.cancel()
            let outcome = await asking.result
            #expect(throws: (any Error).self) { try outcome.get() }
            // Its place is free again at once.
            #expect(try await ours.read { try $0.count("SELECT 1") } == 1)
            #expect(began.duration(to: .now) < .seconds(20))
        }
    }

    @Test func `ends a statement that takes too long, with a sentence, and goes on`() async throws {
        try await File.open { file in
            let ours = server(file.ground, connections: 1)
            let refused = await failure {
                _ = try await ours.read { connection in
                    try connection.script("SET LOCAL statement_timeout = 100")
                    return try connection.count("SELECT 1 FROM pg_sleep(5)")
                }
            }
            guard case .broken(let cause)? = refused as? Failure, case .slow? = cause as? StorageTrouble
            else {
                Issue.record("\(String(describing: refused))")
                return
            }
            let next = try await ours.read { try $0.count("SELECT 1") }
            #expect(next == 1)
        }
    }

    @Test func `keeps no more waiting than there is room for, and says so`() async throws {
        try await File.open { file in
            let ours = server(file.ground, connections: 1, waiting: 2)
            let sleepers = (1...3).map { _ in
                Task { try await ours.read { try $0.count("SELECT 1 FROM pg_sleep(1)") } }
            }
            try await Task.sleep(for: .milliseconds(400))
            let refused = await failure { _ = try await ours.read { try $0.count("SELECT 1") } }
            guard case .broken(let cause)? = refused as? Failure, case .crowded? = cause as? StorageTrouble
            else {
                Issue.record("\(String(describing: refused))")
                return
            }
            for sleeper in sleepers { #expect(try await sleeper.value == 1) }
        }
    }

    @Test func `that is not there is a sentence within seconds`() async {
        let nowhere = PostgreSQL("postgres://nobody@127.0.0.1:9/none", connections: 1)
        let refused = await failure { _ = try await nowhere.read { try $0.count("SELECT 1") } }
        guard case .broken(let cause)? = refused as? Failure,
            case .unreachable(let reason)? = cause as? StorageTrouble
        else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test func `forgets a plan whose table was changed, and goes on`() async throws {
        try await File.open { file in
            let ours = server(file.ground, connections: 1)
            let query: SQL = "SELECT * FROM lease WHERE name = \("a")"
            #expect(try await ours.read { try $0.all(query) { $0.text(0) } } == [])
            try await file.engine.jot { try $0.script("ALTER TABLE lease ADD COLUMN extra BIGINT") }
            #expect(try await ours.read { try $0.all(query) { $0.text(0) } } == [])
        }
    }

    @Test func `is asked with more statements than a connection keeps`() async throws {
        try await File.open { file in
            let ours = server(file.ground, connections: 1)
            let found = try await ours.read { connection in
                try (1...900).map { count in
                    try connection.count(
                        "SELECT count(*) FROM unit WHERE id IN (\(list: (1...count).map { .int(Int64($0)) }))"
                    )
                }
            }
            #expect(found.count == 900)
            #expect(
                try await ours.read { try $0.count("SELECT count(*) FROM pg_prepared_statements") } <= 401)
        }
    }

    @Test func `reads a page as it was at one moment`() async throws {
        try await File.open { file in
            let ours = server(file.ground)
            let other = try file.ground.engine()
            let counts = try await ours.read { connection in
                let before = try connection.count("SELECT count(*) FROM unit")
                try other.onThisThread { try Rows($0).insert(unit("一")) }
                return [before, try connection.count("SELECT count(*) FROM unit")]
            }
            #expect(counts == [0, 0])
        }
    }
}
