import Records

/// 表 — A table as the database itself describes it: what copies and comparisons go by, so that no table is
/// forgotten when one is added.
struct Table {
    let name: String
    let columns: [String]
    /// Columns that tell its rows apart, in order.
    let key: [String]
    /// Whether rows can be large, and are taken a few at a time.
    let isHeavy: Bool

    var rowsAtATime: Int { isHeavy ? 2 : 500 }

    /// Every table, and the search index last.
    static func all(in connection: any Connection) throws -> [Table] {
        try Schema.tables(in: connection).map { try table($0, connection) } + [search]
    }

    /// What it holds beside the words is made from them.
    static let search = Table(
        name: "search_word", columns: ["rowid", "kind", "words"], key: ["rowid"], isHeavy: false)

    private static func table(_ name: String, _ connection: any Connection) throws -> Table {
        let columns = try connection.all(connection.dialect.columns(of: name)) {
            (name: $0.text(0), type: $0.text(1), key: Int($0.int(3)))
        }
        return Table(
            name: name, columns: columns.map(\.name),
            key: columns.filter { $0.key > 0 }.sorted { $0.key < $1.key }.map(\.name),
            isHeavy: columns.contains { $0.type == "BLOB" })
    }

    func count(in connection: any Connection) throws -> Int {
        try connection.count("SELECT count(*) FROM \(name: name)")
    }

    /// The rows after this one, in the order of the key; each engine gives them in the same order.
    func page(after last: [Value]?, in connection: any Connection) throws -> [[Value]] {
        var sql: SQL = "SELECT \(names: columns) FROM \(name: name)"
        if let last {
            let places = key.compactMap { columns.firstIndex(of: $0) }
            sql = sql + " WHERE (\(names: key)) > (\(list: places.map { last[$0] }))"
        }
        return try connection.all(sql + " ORDER BY \(names: key) LIMIT \(rowsAtATime)") { cells in
            columns.indices.map { cells.value($0) }
        }
    }

    func insert(_ rows: [[Value]], in connection: any Connection) throws {
        guard name != Table.search.name else {
            for row in rows {
                guard let id = row[0].int, let kind = row[1].text, let words = row[2].text else { continue }
                try connection.run(connection.dialect.keepWords(id, kind, words))
            }
            return
        }
        var rest = rows[...]
        while !rest.isEmpty {
            // Statements of one length are prepared once; what remains goes row by row.
            let some = rest.prefix(rest.count < Table.together ? 1 : Table.together)
            rest = rest.dropFirst(some.count)
            var sql: SQL = "INSERT INTO \(name: name) (\(names: columns)) VALUES "
            for (place, row) in some.enumerated() { sql = sql + (place > 0 ? ", " : "") + "(\(list: row))" }
            try connection.run(sql)
        }
    }

    private static let together = 20
}
