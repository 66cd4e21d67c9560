package import Records

/// 附件文字 — What was read of each file that is attached, so that it is found by its words.
package struct FileTexts {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package enum State: String, Sendable {
        /// Waits; and waits for the second time, after a server ended over it.
        case pending, second
        /// In somebody's hands, for the first time and for the second.
        case reading, again
        /// All of its words, or as many as are taken.
        case read, cut
        /// It holds none, as a scanned page does; or it cannot be read.
        case none, refused
    }

    /// Words, and how the index keeps them: made before the store is asked.
    package struct Words: Sendable {
        let text: String
        let tokens: String

        package init(_ text: String) {
            self.text = text
            tokens = Tokens.kept(text)
        }
    }

    /// Begins with a file that was attached just now.
    package func begin(_ file: ID) throws {
        try connection.run(
            "INSERT INTO attachment_text (attachment, state) VALUES (\(file), \(State.pending.rawValue))")
    }

    /// How many wait.
    package func pending() throws -> Int {
        try connection.count(
            "SELECT count(*) FROM attachment_text WHERE state IN (\(list: State.waiting))")
    }

    /// Takes the file that has waited longest; nil where another server was quicker, or none waits.
    package func take() throws -> ID? {
        guard
            let (file, state) = try connection.one(
                """
                SELECT attachment, state FROM attachment_text WHERE state IN (\(list: State.waiting)) \
                ORDER BY attachment LIMIT 1
                """, { ($0.id(0), $0.text(1)) }),
            try move(state, to: state == State.second.rawValue ? .again : .reading, only: file) == 1
        else { return nil }
        return file
    }

    /// What was in hand when a server ended waits once more; what was so twice is refused: it may be what ended it.
    package func takeUp() throws {
        try move(State.again.rawValue, to: .refused)
        try move(State.reading.rawValue, to: .second)
    }

    /// It could not be read just now, through no fault of its own.
    package func giveBack(_ file: ID) throws {
        try move(State.again.rawValue, to: .second, only: file)
        try move(State.reading.rawValue, to: .pending, only: file)
    }

    @discardableResult
    private func move(_ state: String, to next: State, only file: ID? = nil) throws -> Int {
        let which: SQL = file.map { " AND attachment = \($0)" } ?? ""
        return try connection.run(
            "UPDATE attachment_text SET state = \(next.rawValue) WHERE state = \(state)" + which)
    }

    /// Keeps what was read, unless the file was taken away or read by another meanwhile.
    package func keep(_ file: ID, _ state: State, _ words: Words?) throws {
        let isKept = try connection.run(
            """
            UPDATE attachment_text SET state = \(state.rawValue), text = \(words?.text) \
            WHERE attachment = \(file) AND state IN (\(list: State.inHand))
            """)
        guard isKept == 1, let words else { return }
        try SearchIndex(connection).put(file: file, words.tokens)
    }

    package func text(of file: ID) throws -> String? {
        try connection.one("SELECT text FROM attachment_text WHERE attachment = \(file)") { $0.text(0) }
    }

    /// The index of files anew, where words are cut by another rule now.
    package func reindex() throws {
        var last: Int64 = 0
        while true {
            let some = try connection.all(
                """
                SELECT attachment, text FROM attachment_text WHERE text IS NOT NULL AND attachment > \(ID(raw: last)) \
                ORDER BY attachment LIMIT 50
                """
            ) { ($0.id(0), $0.text(1)) }
            for (file, text) in some { try SearchIndex(connection).put(file: file, Tokens.kept(text)) }
            guard let end = some.last else { return }
            last = end.0.raw
        }
    }
}

extension FileTexts.State {
    fileprivate static let waiting: [Value] = [pending, second].map { .text($0.rawValue) }
    fileprivate static let inHand: [Value] = [reading, again].map { .text($0.rawValue) }
}
