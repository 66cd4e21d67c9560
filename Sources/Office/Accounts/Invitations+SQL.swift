import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// The secondees of a batch who cannot sign in yet, by the sound of their names.
    func uninvited(_ batch: ID) throws -> [(person: ID, name: String, pinyin: String)] {
        try connection.all(
            """
            SELECT DISTINCT p.id, p.\(Person.fullName), p.\(Person.pinyin) FROM \(Person.self) p \
            JOIN \(Posting.self) t ON t.\(Posting.person) = p.id LEFT JOIN account a ON a.person = p.id \
            WHERE t.\(Posting.batch) = \(batch) AND \(Where<Posting>.enrolled, of: "t") AND a.password IS NULL \
            ORDER BY p.\(Person.pinyin) NULLS LAST, p.id
            """
        ) { ($0.id(0), $0.text(1), $0.text(2)) }
    }
}
