import Records
import Regulation
import Secondment
import Storage

/// 挂职情况 — The facts of postings and batches, as the regulation wants them.
struct Facts {
    private let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    func of(
        _ postings: [Record], _ direction: Direction, mentors: [ID: ID] = [:]
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
                    PostingFacts.Change(from: $0.from, side: .hostUnit, unit: $0.after.raw)
                })
        }
    }

    static func batch(
        _ record: Record, _ direction: Direction, _ members: [PostingFacts]
    ) -> BatchFacts {
        BatchFacts(
            id: record.id.raw, direction: direction, members: members.map(\.traits),
            term: record[Batch.first]...max(record[Batch.first], record[Batch.last]))
    }

    private func people(
        _ postings: [Record]
    ) throws -> [ID: (rank: Rank?, isPartyMember: Bool?)] {
        var found: [ID: (rank: Rank?, isPartyMember: Bool?)] = [:]
        let ids = Set(postings.map { $0[Posting.person].id.raw }).sorted()
        for slice in stride(from: 0, to: ids.count, by: 500).map({ ids[$0..<min($0 + 500, ids.count)] }) {
            try errand.connection.each(
                "SELECT id, rank, party FROM person WHERE id IN (\(list: slice.map { Value.int($0) }))"
            ) {
                found[$0.id(0)] = (
                    $0.optionalText(1).flatMap { Rank(reading: $0) },
                    $0.optionalText(2).map(Facts.isPartyMember)
                )
            }
        }
        return found
    }

    /// Whether 政治面貌 says Party member; a probationary one is.
    static func isPartyMember(_ party: String) -> Bool {
        party.contains("中共") || ["党员", "预备党员"].contains(party)
    }

    private func changes(
        _ postings: [Record]
    ) throws -> [ID: [(from: Day, before: ID, after: ID)]] {
        var found: [ID: [(from: Day, before: ID, after: ID)]] = [:]
        let batches = Set(postings.map { $0[Posting.batch].id.raw }).sorted().map { Value.int($0) }
        try errand.connection.each(
            """
            SELECT c.posting, c.from_day, c.before_unit, c.host_unit FROM posting_change c \
            JOIN posting p ON p.id = c.posting \
            WHERE c.stage = 'done' AND c.host_unit IS NOT NULL AND c.before_unit IS NOT NULL \
            AND p.batch IN (\(list: batches)) ORDER BY c.from_day, c.id
            """
        ) {
            guard let from = $0.day(1) else { return }
            found[$0.id(0), default: []].append((from, $0.id(2), $0.id(3)))
        }
        return found
    }
}
