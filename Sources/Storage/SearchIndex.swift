package import Records

/// 索引 — The words of records. Chinese is kept as overlapping pairs, so that two characters are enough;
/// the engines' own ways of cutting Chinese would silently find nothing for them.
package struct SearchIndex {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package func put(_ record: Record, isNew: Bool = false) throws {
        let words = record.kind.words.compactMap { name -> String? in
            guard let field = record.kind.field(name) else { return nil }
            let shown = field.shown(record[name: name], .chinese)
            return shown.isEmpty ? nil : shown
        }
        if !isNew { try remove(record.id) }
        try connection.run(
            connection.dialect.keepWords(
                record.id.raw, record.kind.name, Tokens.kept(words.joined(separator: "\n"))))
    }

    /// The same for the words of an attached file.
    func put(file: ID, _ tokens: String) throws {
        try remove(file)
        try connection.run(connection.dialect.keepWords(file.raw, SearchIndex.files, tokens))
    }

    /// The condition on the attachment `a` that its file holds every word typed; nil where nothing is asked.
    package func fileHolds(_ typed: String) -> SQL? {
        let runs = Tokens.asked(typed)
        guard !runs.isEmpty else { return nil }
        return """
            a.id IN (SELECT rowid FROM search_word WHERE kind = \(SearchIndex.files) \
            AND \(connection.dialect.match(runs)))
            """
    }

    /// As which the words of files are kept; no kind of record is called so.
    private static let files = "attachment"

    package func remove(_ id: ID) throws {
        try connection.run("DELETE FROM search_word WHERE rowid = \(id)")
    }

    /// The condition on `r` that its words hold what was typed; nil where nothing is asked.
    package func holds(_ typed: String, _ kind: Declaration) -> SQL? {
        let runs = Tokens.asked(typed)
        guard !runs.isEmpty else { return nil }
        return holds(connection.dialect.match(runs), kind)
    }

    /// That they hold one of these at least.
    package func holds(anyOf typed: [String], _ kind: Declaration) -> SQL? {
        let ways = typed.map(Tokens.asked).filter { !$0.isEmpty }
        guard !ways.isEmpty else { return nil }
        return holds(connection.dialect.match(anyOf: ways), kind)
    }

    private func holds(_ match: SQL, _ kind: Declaration) -> SQL {
        "r.id IN (SELECT rowid FROM search_word WHERE kind = \(kind.name) AND \(match))"
    }
}
