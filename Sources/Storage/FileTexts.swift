package import Records

/// 附件文字 — What was read of each file that is attached, so that it is found by its words.
package struct FileTexts {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package enum State: String, Sendable {
        case pending
        /// All of its words, or as many as are taken.
        case read, cut
        /// It holds none, as a scanned page does; or it cannot be read.
        case none, refused
    }

    /// Begins with a file that was attached just now.
    package func begin(_ file: ID) throws {
        try connection.run(
            "INSERT INTO attachment_text (attachment, state) VALUES (\(file), \(State.pending.rawValue))")
    }

    /// Takes the file that has waited longest. Until its words are kept it counts as refused: one that brings the reader down
    /// is not read again and again.
    package func take() throws -> ID? {
        guard
            let file = try connection.one(
                """
                SELECT attachment FROM attachment_text WHERE state = \(State.pending.rawValue) \
                ORDER BY attachment LIMIT 1
                """, { $0.id(0) })
        else { return nil }
        try connection.run(
            """
            UPDATE attachment_text SET state = \(State.refused.rawValue) \
            WHERE attachment = \(file) AND state = \(State.pending.rawValue)
            """)
        return file
    }

    /// Keeps what was read, unless the file was taken away meanwhile.
    package func keep(_ file: ID, _ state: State, _ text: String?) throws {
        guard try self.state(of: file) != nil else { return }
        try connection.run(
            """
            UPDATE attachment_text SET state = \(state.rawValue), text = \(text) WHERE attachment = \(file)
            """)
        if let text { try SearchIndex(connection).put(file: file, text) }
    }

    package func state(of file: ID) throws -> State? {
        try connection.one("SELECT state FROM attachment_text WHERE attachment = \(file)") {
            State(rawValue: $0.text(0))
        } ?? nil
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
            for (file, text) in some { try SearchIndex(connection).put(file: file, text) }
            guard let end = some.last else { return }
            last = end.0.raw
        }
    }
}
