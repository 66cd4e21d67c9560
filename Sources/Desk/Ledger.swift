import Parties
package import Records
import Storage

extension Desk {
    package struct LedgerPage: Sendable {
        package let steps: [Step]
        package let next: Int?
        package let count: Int
        /// The first row whose seal does not fit; nil where the chain is whole.
        package let brokenAt: Int?
    }

    /// 审计 — What was done by whom, newest first, for the auditor alone: of records that are not the auditor's to
    /// read, who did what and when, and not a word of what they say.
    package func ledger(
        _ actor: Actor, words: String, before: Int? = nil, limit: Int = 50, checked: Bool = true
    ) async throws(Failure) -> LedgerPage {
        try await look(actor) {
            try $0.ledger(words: words, before: before, limit: limit, checked: checked)
        }
    }
}

extension Errand {
    package func ledger(
        words: String, before: Int? = nil, limit: Int, checked: Bool
    ) throws -> Desk.LedgerPage {
        guard actor.holds(.auditor) || isSystem else { throw Failure.notYours }
        let auditing = Auditing(kinds)
        let typed = words.split(whereSeparator: \.isWhitespace).map { auditing.word(String($0)) }
        let found = try steps.search(
            typed, closed: auditing.closed.sorted(), before: before, limit: limit + 1)
        return Desk.LedgerPage(
            steps: found.prefix(limit).map { auditing.told($0.1) },
            next: found.count > limit ? found[limit - 1].0 : nil,
            count: try steps.count(),
            brokenAt: checked ? try steps.brokenAt() : nil)
    }
}
