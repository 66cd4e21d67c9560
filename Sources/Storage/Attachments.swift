package import Records

/// 附件 — Files that belong to a record, kept in the database so that one backup is everything.
package struct Attachments {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package struct Attachment: Sendable {
        package let id: ID
        package let kind: String
        package let record: ID
        package let name: String
        package let type: String
        /// Bytes.
        package let size: Int
        package let at: Moment

        package init(
            id: ID, kind: String, record: ID, name: String, type: String, size: Int, at: Moment
        ) {
            self.id = id
            self.kind = kind
            self.record = record
            self.name = name
            self.type = type
            self.size = size
            self.at = at
        }
    }

    private static let select: SQL =
        "SELECT id, kind, record, name, type, size, at FROM attachment"

    private static func attachment(_ cells: any Cells) -> Attachment {
        Attachment(
            id: cells.id(0), kind: cells.text(1), record: cells.id(2), name: cells.text(3),
            type: cells.text(4), size: Int(cells.int(5)), at: cells.moment(6))
    }

    package func of(_ kind: String, _ record: ID) throws -> [Attachment] {
        try connection.all(
            Attachments.select + " WHERE record = \(record) AND kind = \(kind) ORDER BY id",
            Attachments.attachment)
    }

    package func find(_ id: ID) throws -> (Attachment, [UInt8])? {
        guard
            let attachment = try connection.one(
                Attachments.select + " WHERE id = \(id)", Attachments.attachment),
            let bytes = try connection.one(
                "SELECT bytes FROM attachment WHERE id = \(id)", { $0.value(0).bytes ?? [] })
        else { return nil }
        return (attachment, bytes)
    }

    /// A file that belongs to a record waits to be read for its words.
    package func add(_ attachment: Attachment, _ bytes: [UInt8], isSearched: Bool = true) throws {
        if isSearched { try FileTexts(connection).begin(attachment.id) }
        try connection.run(
            """
            INSERT INTO attachment (id, kind, record, name, type, size, at, bytes) VALUES \
            (\(attachment.id), \(attachment.kind), \(attachment.record), \(attachment.name), \
            \(attachment.type), \(attachment.size), \(attachment.at), \(bytes))
            """)
    }

    // How many bytes there are: of a record, from a person, in all

    package func bytes(of kind: String, _ record: ID) throws -> Int {
        try connection.count(
            Attachments.sum + " WHERE a.record = \(record) AND a.kind = \(kind)")
    }

    /// Whoever attached a file stands in the step of that moment.
    package func bytes(from person: ID) throws -> Int {
        try connection.count(
            Attachments.sum
                + """
                 WHERE EXISTS (SELECT 1 FROM step s WHERE s.record = a.record AND s.kind = a.kind \
                AND s.at = a.at AND s.action = 'attach' AND s.actor = \(person))
                """)
    }

    package func bytes() throws -> Int { try connection.count(Attachments.sum) }

    private static let sum: SQL = "SELECT CAST(coalesce(sum(a.size), 0) AS BIGINT) FROM attachment a"

    package func remove(_ id: ID) throws {
        try connection.run("DELETE FROM attachment WHERE id = \(id)")
        try connection.run("DELETE FROM attachment_text WHERE attachment = \(id)")
        try SearchIndex(connection).remove(id)
    }
}
