package import Desk
import Parties
package import Records
package import Secondment
import Storage

extension Desk {
    /// What stands around a lead: whose it is, what has come of it, where visits for it went, who brought the same.
    package struct AroundLead: Sendable {
        package let people: [String]
        package let shares: [(name: String, part: Kept<LeadPart>)]
        package let results: [Kept<LeadResult>]
        package let stops: [Kept<TripStop>]
        package let alike: [(by: [String], lead: ID?)]
        /// Whether it is this reader's to tell results of and to share.
        package let mayTell: Bool
        package let mayMerge: Bool
        /// The reader's own posting, for which they would tell a result.
        package let own: ID?
    }

    package func around(_ actor: Actor, lead id: ID) async throws(Failure) -> AroundLead {
        try await look(actor) { errand in
            let lead = try errand.find(Lead.self, id)
            let shares = try errand.shown(
                LeadPart.self, LeadPart.lead == lead.link, LeadPart.posting != lead[Lead.posting],
                .listed)
            let names = try errand.names(ofPostings: shares.map { $0[LeadPart.posting].id })
            let mayTell = try errand.may(.seat(.secondee), lead.record)
            let own = try errand.all(
                Posting.self, Posting.person == Link(actor.person), .running,
                Posting.batch == errand.fetch(lead[Lead.posting])[Posting.batch]
            ).first
            return AroundLead(
                people: try errand.people(of: [lead])[lead.id] ?? [],
                shares: shares.map { (names[$0[LeadPart.posting].id] ?? "", $0) },
                results: try errand.shown(
                    LeadResult.self, LeadResult.lead == lead.link, !.stage(.withdrawn), order: LeadResult.day),
                stops: try errand.shown(
                    TripStop.self, TripStop.lead == lead.link, .stage(.kept), order: TripStop.day),
                alike: try errand.resembling(lead), mayTell: mayTell && !lead.isAt(.merged),
                mayMerge: try Lead.lifecycle[Lead.Move.merge].map { try errand.may($0.by, lead.record) }
                    ?? false,
                own: own?.id)
        }
    }
}

extension Errand {
    /// The leads that look like this one. Whoever has one is told that there is another, and by whom; what it says only
    /// where they may see it.
    fileprivate func resembling(_ lead: Kept<Lead>) throws -> [(by: [String], lead: ID?)] {
        guard lead.is(.open) else { return [] }
        let found = try all(
            Lead.self, .open, .resembling(code: lead[Lead.creditCode], sound: lead[Lead.sound]),
            !.id(lead.id), limit: 20
        )
        .filter { !$0.isApart(from: lead) }
        let people = try people(of: found)
        return try found.map {
            (people[$0.id] ?? [], try may(Lead.access.see, $0.record) ? $0.id : nil)
        }
    }
}
