import Foundation
import GRDB
import GRDBSQLite
package import Records

/// 单机引擎 — SQLite through GRDB's pool: one writer, several readers, a write-ahead log.
package final class SQLite: Engine {
    package let dialect = Dialect.sqlite
    private let pool: DatabasePool

    /// Opens the file, or makes it. Waits up to five seconds for another process's write.
    package init(path: String, readers: Int = 4) throws(Failure) {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // FULL: a write that was acknowledged outlives a loss of power.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -8000")
            try db.execute(sql: "PRAGMA mmap_size = 0")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
        } catch {
            throw SQLite.failure(error)
        }
    }

    package func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        do {
            return try await pool.read { try body(SQLiteConnection(db: $0)) }
        } catch {
            throw SQLite.failure(error)
        }
    }

    package func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        do {
            return try await pool.write { try body(SQLiteConnection(db: $0)) }
        } catch {
            throw SQLite.failure(error)
        }
    }

    /// There is one writer as it is.
    package func jot<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        try await write(body)
    }

    package func onThisThread<T>(_ body: (any Connection) throws -> T) throws(Failure) -> T {
        do {
            return try pool.write { try body(SQLiteConnection(db: $0)) }
        } catch {
            throw SQLite.failure(error)
        }
    }

    /// Page by page, which is faster than row by row and takes the search index along as it is.
    package func backup(
        to path: String, progress: Copying.Progress?
    ) async throws(Failure) {
        do {
            try SQLite.makeFolder(of: path)
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            try copy.close()
        } catch {
            throw SQLite.failure(error)
        }
    }

    /// A backup may go where there is no folder yet.
    static func makeFolder(of path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path,
                withIntermediateDirectories: true)
        } catch {
            throw .broken(error)
        }
    }

    /// Brings what is in the log into the file, so that the file alone is everything.
    package func close() throws(Failure) {
        do {
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try pool.close()
        } catch {
            throw SQLite.failure(error)
        }
    }

    static func failure(_ error: any Error) -> Failure {
        if let failure = error as? Failure { return failure }
        guard let error = error as? DatabaseError else { return .broken(error) }
        switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR: return .broken(StorageTrouble.diskFull)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .broken(StorageTrouble.busy)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN: return .broken(StorageTrouble.readOnly)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return .broken(StorageTrouble.damaged(error.message ?? ""))
        case .SQLITE_CONSTRAINT
        where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
            || error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY:
            return .conflict(Title("已经有同样的一条了。", "There is one like it already."))
        default: return .broken(error)
        }
    }
}

struct SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    let db: Database

    func each(_ sql: SQL, _ body: (any Cells) throws -> Void) throws {
        let handle = try db.cachedStatement(sql: sql.text).sqliteStatement
        sqlite3_reset(handle)
        defer { sqlite3_reset(handle) }
        try bind(sql, to: handle)
        // GRDB's own cursors build a row object for each row; a board of 300 people feels it.
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw error(code, sql) }
            try body(SQLiteCells(statement: handle))
        }
    }

    /// Through GRDB, which has to know of what is written.
    func run(_ sql: SQL) throws -> Int {
        let statement = try db.cachedStatement(sql: sql.text)
        // As far as it knows there is nothing to bind.
        statement.setUncheckedArguments(StatementArguments())
        try bind(sql, to: statement.sqliteStatement)
        try statement.execute()
        return db.changesCount
    }

    func script(_ text: String) throws {
        try db.execute(sql: text)
    }

    /// Every value anew, each copied by SQLite: GRDB's arguments cost a box and an array for each.
    private func bind(_ sql: SQL, to handle: SQLiteStatement) throws {
        for (place, value) in sql.values.enumerated() {
            let number = Int32(place + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, number)
                case .int(let int): sqlite3_bind_int64(handle, number, int)
                case .text(let text): sqlite3_bind_text(handle, number, text, -1, SQLiteConnection.copied)
                case .bytes(let bytes):
                    bytes.withUnsafeBytes {
                        // Without an address it would be NULL, and no bytes are not nothing.
                        $0.count == 0
                            ? sqlite3_bind_zeroblob(handle, number, 0)
                            : sqlite3_bind_blob(
                                handle, number, $0.baseAddress, Int32($0.count), SQLiteConnection.copied)
                    }
                }
            guard code == SQLITE_OK else { throw error(code, sql) }
        }
    }

    private func error(_ code: Int32, _ sql: SQL) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(db.sqliteConnection)), sql: sql.text)
    }

    /// SQLITE_TRANSIENT, which C writes as a macro that Swift does not read.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

struct SQLiteCells: Cells {
    let statement: SQLiteStatement

    func value(_ column: Int) -> Value {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .int(int(column))
        case SQLITE_BLOB: .bytes(bytes(column))
        default: .text(text(column))
        }
    }

    func int(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func says(_ column: Int, _ text: String) -> Bool {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return text.isEmpty }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return text.utf8.count == count
            && text.utf8.elementsEqual(UnsafeBufferPointer(start: start, count: count))
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }

    private func bytes(_ column: Int) -> [UInt8] {
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        guard count > 0, let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
