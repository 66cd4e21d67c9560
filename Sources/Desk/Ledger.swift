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
        guard actor.holds(.auditor) || actor.person == Actor.system.person else { throw .notYours }
        return try await look(actor) { errand in
            let auditing = Auditing(kinds)
            let typed = words.split(whereSeparator: \.isWhitespace).map { auditing.word(String($0)) }
            let found = try errand.steps.search(
                typed, closed: auditing.closed.sorted(), before: before, limit: limit + 1)
            return LedgerPage(
                steps: found.prefix(limit).map { auditing.told($0.1) },
                next: found.count > limit ? found[limit - 1].0 : nil,
                count: try errand.steps.count(),
                brokenAt: checked ? try errand.steps.brokenAt() : nil)
        }
    }
}
