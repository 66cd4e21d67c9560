import Records
import Storage
import Synchronization

/// An engine that notes every statement of each transaction and passes all of it on: what is replayed raw is
/// what was really asked.
final class Recording: Engine {
    enum Sort: Sendable {
        case read, write, jot
    }

    struct Statement: Sendable {
        let sql: SQL
        let isQuery: Bool
        /// How many columns were looked at.
        let columns: Int
    }

    struct Transaction: Sendable {
        let sort: Sort
        let statements: [Statement]
        /// From its beginning, the turn taken, to its last word.
        let held: Duration
    }

    private let engine: any Engine
    private let kept = Mutex<[Transaction]>([])

    init(_ engine: any Engine) { self.engine = engine }

    var dialect: Dialect { engine.dialect }

    /// What was noted since the last time.
    func take() -> [Transaction] {
        kept.withLock { kept in
            defer { kept = [] }
            return kept
        }
    }

    func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        try await engine.read { [self] in try noted(.read, $0, body) }
    }

    func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        try await engine.write { [self] in try noted(.write, $0, body) }
    }

    func jot<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        try await engine.jot { [self] in try noted(.jot, $0, body) }
    }

    func onThisThread<T>(_ body: (any Connection) throws -> T) throws(Failure) -> T {
        try engine.onThisThread(body)
    }

    private func noted<T>(
        _ sort: Sort, _ connection: any Connection, _ body: (any Connection) throws -> T
    ) throws -> T {
        let noting = Noting(connection)
        let start = ContinuousClock.now
        let value = try body(noting)
        let held = ContinuousClock.now - start
        kept.withLock { $0.append(Transaction(sort: sort, statements: noting.statements, held: held)) }
        return value
    }
}

private final class Noting: Connection {
    private let connection: any Connection
    private(set) var statements: [Recording.Statement] = []

    init(_ connection: any Connection) { self.connection = connection }

    var dialect: Dialect { connection.dialect }

    func each(_ sql: SQL, _ body: (any Cells) throws -> Void) throws {
        let width = Width()
        try connection.each(sql) { try body(NotingCells(cells: $0, width: width)) }
        statements.append(Recording.Statement(sql: sql, isQuery: true, columns: width.columns))
    }

    func run(_ sql: SQL) throws -> Int {
        let changed = try connection.run(sql)
        statements.append(Recording.Statement(sql: sql, isQuery: false, columns: 0))
        return changed
    }

    /// Scripts make tables; no page and no form runs one.
    func script(_ text: String) throws { try connection.script(text) }
}

private final class Width {
    var columns = 0
    func touch(_ column: Int) { columns = max(columns, column + 1) }
}

private struct NotingCells: Cells {
    let cells: any Cells
    let width: Width

    func value(_ column: Int) -> Value {
        width.touch(column)
        return cells.value(column)
    }
    func int(_ column: Int) -> Int64 {
        width.touch(column)
        return cells.int(column)
    }
    func text(_ column: Int) -> String {
        width.touch(column)
        return cells.text(column)
    }
    func isNull(_ column: Int) -> Bool {
        width.touch(column)
        return cells.isNull(column)
    }
}
