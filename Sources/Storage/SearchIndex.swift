package import Records

/// 索引 — The words of records. Chinese is kept as overlapping pairs, so that two characters are enough;
/// the engine's own trigram tokenizer would silently find nothing for them.
package struct SearchIndex {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package func put(_ record: Record, isNew: Bool = false) throws {
        let words = record.kind.words.compactMap { name -> String? in
            guard let field = record.kind.field(name) else { return nil }
            let shown = field.shown(record[name: name], .chinese)
            return shown.isEmpty ? nil : shown
        }
        if !isNew { try connection.run("DELETE FROM search_word WHERE rowid = \(record.id)") }
        try connection.run(
            """
            INSERT INTO search_word (rowid, kind, words) VALUES (\(record.id), \
            \(record.kind.name), \(Tokens.kept(words.joined(separator: "\n"))))
            """)
    }

    package func remove(_ id: ID) throws {
        try connection.run("DELETE FROM search_word WHERE rowid = \(id)")
    }

    /// Records of one kind that hold the words and fulfil the condition on `r`, newest first.
    package func find(
        _ typed: String, _ kind: Declaration, where condition: SQL, limit: Int
    ) throws -> [Record] {
        guard let match = Tokens.asked(typed) else { return [] }
        return try Rows(connection).list(
            kind,
            where: """
                r.id IN (SELECT rowid FROM search_word WHERE search_word MATCH \(match)) \
                AND r.id IN (SELECT rowid FROM search_word WHERE kind = \(kind.name) \
                AND search_word MATCH \(match)) AND \(condition)
                """, limit: limit)
    }
}

/// 切分 — Text as the index keeps it, and a question as the index understands it.
package enum Tokens {
    /// Runs of Chinese become pairs; other runs of letters and digits become lower-case words.
    package static func kept(_ text: String) -> String {
        runs(text).map { run in
            // The last character stands alone too, so that a question of one finds it.
            run.isHan
                ? (pairs(run.text) + [String(run.text.suffix(1))]).joined(separator: " ") : run.text
        }.joined(separator: " ")
    }

    /// An FTS5 expression in which every run must be found; nil where nothing is asked.
    package static func asked(_ typed: String) -> String? {
        let parts = runs(typed).map { run -> String in
            guard run.isHan else { return "\"\(run.text)\"*" }
            return run.text.count == 1
                ? "\"\(run.text)\"*" : "\"" + pairs(run.text).joined(separator: " ") + "\""
        }
        return parts.isEmpty ? nil : "words : (" + parts.joined(separator: " AND ") + ")"
    }

    private static func pairs(_ text: String) -> [String] {
        let characters = Array(text)
        guard characters.count > 1 else { return [text] }
        return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
    }

    private static func runs(_ text: String) -> [(text: String, isHan: Bool)] {
        var runs: [(text: String, isHan: Bool)] = []
        var isOpen = false
        for character in text.lowercased() {
            guard let scalar = character.unicodeScalars.first,
                character.isLetter || character.isNumber
            else {
                isOpen = false
                continue
            }
            let isHan = (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
            if isOpen, let last = runs.last, last.isHan == isHan {
                runs[runs.count - 1].text.append(character)
            } else {
                runs.append((String(character), isHan))
            }
            isOpen = true
        }
        return runs
    }
}
