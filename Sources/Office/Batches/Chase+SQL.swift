import Desk
import Parties
import Records
import Secondment
import Storage

extension Errand {
    /// Of the obligations under a condition, by their keys, when somebody was last reminded.
    func nudges(where condition: SQL) throws -> [String: Chase.Nudge] {
        let found = try connection.all(
            """
            SELECT obligation, at, actor_name FROM nudge \
            WHERE obligation IN (SELECT key FROM obligation WHERE \(condition))
            """
        ) { ($0.text(0), Chase.Nudge(day: $0.moment(1).day, by: $0.text(2))) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    func nudge(_ keys: [String]) throws {
        for key in keys {
            try connection.run(
                """
                INSERT INTO nudge (obligation, at, actor_name) VALUES (\(key), \(now), \(actor.name)) \
                ON CONFLICT (obligation) DO UPDATE SET at = excluded.at, actor_name = excluded.actor_name
                """)
        }
    }

    /// Whom to call about these postings where this side owes something: the secondees themselves, or whoever holds the seat for their unit.
    func contacts(of postings: [ID], _ side: String) throws -> [ID: [Chase.Contact]] {
        guard !postings.isEmpty, let party = Party(rawValue: side) else { return [:] }
        let seen = visible(Person.declaration)
        let found: [(ID, Chase.Contact)]
        switch party {
        case .secondee:
            found = try connection.all(
                """
                SELECT t.id, r.\(Person.fullName), r.\(Person.phone) FROM \(Posting.self) t \
                JOIN \(Person.self) r ON r.id = t.\(Posting.person) \
                WHERE t.id IN (\(list: postings.map { .int($0.raw) })) AND \(seen)
                """
            ) { ($0.id(0), Chase.Contact(name: $0.text(1), phone: $0.optionalText(2))) }
        case .homeUnit, .hostUnit:
            let unit = party == .homeUnit ? Posting.homeUnit.spec : Posting.hostUnit.spec
            found = try connection.all(
                """
                SELECT t.id, r.\(Person.fullName), r.\(Person.phone) FROM \(Posting.self) t \
                JOIN \(Appointment.self) a ON a.\(Appointment.unit) = t.\(name: unit.name) \
                AND a.\(Appointment.seat) = \(side) AND \(Where<Appointment>.held(on: today), of: "a") \
                JOIN \(Person.self) r ON r.id = a.\(Appointment.person) \
                WHERE t.id IN (\(list: postings.map { .int($0.raw) })) AND \(seen)
                """
            ) { ($0.id(0), Chase.Contact(name: $0.text(1), phone: $0.optionalText(2))) }
        case .mentor:
            found = try connection.all(
                """
                SELECT q.\(Pairing.posting), r.\(Person.fullName), r.\(Person.phone) FROM \(Pairing.self) q \
                JOIN \(Person.self) r ON r.id = q.\(Pairing.mentor) \
                WHERE q.\(Pairing.posting) IN (\(list: postings.map { .int($0.raw) })) \
                AND q.stage = \(Pairing.Stage.current.rawValue) AND \(seen)
                """
            ) { ($0.id(0), Chase.Contact(name: $0.text(1), phone: $0.optionalText(2))) }
        default: found = []
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }
}
