package import Records

/// 引擎 — A database that is open: reads and writes are synchronous closures over one connection.
///
/// A write is one transaction: it is kept whole, or not at all. The closures must have no effect
/// outside the connection, since an engine may run them again after losing a race.
package protocol Engine: Sendable {
    var dialect: Dialect { get }

    /// Everything read in it is of one moment.
    func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T

    /// Writes come one after the other, over all servers: each step is sealed to the one before it.
    func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T

    /// A small write that seals nothing (a session, a draft, a count of tries), need not wait its turn, and does
    /// no harm when it is made twice.
    func jot<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T

    /// One transaction on the calling thread, which must be one that may wait: what is copied from one
    /// engine to another is read and written in step.
    func onThisThread<T>(_ body: (any Connection) throws -> T) throws(Failure) -> T

    /// Copies everything to a new SQLite file while others read and write: whatever the engine, a backup is one
    /// file that can be opened and looked at by itself.
    func backup(to path: String, progress: Copying.Progress?) async throws(Failure)

    /// What a server tells of itself; nil where there is none.
    func facts() async throws(Failure) -> ServerFacts?
}

extension Engine {
    package func facts() async throws(Failure) -> ServerFacts? { nil }

    package func backup(to path: String, progress: Copying.Progress?) async throws(Failure) {
        try SQLite.makeFolder(of: path)
        let copy = try SQLite(path: path)
        try await Copying.copy(self, to: copy, progress: progress)
        try copy.close()
    }
}

/// A connection, for the time of one closure.
package protocol Connection {
    var dialect: Dialect { get }
    /// Runs a query and shows each row.
    func each(_ sql: SQL, _ body: (any Cells) throws -> Void) throws
    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    func run(_ sql: SQL) throws -> Int
    /// Runs several statements without values, as they are.
    func script(_ text: String) throws
}

/// One row, by the places of its columns.
package protocol Cells {
    func value(_ column: Int) -> Value
    func int(_ column: Int) -> Int64
    func text(_ column: Int) -> String
    /// Whether the text of a column is this one: what mostly says the same in row after row is not made anew in each.
    func says(_ column: Int, _ text: String) -> Bool
    func isNull(_ column: Int) -> Bool
}

extension Cells {
    package func id(_ column: Int) -> ID { ID(raw: int(column)) }
    package func optionalID(_ column: Int) -> ID? { isNull(column) ? nil : id(column) }
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    package func moment(_ column: Int) -> Moment { Moment(milliseconds: int(column)) }
    package func optionalMoment(_ column: Int) -> Moment? { isNull(column) ? nil : moment(column) }
    package func day(_ column: Int) -> Day? { Day(iso: text(column)) }

    package func says(_ column: Int, _ text: String) -> Bool { self.text(column) == text }
}

// Inlined where they are asked for, so that what a closure makes of a row is no generic there.
extension Connection {
    @inlinable
    package func all<T>(_ sql: SQL, _ body: (any Cells) throws -> T) throws -> [T] {
        var rows: [T] = []
        try each(sql) { rows.append(try body($0)) }
        return rows
    }

    @inlinable
    package func one<T>(_ sql: SQL, _ body: (any Cells) throws -> T) throws -> T? {
        var found: T?
        try each(sql) { if found == nil { found = try body($0) } }
        return found
    }

    package func count(_ sql: SQL) throws -> Int {
        try one(sql) { Int($0.int(0)) } ?? 0
    }
}
