import Desk
import GRDBSQLite
import Office

/// What an import cannot be faster than: the same rows in the same tables with the same indexes, each put there by a
/// statement that was prepared once.
final class RawRows {
    private struct Table {
        let insert: String
        let rows: [[OpaquePointer?]]
    }

    private let tables: [Table]

    /// The rows of every table of this office, but for what every new office has.
    init(of office: String) throws {
        var source: OpaquePointer?
        defer { sqlite3_close(source) }
        guard sqlite3_open_v2(office, &source, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
            throw Workshop.Failed(what: "open \(office)")
        }
        let names = try RawRows.rows(
            """
            SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
            AND name NOT LIKE 'search_word_%' AND name <> 'migration' ORDER BY name
            """, source
        ).compactMap { sqlite3_value_text($0[0]).map { String(cString: $0) } }
        tables = try names.map { name in
            let columns = name == "search_word" ? "rowid, kind, words" : "*"
            let rows = try RawRows.rows("SELECT \(columns) FROM \(name)", source)
            let into = name == "search_word" ? "search_word (rowid, kind, words)" : name
            let places = (rows.first ?? []).map { _ in "?" }.joined(separator: ", ")
            return Table(insert: "INSERT OR REPLACE INTO \(into) VALUES (\(places))", rows: rows)
        }.filter { !$0.rows.isEmpty }
    }

    deinit {
        for table in tables { for row in table.rows { for cell in row { sqlite3_value_free(cell) } } }
    }

    /// Puts them into this office, in one transaction.
    func insert(into office: String) throws {
        var target: OpaquePointer?
        defer { sqlite3_close(target) }
        guard sqlite3_open_v2(office, &target, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            sqlite3_exec(target, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK
        else { throw Workshop.Failed(what: "open \(office)") }
        for table in tables {
            var statement: OpaquePointer?
            defer { sqlite3_finalize(statement) }
            guard sqlite3_prepare_v2(target, table.insert, -1, &statement, nil) == SQLITE_OK else {
                throw Workshop.Failed(what: table.insert)
            }
            for row in table.rows {
                for (place, cell) in row.enumerated() {
                    sqlite3_bind_value(statement, Int32(place + 1), cell)
                }
                guard sqlite3_step(statement) == SQLITE_DONE else {
                    throw Workshop.Failed(what: table.insert)
                }
                sqlite3_reset(statement)
            }
        }
        guard sqlite3_exec(target, "COMMIT", nil, nil, nil) == SQLITE_OK else {
            throw Workshop.Failed(what: "commit")
        }
    }

    /// Every cell by itself, as SQLite keeps it.
    private static func rows(_ sql: String, _ database: OpaquePointer?) throws -> [[OpaquePointer?]] {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
            throw Workshop.Failed(what: sql)
        }
        var rows: [[OpaquePointer?]] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map {
                    sqlite3_value_dup(sqlite3_column_value(statement, $0))
                })
        }
        return rows
    }
}
