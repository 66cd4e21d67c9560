import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

extension Errand {
    /// How much of these batches is overdue, by the side that owes it.
    func late(of batches: [ID]) throws -> [ID: [Party: Int]] {
        var late: [ID: [Party: Int]] = [:]
        // The sides are named so that the index leads to what is late, past all that is open.
        try connection.each(
            """
            SELECT o.batch, o.bearer, count(*) FROM obligation o WHERE o.batch IN (\(list: batches)) \
            AND o.bearer IN (\(list: Party.named.map { Value.text($0.rawValue) })) \
            AND o.state = \(DueRow.State.open.rawValue) AND o.due < \(today) GROUP BY o.batch, o.bearer
            """
        ) { cells in
            guard let party = Party(rawValue: cells.text(1)) else { return }
            late[cells.id(0), default: [:]][party] = Int(cells.int(2))
        }
        return late
    }

    /// How many people of these batches the actor may see, and how many of them have ended or were recalled.
    func headcounts(of batches: [ID]) throws -> [ID: (people: Int, gone: Int)] {
        let found = try connection.all(
            """
            SELECT r.\(Posting.batch), count(*), sum(CASE WHEN \(Where<Posting>.over) THEN 1 ELSE 0 END) \
            FROM \(Posting.self) r WHERE r.\(Posting.batch) IN (\(list: batches)) \
            AND \(visible(Posting.declaration)) GROUP BY r.\(Posting.batch)
            """
        ) { ($0.id(0), (people: Int($0.int(1)), gone: Int($0.int(2)))) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// Whose postings these are.
    func names(ofPostings postings: [ID]) throws -> [ID: String] {
        guard !postings.isEmpty else { return [:] }
        let found = try connection.all(
            """
            SELECT p.id, p.\(Posting.personName) FROM \(Posting.self) p \
            WHERE p.id IN (\(list: Set(postings).sorted()))
            """
        ) { ($0.id(0), $0.text(1)) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// The kinds that are about a posting, each with the field that links to it, and whether there is any
    /// record of it: one question for all, since most kinds have none.
    func kindsAbout(_ posting: ID) throws -> [(Declaration, String, Bool)] {
        let about = kinds.kinds.compactMap { kind -> (Declaration, String)? in
            kind.about.tie.flatMap { $0.home == .posting ? (kind, $0.field) : nil }
        }
        let areThere = try areThere(
            about.map { kind, field in "\(name: kind.name) WHERE \(name: field) = \(posting)" })
        return zip(about, areThere).map { ($0.0, $0.1, $1) }
    }
}
