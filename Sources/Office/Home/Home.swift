package import Desk
package import Parties
package import Records
package import Secondment
import Storage

/// 首页 — What a seat's first page tells, all of it of one moment.
package struct Home: Sendable {
    package let agenda: Agenda
    /// What was answered and is not read yet.
    package let unheard: [Desk.Tiding]
    /// What was done to the account and the owner has not read yet.
    package let news: [Step]
    package let beside: Beside

    /// What the seat sees beside its agenda.
    package enum Beside: Sendable {
        /// The secondee's own posting.
        case posting(Kept<Posting>?, Jotting, coming: Coming?)
        case batches([Desk.BatchLine])
        case accounts([Desk.AccountLine])
        case ledger(Desk.LedgerPage)
    }
}

extension Desk {
    /// `note` is the form in which a note is begun.
    package func home(_ actor: Actor, _ party: Party, note: String) async throws(Failure) -> Home {
        try await look(actor) { errand in
            let beside: Home.Beside =
                switch party.firstPage {
                case .ownPosting: try errand.ownBeside(note)
                case .batches, .overview: .batches(try errand.batchLines())
                case .accounts: .accounts(try errand.accountLines())
                case .ledger: .ledger(try errand.ledger(words: "", limit: 10, checked: false))
                }
            return Home(
                agenda: try errand.agenda(party), unheard: try errand.unheard(limit: 30),
                news: try errand.accountNews(), beside: beside)
        }
    }
}

extension Errand {
    fileprivate func ownBeside(_ note: String) throws -> Home.Beside {
        let posting = try ownPostings().first
        return .posting(
            posting, try Jotting.read(self, posting, form: note),
            coming: try posting.flatMap { try coming(to: $0) })
    }
}
