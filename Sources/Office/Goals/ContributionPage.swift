package import Desk
import Parties
package import Records
package import Secondment

/// 一件支持 — What stands around a contribution: what has come of it, and whether this reader may tell more.
package struct ContributionPage: Sendable {
    package let gains: [Kept<ContributionGain>]
    package let mayTell: Bool
}

extension Desk {
    package func contribution(_ actor: Actor, _ id: ID) async throws(Failure) -> ContributionPage {
        try await look(actor) { errand in
            let contribution = try errand.find(Contribution.self, id)
            return ContributionPage(
                gains: try errand.shown(
                    ContributionGain.self, ContributionGain.contribution == contribution.link,
                    !.stage(.withdrawn), order: ContributionGain.day),
                mayTell: try contribution.isAt(.won, .landed)
                    && errand.may(.seat(.secondee), contribution.record))
        }
    }
}
