package import Records

/// 引擎 — A database that is open: reads and writes are synchronous closures over one connection.
///
/// A write is one transaction: it is kept whole, or not at all. The closures must have no effect
/// outside the connection, since an engine may run them again after losing a race.
package protocol Engine: Sendable {
    func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T

    func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T

    /// Copies the whole database to a file while others read and write.
    func backup(to path: String) async throws(Failure)
}

/// A connection, for the time of one closure.
package protocol Connection {
    /// Runs a query and shows each row.
    func each(_ sql: SQL, _ body: (any Cells) throws -> Void) throws
    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    func run(_ sql: SQL) throws -> Int
    /// Runs several statements without values.
    func script(_ text: String) throws
}

/// One row, by the places of its columns.
package protocol Cells {
    func value(_ column: Int) -> Value
    func int(_ column: Int) -> Int64
    func text(_ column: Int) -> String
    func isNull(_ column: Int) -> Bool
}

extension Cells {
    package func id(_ column: Int) -> ID { ID(raw: int(column)) }
    package func optionalID(_ column: Int) -> ID? { isNull(column) ? nil : id(column) }
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    package func moment(_ column: Int) -> Moment { Moment(milliseconds: int(column)) }
    package func optionalMoment(_ column: Int) -> Moment? { isNull(column) ? nil : moment(column) }
    package func day(_ column: Int) -> Day? { Day(iso: text(column)) }
}

extension Connection {
    package func all<T>(_ sql: SQL, _ body: (any Cells) throws -> T) throws -> [T] {
        var rows: [T] = []
        try each(sql) { rows.append(try body($0)) }
        return rows
    }

    package func one<T>(_ sql: SQL, _ body: (any Cells) throws -> T) throws -> T? {
        var found: T?
        try each(sql) { if found == nil { found = try body($0) } }
        return found
    }

    package func count(_ sql: SQL) throws -> Int {
        try one(sql) { Int($0.int(0)) } ?? 0
    }
}

/// 存储故障 — What the machine can refuse, each with a sentence for people.
package enum StorageTrouble: Error {
    case diskFull
    case busy
    case readOnly
    case damaged(String)
    case unreadableRow(String)

    package var sentence: Title {
        switch self {
        case .diskFull:
            Title(
                "服务器的磁盘满了，这一步没有保存；请联系系统管理员，腾出空间后再试。",
                "The server's disk is full and this was not saved; ask the administrator, then try again.")
        case .busy:
            Title("系统正忙，这一步没有保存；请稍后再试。", "The system is busy and this was not saved; try again shortly.")
        case .readOnly:
            Title("数据文件是只读的，不能保存。", "The data file is read-only; nothing can be saved.")
        case .damaged(let what):
            Title("数据文件有损坏：\(what)", "The data file is damaged: \(what)")
        case .unreadableRow(let what):
            Title("有一条记录读不出来：\(what)", "A record cannot be read: \(what)")
        }
    }
}
