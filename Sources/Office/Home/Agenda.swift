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
        case waiting(kind: String)
        /// The lists of a posting, or of a batch.
        case lists(posting: ID?, batch: ID)
        case board(ID, side: String)
        case none
    }
}

extension Desk {
    package func agenda(_ actor: Actor, _ party: Party) async throws(Failure) -> Agenda {
        try await look(actor) { errand in
            let errand = errand.seated(party)
            let owed = try Owed(errand, party).items()
            let taken = Set(owed.map(\.target))
            let others =
                try InHand(errand).items() + Returning(errand).items() + Waiting(errand).items()
                + Unanswered(errand).items()
            let never = Day(number: .max)
            let items = (owed + others.filter { !taken.contains($0.target) }).enumerated().sorted {
                ($0.element.urgency, $0.element.by ?? never, $0.offset)
                    < ($1.element.urgency, $1.element.by ?? never, $1.offset)
            }.map(\.element)
            return Agenda(items: items, today: errand.today)
        }
    }
}

extension Errand {
    /// The same errand with one seat only, so that each first page is that seat's own.
    func seated(_ party: Party) -> Errand {
        seated(actor.seats.filter { $0.party == party })
    }
}

/// What the regulation makes this seat owe.
struct Owed {
    let errand: Errand
    let party: Party

    init(_ errand: Errand, _ party: Party) {
        self.errand = errand
        self.party = party
    }

    func items() throws -> [Agenda.Item] {
        guard let mine = condition() else { return [] }
        let rows = try DueRow.list(
            errand.connection,
            where: "state = 'open' AND opens <= \(errand.today) AND \(mine)")
        let calendar = try errand.regulations.calendar(errand.connection)
        let soon = calendar.workingDay(5, after: errand.today)
        let names = try postingNames(rows)
        return gathered(try rows.map { try item($0, soon, names) })
    }

    /// The rows of `obligation` that this seat owes; nil where the seat owes nothing.
    func condition() -> SQL? {
        guard party.answers, let mine else { return nil }
        return "(bearer = \(party.rawValue) AND \(mine))"
    }

    private var mine: SQL? {
        let seats = errand.actor.seats
        switch party.reach {
        case .person, .paired: return "person = \(errand.actor.person)"
        case .unit: return "unit IN (\(list: seats.compactMap { $0.unit.map { .int($0.raw) } }))"
        case .batch: return "batch IN (\(list: seats.compactMap { $0.batch.map { .int($0.raw) } }))"
        case .office: return seats.isEmpty ? nil : .always
        }
    }

    private func item(_ row: DueRow, _ soon: Day, _ names: [ID: String]) throws -> Agenda.Item {
        let look = row.look(on: errand.today, soonUntil: soon)
        let about = party == .secondee ? "" : row.posting.flatMap { names[$0] }.map { "\($0)：" } ?? ""
        let period = row.month.map { ($0.written(.chinese), $0.written(.english)) }
        return Agenda.Item(
            urgency: look == .late ? .late : look == .soon ? .soon : .now,
            title: Title(
                about + row.title.chinese + (period.map { "（\($0.0)）" } ?? ""),
                about + row.title.english + (period.map { " (\($0.1))" } ?? "")),
            detail: Title(
                look == .late
                    ? "应于\(row.due.short(.chinese))前办 · \(row.clause)"
                    : "\(row.due.short(.chinese))前 · \(row.clause)",
                look == .late
                    ? "was due by \(row.due.short(.english)) · \(row.clause)"
                    : "by \(row.due.short(.english)) · \(row.clause)"),
            target: try target(row), due: row, by: row.due)
    }

    /// The page that does it: a draft that is already there, a composed report, or a new record.
    private func target(_ row: DueRow) throws -> Agenda.Target {
        guard let kind = kinds[row.settlingKind] else { return .none }
        if kind.entrance == .laidOut { return .lists(posting: row.posting, batch: row.batch) }
        guard let move = kind.lifecycle.moves.first(where: \.isExpected) else {
            return .new(kind: kind.name, known(row, kind))
        }
        if let posting = row.posting, let isOfPosting = kind.about.tie?.condition(posting: posting) {
            var conditions = [isOfPosting, .stage(move.from)]
            if let month = kind.settling?.month, row.month != nil {
                conditions.append(.cell(month, .equal, .text(row.period)))
            }
            if let draft = try errand.rows.list(kind, where: Condition.all(conditions).sql, limit: 1).first {
                return .record(kind: kind.name, draft.id)
            }
            if kind.entrance == .composed, let month = row.month { return .compose(posting: posting, month) }
        }
        return .new(kind: kind.name, known(row, kind))
    }

    private func known(_ row: DueRow, _ kind: Declaration) -> [String: String] {
        var known: [String: String] = [:]
        if let posting = row.posting { known["posting"] = posting.text }
        if kind.field("batch") != nil { known["batch"] = row.batch.text }
        if let month = kind.settling?.month {
            known[month] = row.month == nil ? row.due.month.iso : row.period
        }
        if let qualifier = kind.settling?.qualifier, let variant = row.settlingVariant {
            known[qualifier] = variant
        }
        return known
    }

    private func postingNames(_ rows: [DueRow]) throws -> [ID: String] {
        let found = try errand.all(Posting.self, .id(in: Set(rows.compactMap(\.posting)).sorted()))
        return Dictionary(
            found.map { ($0.id, $0[Posting.personName]) }, uniquingKeysWith: { first, _ in first })
    }

    /// A unit that owes the same for many people sees one line for it, which opens the board.
    private func gathered(_ items: [Agenda.Item]) -> [Agenda.Item] {
        var kept: [Agenda.Item] = []
        var groups: [String: [Agenda.Item]] = [:]
        for item in items {
            let key =
                "\(item.due?.duty ?? "") \(item.due?.period ?? "") \(item.due?.batch.text ?? "") \(item.urgency)"
            groups[key, default: []].append(item)
        }
        var seen: Set<String> = []
        for item in items {
            guard let due = item.due else { continue }
            let key = "\(due.duty) \(due.period) \(due.batch.text) \(item.urgency)"
            guard seen.insert(key).inserted, let group = groups[key] else { continue }
            guard group.count > 3 else {
                kept += group
                continue
            }
            let month = due.month.map { "（\($0.written(.chinese))）" } ?? ""
            kept.append(
                Agenda.Item(
                    urgency: item.urgency,
                    title: Title(
                        "\(due.title.chinese)\(month)：\(group.count)人",
                        "\(due.title.english): \(group.count) people"),
                    detail: item.detail, target: .board(due.batch, side: due.bearer.rawValue), due: due,
                    by: due.due))
        }
        return kept
    }
}
