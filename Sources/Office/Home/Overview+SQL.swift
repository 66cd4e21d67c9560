import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

extension Errand {
    /// How much of a batch is overdue, by the side that owes it.
    func late(of batch: ID) throws -> [(side: String, count: Int)] {
        // The sides are named so that the index leads to what is late, past all that is open.
        try connection.all(
            """
            SELECT o.bearer, count(*) FROM obligation o WHERE o.batch = \(batch) \
            AND o.bearer IN (\(list: Party.named.map { Value.text($0.rawValue) })) \
            AND o.state = 'open' AND o.due < \(today) GROUP BY o.bearer
            """
        ) { ($0.text(0), Int($0.int(1))) }
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
