import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// People who have no account, by the sound of their names, each with their unit.
    func withoutAccount() throws -> [(id: ID, label: String)] {
        try connection.all(
            """
            SELECT p.id, p.\(Person.fullName), u.\(Unit.fullName) FROM \(Person.self) p \
            LEFT JOIN \(Unit.self) u ON u.id = p.\(Person.unit) \
            WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.person = p.id) \
            ORDER BY p.\(Person.pinyin) NULLS LAST, p.id LIMIT 2000
            """
        ) { ($0.id(0), $0.text(1) + ($0.isNull(2) ? "" : "（\($0.text(2))）")) }
    }
}
