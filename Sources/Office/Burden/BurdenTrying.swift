import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 试算 — A regulation that is not in force, put beside those that are.
struct BurdenTrying {
    private let regulation: Regulation

    init(_ yaml: String) throws(Failure) {
        regulation = try Desk.fit(yaml)
    }

    func assumed(
        _ assumed: BurdenTrial.Assumed, today: Day, calendar: WorkingDays, ceiling: Int?
    ) throws(Failure) -> BurdenTrial {
        let first = assumed.first ?? (today.month + 1).first + 14
        let last = assumed.last ?? first.adding(months: 5)
        guard first <= last, last - first <= 1827 else {
            throw .problem(
                "起止日期要先早后晚，相隔不超过五年", "the first day comes first, and five years are the most")
        }
        guard let direction = try direction(assumed.direction) else {
            throw .problem("方向写 outbound（外派）或 inbound（接收）", "say outbound or inbound")
        }
        let posting = PostingFacts(
            id: 0, batch: 0, person: 0, homeUnit: 0, hostUnit: 0, direction: direction,
            category: assumed.category, term: first...last)
        let batch = BatchFacts(
            id: 0, direction: direction, categories: assumed.category.map { [$0] } ?? [],
            term: first...last)
        let alone = Rulebook(regulations: [regulation])
        let own = Obligations.of(posting: posting, rulebook: alone, calendar: calendar)
        let shared = Obligations.of(batch: batch, rulebook: alone, calendar: calendar)
        let meter = BurdenMeter(
            of: own + shared, attended: shared.filter { posting.days.contains($0.due) }, cost: Prefilling.cost
        )
        let sheet = BurdenSheet(
            heading: regulation.title.chinese, people: 0, each: [meter], asked: own, ceiling: ceiling)
        return BurdenTrial(
            coverage: regulation.coverage.sentence, term: first...last, direction: direction.called,
            sheet: sheet, lines: BurdenTrying.lines(own + shared),
            changes: sheet.secondee.map {
                BurdenTrial.Change(month: $0.month, before: 0, after: $0.cost.minutes)
            },
            warnings: warnings(
                sheet.secondee.map { ($0.month, 0, $0.cost.minutes) }, ceiling, batch: nil))
    }

    private func direction(_ text: String?) throws(Failure) -> Direction? {
        guard let text else { return regulation.scope.direction ?? .outbound }
        return Direction(rawValue: text)
    }

    /// For a batch as it is: the regulation alone, and with all that is in force there. `applied` says
    /// for which batch it would be applied, nil for all: an earlier text of the same title gives way.
    func inBatch(_ id: ID, applied: ID?, _ errand: Errand) throws -> BurdenTrial {
        let ground = try BurdenGround(errand, batch: id)
        let ceiling = try errand.burdenCeiling()
        let found = try ground.postings()
        let people = found.isEmpty ? [ground.typical] : found
        let alone = Rulebook(regulations: [regulation])
        let after = try RegulationVersions(of: regulation, for: applied, errand).rulebook(for: id)
        let peaks = people.map { posting in
            (
                BurdenTrying.meter(ground, posting, ground.book),
                BurdenTrying.meter(ground, posting, after)
            )
        }
        let changes = Set(peaks.flatMap { $0.0.months + $0.1.months }).sorted().compactMap { month in
            peaks.map {
                (
                    month, $0.0.tally(of: .secondee, in: month).minutes,
                    $0.1.tally(of: .secondee, in: month).minutes
                )
            }.max { ($0.2, $0.2 - $0.1) < ($1.2, $1.2 - $1.1) }
        }
        let one = people[0]
        let owed = ground.owed(by: one, alone) + ground.owed(byBatchOf: people, alone)
        return BurdenTrial(
            coverage: regulation.coverage.sentence, term: one.term, direction: one.direction.called,
            sheet: try ground.sheet(
                heading: regulation.title.chinese, alone, of: found, ceiling: ceiling),
            lines: BurdenTrying.lines(owed),
            changes: changes.map { BurdenTrial.Change(month: $0.0, before: $0.1, after: $0.2) },
            warnings: warnings(changes, ceiling, batch: ground.batch[Batch.heading]))
    }

    private static func meter(
        _ ground: BurdenGround, _ posting: PostingFacts, _ book: Rulebook
    ) -> BurdenMeter {
        BurdenMeter(
            of: ground.owed(by: posting, book), attended: ground.attended(by: posting, book),
            cost: Prefilling.cost)
    }

    private static func lines(_ owed: [Obligation]) -> [BurdenTrial.Line] {
        owed.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
            .map { _, obligation in
                BurdenTrial.Line(
                    month: obligation.due.month, side: obligation.bearer.called,
                    title: obligation.title, clause: obligation.clause, due: obligation.due,
                    strength: obligation.strength.title)
            }
    }

    private func warnings(
        _ changes: [(month: Month, before: Int, after: Int)], _ ceiling: Int?, batch: String?
    ) -> [Title] {
        guard let ceiling else { return [] }
        return changes.filter { $0.after > ceiling && $0.after > $0.before }.map { month, before, after in
            Title(
                (batch.map { "\($0)：" } ?? "")
                    + "\(month.written(.chinese))，《\(regulation.title.chinese)》会使一名挂职干部的负担从"
                    + "\(before)分钟增至\(after)分钟，超过每月\(ceiling)分钟的上限。",
                (batch.map { "\($0): " } ?? "")
                    + "in \(month.written(.english)) “\(regulation.title.english)” would bring one secondee "
                    + "from \(before) to \(after) minutes; the ceiling is \(ceiling).")
        }
    }
}
