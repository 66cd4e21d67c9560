package import Desk
import Parties
package import Records
import Regulation
import Secondment
import Storage

/// 谁的事 — Whose something owed is: the side, who that is here, and the posting or batch on whose account.
package struct Whose: Sendable {
    package let side: Title
    /// The person, unit or batch that owes it, by name; nil where the side alone says it.
    package let name: String?
    package let posting: (id: ID, label: String, units: String)?
    package let batch: (id: ID, heading: String)
    /// One of the reader's own seats owes it.
    package let isMine: Bool
}

extension Desk {
    /// Fails with `.notFound` where the actor may not see on whose account it is owed.
    package func whose(_ actor: Actor, _ due: DueRow) async throws(Failure) -> Whose {
        try await look(actor) { errand in
            let posting = try due.posting.map { try errand.find(Posting.self, $0) }
            let batch = try errand.fetch(Batch.self, due.batch)
            let names = try Names.of(posting.map { [$0.record] } ?? [], errand)
            func unit(_ id: ID) -> String { names[id, actor.language] ?? "" }
            let name: String? =
                if let id = due.unit {
                    try errand.rows.find(Unit.declaration, id)?.label(actor.language)
                } else if let posting, due.person == posting[Posting.person].id {
                    posting[Posting.personName]
                } else {
                    nil
                }
            let mine = try actor.parties.compactMap {
                Owed(errand.seated($0), $0).condition()
            }.contains {
                try errand.connection.count(
                    "SELECT count(*) FROM obligation WHERE key = \(due.key) AND \($0)") > 0
            }
            return Whose(
                side: due.bearer.called, name: name,
                posting: posting.map {
                    (
                        $0.id, $0[Posting.personName],
                        "\(unit($0[Posting.homeUnit].id)) → \(unit($0[Posting.hostUnit].id))"
                    )
                },
                batch: (batch.id, batch[Batch.heading]), isMine: mine)
        }
    }
}
