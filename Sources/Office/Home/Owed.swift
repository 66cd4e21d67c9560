import Desk
import Parties
import Records
import Secondment
import Storage

/// What the regulation makes this seat owe.
struct Owed {
    let errand: Errand
    let party: Party

    init(_ errand: Errand, _ party: Party) {
        self.errand = errand
        self.party = party
    }

    func items(_ soon: Day) throws -> [Agenda.Item] {
        guard let mine = condition() else { return [] }
        let heaps = heaps(
            try DueRow.list(
                errand.connection, where: "state = 'open' AND opens <= \(errand.today) AND \(mine)"), soon)
        let single = heaps.filter { !$0.isGathered }.flatMap(\.rows)
        let names = party == .secondee ? [:] : try errand.names(ofPostings: single.compactMap(\.posting))
        let drafts = try OwedDrafts(single, errand)
        let nudges = try errand.nudges(where: "state = 'open' AND \(mine)")
        return heaps.flatMap { heap in
            heap.isGathered
                ? [gathered(heap, nudges)]
                : heap.rows.map { item($0, heap.look, names, drafts, nudges[$0.key]) }
        }
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

    private func item(
        _ row: DueRow, _ look: DueRow.Look, _ names: [ID: String], _ drafts: OwedDrafts,
        _ nudge: Chase.Nudge?
    ) -> Agenda.Item {
        let about = party == .secondee ? "" : row.posting.flatMap { names[$0] }.map { "\($0)：" } ?? ""
        return Agenda.Item(
            urgency: Owed.urgency(look),
            title: Title(about + row.titleOfMonth.chinese, about + row.titleOfMonth.english),
            detail: Owed.detail(row, look, nudge), target: target(row, drafts), due: row, by: row.due)
    }

    /// The page that does it: a draft that is already there, a composed report, or a new record.
    private func target(_ row: DueRow, _ drafts: OwedDrafts) -> Agenda.Target {
        guard let kind = kinds[row.settlingKind] else { return .none }
        if kind.entrance == .laidOut { return .lists(posting: row.posting, batch: row.batch) }
        if let draft = drafts.draft(for: row) { return .record(kind: kind.name, draft) }
        if let composed = Composers.target(row, on: errand.today) { return composed }
        if kind.entrance == .composed, kind.lifecycle.moves.contains(where: \.isExpected),
            kind.about.tie?.home == .posting, let posting = row.posting, let month = row.month
        {
            return .compose(posting: posting, month)
        }
        return .new(kind: kind.name, known(row, kind))
    }

    private func known(_ row: DueRow, _ kind: Declaration) -> [String: String] {
        var known: [String: String] = [:]
        if let posting = row.posting { known["posting"] = posting.text }
        if kind.field("batch") != nil { known["batch"] = row.batch.text }
        if let month = kind.settling?.month {
            // Of a quarter, the month that has come.
            known[month] = row.month == nil ? min(row.due.month, errand.today.month).iso : row.period
        }
        if let qualifier = kind.settling?.qualifier, let variant = row.settlingVariant {
            known[qualifier] = variant
        }
        return known
    }

    private static func urgency(_ look: DueRow.Look) -> Agenda.Urgency {
        look == .late ? .late : look == .soon ? .soon : .now
    }

    private static func detail(_ row: DueRow, _ look: DueRow.Look, _ nudge: Chase.Nudge?) -> Title {
        let due = detail(row, look)
        guard let nudge else { return due }
        return Title(
            "\(due.chinese) · \(nudge.day.short(.chinese))\(nudge.by)催办",
            "\(due.english) · reminded by \(nudge.by), \(nudge.day.short(.english))")
    }

    private static func detail(_ row: DueRow, _ look: DueRow.Look) -> Title {
        look == .late
            ? Title(
                "应于\(row.due.short(.chinese))前办 · \(row.clause)",
                "was due by \(row.due.short(.english)) · \(row.clause)")
            : Title(
                "\(row.due.short(.chinese))前 · \(row.clause)",
                "by \(row.due.short(.english)) · \(row.clause)")
    }

    /// The same owed for several people, as urgent for one as for the other.
    private struct Heap {
        let look: DueRow.Look
        var rows: [DueRow]
        /// A unit that owes the same for many people sees one line for it, which opens the board.
        var isGathered: Bool { rows.count > 3 }
    }

    private func heaps(_ rows: [DueRow], _ soon: Day) -> [Heap] {
        struct Same: Hashable {
            let duty: String
            let period: String
            let batch: ID
            let look: DueRow.Look
        }
        var heaps: [Heap] = []
        var places: [Same: Int] = [:]
        for row in rows {
            let look = row.look(on: errand.today, soonUntil: soon)
            let same = Same(duty: row.duty, period: row.period, batch: row.batch, look: look)
            if let place = places[same] {
                heaps[place].rows.append(row)
            } else {
                places[same] = heaps.count
                heaps.append(Heap(look: look, rows: [row]))
            }
        }
        return heaps
    }

    private func gathered(_ heap: Heap, _ nudges: [String: Chase.Nudge]) -> Agenda.Item {
        let due = heap.rows[0]
        let latest = heap.rows.compactMap { nudges[$0.key] }.max { $0.day < $1.day }
        let month = due.month.map { "（\($0.written(.chinese))）" } ?? ""
        return Agenda.Item(
            urgency: Owed.urgency(heap.look),
            title: Title(
                "\(due.title.chinese)\(month)：\(heap.rows.count)人",
                "\(due.title.english): \(heap.rows.count) people"),
            detail: Owed.detail(due, heap.look, latest),
            target: Composers.target(due, on: errand.today)
                ?? .board(due.batch, side: due.bearer.rawValue),
            due: due, by: due.due)
    }
}
