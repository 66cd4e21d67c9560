import Desk
import Parties
import Records
import Regulation
import Secondment

/// 挂职情况 — The facts of postings and batches, as the regulation wants them.
struct Facts {
    let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    func of(
        _ postings: [Kept<Posting>], _ direction: Direction, mentors: [ID: ID] = [:]
    ) throws
        -> [PostingFacts]
    {
        let people = try people(postings)
        let changes = try changes(postings)
        return postings.map { posting in
            let moves = changes[posting.id] ?? []
            let first = posting[Posting.first]
            let last = max(first, posting[Posting.last])
            let agreed = max(last, posting[Posting.agreed] ?? last)
            let person = people[posting[Posting.person].id]
            return PostingFacts(
                id: posting.id.raw, batch: posting[Posting.batch].id.raw,
                person: posting[Posting.person].id.raw,
                homeUnit: posting[Posting.homeUnit].id.raw,
                hostUnit: (moves.first?.before ?? posting[Posting.hostUnit].id).raw,
                mentor: mentors[posting.id]?.raw,
                supervisor: posting[Posting.supervisor]?.id.raw,
                traits: Traits(
                    direction: direction, category: posting[Posting.category],
                    type: posting[Posting.type], rank: person?.rank,
                    isPartyMember: person?.isPartyMember, term: first...agreed),
                ended: last < agreed ? last : nil,
                changes: moves.map {
                    PostingFacts.Change(from: $0.from, party: .hostUnit, unit: $0.after.raw)
                })
        }
    }

    static func batch(
        _ batch: Kept<Batch>, _ direction: Direction, _ members: [PostingFacts]
    ) -> BatchFacts {
        BatchFacts(
            id: batch.id.raw, direction: direction, members: members.map(\.traits),
            term: batch[Batch.first]...max(batch[Batch.first], batch[Batch.last]))
    }

    /// Whether 政治面貌 says Party member; a probationary one is.
    static func isPartyMember(_ party: String) -> Bool {
        party.contains("中共") || ["党员", "预备党员"].contains(party)
    }
}
