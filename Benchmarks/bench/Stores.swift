import CPQ
import Desk
import Foundation
import Records
import Storage

/// One office of one size on both engines: made once on SQLite and carried over to PostgreSQL, so that each
/// has the same rows under the same ids. Every part works on copies of its own.
actor Stores {
    static let shared = Stores()

    struct Store: Sendable {
        let title: String
        /// What `tashan serve` and the desk are opened at.
        let address: String
        let isServer: Bool
        let office: BenchOffice
    }

    private var pristine: BenchOffice?

    /// SQLite first, then PostgreSQL.
    func copies(_ name: String, in folder: String) async throws -> [Store] {
        let office = try await made(in: folder)
        let path = "\(folder)/\(name).tashan"
        try await SQLite(path: office.path).backup(to: path, progress: nil)
        try Stores.command("CREATE DATABASE \(name) TEMPLATE office", at: try Stores.server())
        return [
            Store(title: "SQLite", address: path, isServer: false, office: office),
            Store(title: "PostgreSQL", address: try Stores.server(name), isServer: true, office: office),
        ]
    }

    private func made(in folder: String) async throws -> BenchOffice {
        if let pristine { return pristine }
        let own = folder + "/pristine"
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        let office = try await BenchOffice.make(in: own)
        try Stores.command("CREATE DATABASE office", at: try Stores.server())
        let target = try Stores.server("office")
        try await Copying.copy(SQLite(path: office.path), to: PostgreSQL(target, connections: 1))
        // What autovacuum would have done by the next morning: plans must not change under the measurement.
        try Stores.command("VACUUM ANALYZE", at: target)
        pristine = office
        return office
    }

    /// The private server that `bin/bench` has started, at one of its databases.
    static func server(_ name: String = "postgres") throws -> String {
        guard let address = ProcessInfo.processInfo.environment["BENCH_DATABASE"] else {
            throw Workshop.Failed(what: "no PostgreSQL: bin/bench starts one and sets BENCH_DATABASE")
        }
        return address.replacingOccurrences(of: "/postgres?", with: "/\(name)?")
    }

    /// What must stand outside a transaction.
    private static func command(_ text: String, at address: String) throws {
        let handle = PQconnectdb(address)
        defer { PQfinish(handle) }
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else {
            throw Workshop.Failed(what: "\(text): \(String(cString: PQerrorMessage(handle)))")
        }
    }
}
