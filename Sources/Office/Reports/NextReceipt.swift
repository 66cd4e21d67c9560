import Desk
package import Records
package import Secondment
import Storage

/// 下一份 — Whoever receives three hundred reports goes from one to the next.
package struct NextReceipt: Sendable {
    /// The document that is read next.
    package let document: ID
    /// How many others wait, with it.
    package let waiting: Int
}

extension Desk {
    /// What waits for the same reader besides this one; nil where that was the last.
    package func next(_ actor: Actor, after receipt: Kept<Receipt>) async throws(Failure) -> NextReceipt? {
        try await look(actor) { errand in
            guard let receiving = Receipt.lifecycle[Receipt.Move.acknowledge] else { return nil }
            let mine = receiving.by.condition(actor, Receipt.declaration, in: kinds)
            let others: Where<Receipt> =
                Receipt.documentKind == receipt[Receipt.documentKind] && !.id(receipt.id)
            let condition: SQL = .all([
                Pending.rows(Receipt.declaration, at: receiving.from, mine, errand), others.sql,
            ])
            let (count, newest) = try errand.rows.newest(Receipt.declaration, where: condition)
            guard let newest, let document = ID(try errand.fetch(Receipt.self, newest)[Receipt.document])
            else { return nil }
            return NextReceipt(document: document, waiting: count)
        }
    }
}
