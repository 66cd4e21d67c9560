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

    /// With a `pattern`, a file that was filled before, it begins as a copy of that; a server takes none.
    package static func open<T>(
        like pattern: String? = nil, _ body: (Ground) async throws -> T
    ) async throws -> T {
        let ground = try await make()
        if let pattern { try FileManager.default.copyItem(atPath: pattern, toPath: ground.address) }
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
