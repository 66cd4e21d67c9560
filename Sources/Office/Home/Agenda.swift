package import Desk
package import Parties
package import Records
import Regulation
import Secondment
import Storage

/// 我的事 — What one person can do now, in order, and nothing else.
package struct Agenda: Sendable {
    package let items: [Item]
    package let today: Day

    package struct Item: Sendable {
        package let urgency: Urgency
        package let title: Title
        package let detail: Title
        package let target: Target
        /// The obligation behind it, where there is one: “why” is always at hand.
        package let due: DueRow?
        /// The day by which it is to be done, where there is one.
        package var by: Day?
    }

    package enum Urgency: Int, Sendable, Comparable {
        case late, soon, waiting, now
        package static func < (left: Urgency, right: Urgency) -> Bool {
            left.rawValue < right.rawValue
        }
        package var name: String {
            switch self {
            case .late: "late"
            case .soon: "soon"
            case .waiting: "waiting"
            case .now: "now"
            }
        }
    }

    /// What opens when the item is chosen.
    package enum Target: Sendable, Hashable {
        case record(kind: String, ID)
        case new(kind: String, [String: String])
        case compose(posting: ID, Month)
        case composeOfBranch(batch: ID, Month)
        /// The letters home of a batch.
        case letters(batch: ID)
        case waiting(kind: String)
        /// The lists of a posting, or of a batch.
        case lists(posting: ID?, batch: ID)
        case board(ID, side: String)
        case none
    }
}

extension Desk {
    package func agenda(_ actor: Actor, _ party: Party) async throws(Failure) -> Agenda {
        try await look(actor) { try $0.agenda(party) }
    }
}

extension Errand {
    /// What the actor can do now in this one of their seats.
    func agenda(_ party: Party) throws -> Agenda {
        let errand = seated(party)
        let soon = try errand.regulations.calendar(connection).workingDay(5, after: today)
        let owed = try Owed(errand, party).items(soon)
        let taken = Set(owed.map(\.target))
        let others = try Pending(errand: errand, soon: soon).items()
        let never = Day(number: .max)
        let items = (owed + others.filter { !taken.contains($0.target) }).enumerated().sorted {
            ($0.element.urgency, $0.element.by ?? never, $0.offset)
                < ($1.element.urgency, $1.element.by ?? never, $1.offset)
        }.map(\.element)
        return Agenda(items: items, today: today)
    }

    /// The same errand with one seat only, so that each first page is that seat's own.
    func seated(_ party: Party) -> Errand {
        seated(actor.seats.filter { $0.party == party })
    }
}
