import Desk
import Records
import Secondment
import Storage

extension Dues {
    /// Of these postings those that owe anything. Whoever was recalled still owes what was due before; who never went
    /// owes nothing. A recall of former times did not say its day, and nothing is owed under it.
    func owing(_ asked: Where<Posting>) throws -> [Kept<Posting>] {
        try errand.rows.list(
            Posting.declaration,
            where: """
                \(asked) AND (\(Where<Posting>.enrolled) OR (r.\(Posting.agreed) IS NOT NULL \
                AND r.\(Posting.last) > r.\(Posting.first)))
                """, limit: 200_000
        ).map { try errand.known($0) }
    }

    /// Who leads each of these postings now.
    func mentors(of postings: Where<Posting>) throws -> [ID: ID] {
        let led = try errand.all(
            Pairing.self, .stage(.current), Pairing.mentor != nil, Pairing.posting.leads(to: postings),
            limit: 200_000)
        return led.reduce(into: [:]) { found, pairing in
            // The newest stands first; of several the oldest counts.
            found[pairing[Pairing.posting].id] = pairing[Pairing.mentor]?.id
        }
    }

    /// What was granted, by the obligation from which it lets somebody off.
    func exceptions(batch: ID, posting: ID?) throws -> [String: (record: Int64, posting: ID)] {
        let scope: Where<Exception> =
            posting.map { (Exception.posting == Link($0)) }
            ?? Exception.posting.leads(to: Posting.batch == Link(batch))
        return try errand.all(Exception.self, .stage(.granted), scope, limit: 200_000).reduce(into: [:]) {
            $0[$1[Exception.obligation]] = ($1.id.raw, $1[Exception.posting].id)
        }
    }
}
