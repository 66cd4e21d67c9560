package import Desk
package import Records
package import Secondment
import Storage

/// 签收情况 — Who has given a receipt for a notice as it stands, and who has not, in the order of their names; as far as
/// the reader may see the receipts.
package struct NoticeReceipts: Sendable {
    package let all: [(name: String, receipt: Kept<NoticeReceipt>)]
    /// The reader's own, with what they may do with it.
    package let own: Desk.Seen?
}

extension Desk {
    package func receipts(_ actor: Actor, of notice: ID) async throws(Failure) -> NoticeReceipts {
        try await look(actor) { errand in
            let notice = try errand.find(Notice.self, notice)
            let found = try errand.shown(
                NoticeReceipt.self, NoticeReceipt.notice == notice.link, .standing)
            let names = try errand.names(ofPostings: found.map { $0[NoticeReceipt.posting].id })
            let mine = try errand.all(
                Posting.self, Posting.person == Link(actor.person), Posting.batch == notice[Notice.batch]
            ).map(\.link)
            let own = found.first { mine.contains($0[NoticeReceipt.posting]) }
            return NoticeReceipts(
                all: found.map { (names[$0[NoticeReceipt.posting].id] ?? "", $0) }
                    .sorted { ($0.name, $0.receipt.id.raw) < ($1.name, $1.receipt.id.raw) },
                own: try own.map { try errand.seen($0.record) })
        }
    }
}
