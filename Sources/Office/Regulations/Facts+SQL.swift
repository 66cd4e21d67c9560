import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// What facts are read beside the postings themselves.
extension Facts {
    /// Rank and party of the secondees.
    func people(_ postings: [Kept<Posting>]) throws -> [ID: (rank: Rank?, isPartyMember: Bool?)] {
        var found: [ID: (rank: Rank?, isPartyMember: Bool?)] = [:]
        let ids = Set(postings.map { $0[Posting.person].id }).sorted()
        for slice in stride(from: 0, to: ids.count, by: 500).map({ ids[$0..<min($0 + 500, ids.count)] }) {
            try errand.connection.each(
                """
                SELECT p.id, p.\(Person.rank), p.\(Person.party) FROM \(Person.self) p \
                WHERE p.id IN (\(list: Array(slice)))
                """
            ) {
                found[$0.id(0)] = (
                    $0.optionalText(1).flatMap { Rank(reading: $0) },
                    $0.optionalText(2).map(Facts.isPartyMember)
                )
            }
        }
        return found
    }

    /// From when to when each was where, of those who changed hosts.
    func changes(_ postings: [Kept<Posting>]) throws -> [ID: [(from: Day, before: ID, after: ID)]] {
        var found: [ID: [(from: Day, before: ID, after: ID)]] = [:]
        let batches = Set(postings.map { $0[Posting.batch].id }).sorted()
        try errand.connection.each(
            """
            SELECT c.\(PostingChange.posting), c.\(PostingChange.from), c.\(PostingChange.before), \
            c.\(PostingChange.hostUnit) FROM \(PostingChange.self) c \
            JOIN \(Posting.self) p ON p.id = c.\(PostingChange.posting) \
            WHERE \(Where<PostingChange>.moved, of: "c") AND p.\(Posting.batch) IN (\(list: batches)) \
            ORDER BY c.\(PostingChange.from), c.id
            """
        ) {
            guard let from = $0.day(1) else { return }
            found[$0.id(0), default: []].append((from, $0.id(2), $0.id(3)))
        }
        return found
    }
}
