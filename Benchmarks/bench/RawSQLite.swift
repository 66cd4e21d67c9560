import GRDBSQLite
import Records

/// SQLite itself: statements prepared and bound once, stepped through to the last row.
final class RawSQLite: RawLink {
    private var database: OpaquePointer?
    private var scripts: [(beginning: OpaquePointer?, lines: [Bound])] = []
    private var commit: OpaquePointer?

    private struct Bound {
        let handle: OpaquePointer?
        let line: Script.Line
    }

    // SQLite is to copy what it is given.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ path: String, _ scripts: [Script]) throws {
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        guard sqlite3_open_v2(path, &database, flags, nil) == SQLITE_OK else { throw failed("open") }
        // As the engine of ours sets them.
        for pragma in ["synchronous = FULL", "cache_size = -8000", "mmap_size = 0", "busy_timeout = 5000"] {
            guard sqlite3_exec(database, "PRAGMA \(pragma)", nil, nil, nil) == SQLITE_OK else {
                throw failed(pragma)
            }
        }
        commit = try prepared("COMMIT")
        for script in scripts {
            let beginning =
                script.sort == .read ? "BEGIN DEFERRED TRANSACTION" : "BEGIN IMMEDIATE TRANSACTION"
            let lines = try script.lines.map { line in
                let handle = try prepared(line.text)
                for (place, value) in line.values.enumerated() { bind(value, handle, place) }
                return Bound(handle: handle, line: line)
            }
            self.scripts.append((try prepared(beginning), lines))
        }
    }

    deinit {
        for script in scripts {
            sqlite3_finalize(script.beginning)
            for line in script.lines { sqlite3_finalize(line.handle) }
        }
        sqlite3_finalize(commit)
        sqlite3_close(database)
    }

    func send(_ script: Int, fresh: [Int64]) throws -> RawTimes {
        var times = RawTimes()
        let start = ContinuousClock.now
        _ = try run(scripts[script].beginning)
        let begun = ContinuousClock.now
        var number: Int64 = 0
        for bound in scripts[script].lines {
            for (place, slot) in bound.line.slots {
                switch slot {
                case .fresh(let which): bind(.int(fresh[which]), bound.handle, place)
                case .number: bind(.int(number), bound.handle, place)
                case .numberText: bind(.text(String(number)), bound.handle, place)
                }
            }
            let first = try run(bound.handle)
            if bound.line.tellsNumber { number = first + 1 }
        }
        let done = ContinuousClock.now
        _ = try run(commit)
        times.beginning = begun - start
        times.statements = done - begun
        times.commit = ContinuousClock.now - done
        return times
    }

    /// Steps through all rows; returns the first column of the first.
    private func run(_ handle: OpaquePointer?) throws -> Int64 {
        defer { sqlite3_reset(handle) }
        var rows = 0
        var first: Int64 = 0
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                if rows == 0 { first = sqlite3_column_int64(handle, 0) }
                rows += 1
            case SQLITE_DONE: return first
            default: throw failed("step")
            }
        }
    }

    private func prepared(_ text: String) throws -> OpaquePointer? {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(database, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK else { throw failed(text) }
        return handle
    }

    private func bind(_ value: Value, _ handle: OpaquePointer?, _ place: Int) {
        let place = Int32(place + 1)
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .int(let number): sqlite3_bind_int64(handle, place, number)
        case .text(let text):
            sqlite3_bind_text(handle, place, text, Int32(text.utf8.count), RawSQLite.copied)
        case .bytes(let bytes):
            sqlite3_bind_blob(handle, place, bytes, Int32(bytes.count), RawSQLite.copied)
        }
    }

    private func failed(_ what: String) -> Workshop.Failed {
        Workshop.Failed(what: "SQLite, \(what): \(String(cString: sqlite3_errmsg(database)))")
    }
}
