import Records

/// 方言 — What the two engines say differently, all of it. Statements elsewhere are of the subset that both
/// understand alike; what cannot be is asked here.
package enum Dialect: Sendable {
    case sqlite
    case postgres

    /// A migration as this engine reads it. Scripts are written once, for both.
    func script(_ text: String) -> String {
        guard self == .postgres else { return text }
        // One rule for order on both engines, whatever the database was made with: bytes of UTF-8.
        return text.replacing(" TEXT", with: " TEXT COLLATE \"C\"").replacing(" BLOB", with: " BYTEA")
            .replacing(
                Dialect.searchTable,
                with: """
                    CREATE TABLE search_word (rowid BIGINT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, \
                    words TEXT NOT NULL, tokens TSVECTOR NOT NULL);
                    CREATE INDEX search_word_tokens ON search_word USING gin (tokens);
                    """)
    }

    private static let searchTable =
        "CREATE VIRTUAL TABLE search_word USING fts5 (kind, words, tokenize = 'unicode61');"

    /// The names of the tables that hold what we keep, but for the search index and what the engine itself keeps.
    var tables: SQL {
        switch self {
        case .sqlite:
            """
            SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_word%' \
            AND name NOT LIKE 'sqlite_%' ORDER BY name
            """
        case .postgres:
            """
            SELECT CAST(tablename AS TEXT) COLLATE "C" AS name FROM pg_tables \
            WHERE schemaname = current_schema() AND tablename <> 'search_word' ORDER BY name
            """
        }
    }

    /// The columns of a table in their order: name, type as migrations write it, whether it must be there, and
    /// its place in the key, from 1 on (0: not of the key).
    func columns(of table: String) -> SQL {
        switch self {
        case .sqlite:
            "SELECT name, type, \"notnull\", pk FROM pragma_table_info(\(table)) ORDER BY cid"
        case .postgres:
            // The catalogue itself: the standard's views of it take a hundred times as long.
            """
            SELECT CAST(a.attname AS TEXT), \
            CASE format_type(a.atttypid, NULL) WHEN 'bytea' THEN 'BLOB' \
            ELSE upper(format_type(a.atttypid, NULL)) END, \
            CASE WHEN a.attnotnull THEN 1 ELSE 0 END, \
            coalesce(array_position(CAST(i.indkey AS SMALLINT[]), a.attnum) + 1, 0) \
            FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary \
            WHERE a.attrelid = to_regclass(\(table)) AND a.attnum > 0 AND NOT a.attisdropped \
            ORDER BY a.attnum
            """
        }
    }

    /// Keeps the words of a record where it can be found by them.
    package func keepWords(_ id: Int64, _ kind: String, _ words: String) -> SQL {
        switch self {
        case .sqlite:
            "INSERT INTO search_word (rowid, kind, words) VALUES (\(Value.int(id)), \(kind), \(words))"
        case .postgres:
            """
            INSERT INTO search_word (rowid, kind, words, tokens) \
            VALUES (\(Value.int(id)), \(kind), \(words), CAST(\(Tokens.lexemes(words)) AS tsvector))
            """
        }
    }

    /// The rows of `search_word` in which every run of tokens stands, as it was typed.
    func match(_ runs: [Tokens.Run]) -> SQL {
        switch self {
        case .sqlite: return "search_word MATCH \("words : " + Dialect.phrases(runs))"
        case .postgres:
            // The index finds the rows with all the tokens; that they follow each other, the text tells. Positions
            // in the index would do it too, but end at 16,383: a long report would be found by its first pages only.
            let query = runs.flatMap { run in
                run.tokens.enumerated().map { place, token in
                    "'\(token)'" + (run.isBeginning && place == run.tokens.count - 1 ? ":*" : "")
                }
            }
            return runs.reduce("tokens @@ CAST(\(query.joined(separator: " & ")) AS tsquery)") { whole, run in
                let text = " " + run.tokens.joined(separator: " ") + (run.isBeginning ? "" : " ")
                return whole + " AND position(\(text) in ' ' || words || ' ') > 0"
            }
        }
    }

    /// Those in which one of these ways of asking stands at least.
    func match(anyOf ways: [[Tokens.Run]]) -> SQL {
        switch self {
        // One question of the index, and not one for each way.
        case .sqlite:
            "search_word MATCH \("words : (" + ways.map(Dialect.phrases).joined(separator: " OR ") + ")")"
        case .postgres: .any(ways.map(match))
        }
    }

    private static func phrases(_ runs: [Tokens.Run]) -> String {
        let parts = runs.map { "\"\($0.tokens.joined(separator: " "))\"\($0.isBeginning ? "*" : "")" }
        return "(" + parts.joined(separator: " AND ") + ")"
    }

    /// What is wrong with the store itself; no rows where all is well.
    package var damage: SQL {
        switch self {
        case .sqlite: "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"
        // Checksums are the server's own affair; that every index is fit for use can be asked.
        case .postgres:
            """
            SELECT CAST(c.relname AS TEXT) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid \
            JOIN pg_namespace n ON n.oid = c.relnamespace \
            WHERE n.nspname = current_schema() AND NOT i.indisvalid
            """
        }
    }
}

extension Dialect {
    /// `?` becomes `$1`, `$2` …. No statement has a question mark of its own, since text is always bound.
    static func numbered(_ text: String) -> String {
        var numbered = ""
        numbered.reserveCapacity(text.utf8.count + 16)
        var count = 0
        for character in text.unicodeScalars {
            guard character == "?" else {
                numbered.unicodeScalars.append(character)
                continue
            }
            count += 1
            numbered += "$\(count)"
        }
        return numbered
    }
}
