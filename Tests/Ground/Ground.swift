import Foundation
package import Records
package import Storage

/// 一块空地 — A store of its own for one test: a new file, or a new schema on the server that
/// `TASHAN_TEST_DATABASE` names. The same tests stand on both.
package struct Ground: Sendable {
    /// What an office is opened at.
    package let address: String
    /// For whatever files the test makes.
    package let folder: String
    private let schema: String?

    package static let server = ProcessInfo.processInfo.environment["TASHAN_TEST_DATABASE"]
    package static var isServer: Bool { server != nil }

    private static let count = Counter()

    /// With a `pattern`, a store that was filled before, it begins as a copy of that.
    package static func open<T>(
        like pattern: Ground? = nil, _ body: (Ground) async throws -> T
    ) async throws -> T {
        let ground = try await make()
        if let pattern { try await ground.copy(pattern) }
        do {
            let value = try await body(ground)
            try await ground.clear()
            return value
        } catch {
            try await ground.clear()
            throw error
        }
    }

    /// One that stays until the process ends, for a test that has no scope to give it.
    package static func make() async throws -> Ground {
        let mark = "test_\(ProcessInfo.processInfo.processIdentifier)_\(count.next())"
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tashan-\(mark)-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard let server else {
            return Ground(address: folder + "/office.tashan", folder: folder, schema: nil)
        }
        try await command("CREATE SCHEMA \(mark)", at: server)
        return Ground(
            address: server + (server.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(mark)",
            folder: folder, schema: mark)
    }

    /// As a pattern: on a file the backup of an open office, since the office's own file has a log beside it.
    package func resting(_ backup: (String) async throws -> Void) async throws -> Ground {
        guard !Ground.isServer else { return self }
        let path = folder + "/pattern.tashan"
        try await backup(path)
        return Ground(address: path, folder: folder, schema: nil)
    }

    private func copy(_ pattern: Ground) async throws {
        guard let server = Ground.server, let from = pattern.schema, let to = schema else {
            return try FileManager.default.copyItem(atPath: pattern.address, toPath: address)
        }
        try await Ground.command(
            """
            DO $$ DECLARE t TEXT; BEGIN
              FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = '\(from)' LOOP
                EXECUTE format('CREATE TABLE \(to).%1$I (LIKE \(from).%1$I INCLUDING ALL)', t);
                EXECUTE format('INSERT INTO \(to).%1$I SELECT * FROM \(from).%1$I', t);
              END LOOP;
            END $$
            """, at: server)
    }

    private func clear() async throws {
        // The folder is the test's own; what is left of it does no harm.
        try? FileManager.default.removeItem(atPath: folder)
        guard let server = Ground.server, let schema else { return }
        try await Ground.command("DROP SCHEMA \(schema) CASCADE", at: server)
    }

    private static func command(_ text: String, at server: String) async throws {
        try await PostgreSQL(server, connections: 1).jot { try $0.script(text) }
    }

    /// From now on the store refuses whatever writes something in this column, as one that is full would.
    package func refuse(_ column: String, of table: String) async throws {
        let script =
            Ground.isServer
            ? "ALTER TABLE \(table) ADD CHECK (\(column) IS NULL) NOT VALID"
            : ["INSERT ON", "UPDATE OF \(column) ON"].enumerated().map { place, on in
                """
                CREATE TRIGGER refused_\(place) BEFORE \(on) \(table) WHEN NEW.\(column) IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'refused'); END;
                """
            }.joined(separator: "\n")
        try await engine().jot { try $0.script(script) }
    }

    /// The store itself, past the desk: for what a test does behind its back.
    package func engine() throws(Failure) -> any Engine {
        try Engines.open(Address(address), connections: 2)
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var last = 0
    func next() -> Int {
        lock.withLock {
            last += 1
            return last
        }
    }
}
