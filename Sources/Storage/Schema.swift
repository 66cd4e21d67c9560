package import Records

/// 表结构 — What a kind's table looks like: the draft of a migration, and what a test holds it against.
package enum Schema {
    /// Columns that every kind has, before its own.
    static let header = ["id", "owner", "stage", "version", "made_at", "changed_at"]

    package static func columns(of kind: Declaration) -> [(name: String, type: String)] {
        [
            ("id", "BIGINT PRIMARY KEY"), ("owner", "BIGINT NOT NULL"), ("stage", "TEXT NOT NULL"),
            ("version", "BIGINT NOT NULL"), ("made_at", "BIGINT NOT NULL"),
            ("changed_at", "BIGINT NOT NULL"),
        ] + kind.fields.map { ($0.name, type($0)) }
    }

    /// `CREATE TABLE …` with an index for each link: a draft, to be read and kept as a migration.
    package static func draft(of kind: Declaration) -> String {
        let columns = columns(of: kind).map { "    \($0.name) \($0.type)" }
        var text = "CREATE TABLE \(kind.name) (\n" + columns.joined(separator: ",\n") + "\n);\n"
        for field in kind.fields {
            if case .link = field.control {
                text += "CREATE INDEX \(kind.name)_\(field.name) ON \(kind.name) (\(field.name));\n"
            }
        }
        return text
    }

    /// The columns that a table has in this database, as `name type`.
    package static func found(_ table: String, in connection: any Connection) throws -> [String] {
        try connection.all(connection.dialect.columns(of: table)) {
            let key = $0.int(3) > 0
            return "\($0.text(0)) \($0.text(1))"
                + (key ? " PRIMARY KEY" : $0.int(2) > 0 ? " NOT NULL" : "")
        }
    }

    /// The names of the tables that this database has, but for the search index.
    package static func tables(in connection: any Connection) throws -> [String] {
        try connection.all(connection.dialect.tables) { $0.text(0) }
    }

    private static func type(_ field: FieldSpec) -> String {
        let base =
            switch field.control {
            case .number, .flag, .link: "BIGINT"
            // A choice carries no CHECK: the Desk alone writes, and a kind that gains a word would
            // otherwise have to rebuild its table.
            default: "TEXT"
            }
        return base + (field.isRequired ? " NOT NULL" : "")
    }
}
