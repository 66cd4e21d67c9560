package import Records

/// 推演 — What a regulation would ask of everybody, month by month, before anybody is burdened.
package struct Simulation: Sendable {
    /// In the order of months; within a month by side, then by due day.
    package let lines: [Line]

    /// 一行 — One thing that would fall due in a month.
    package struct Line: Sendable {
        /// The month in which it falls due.
        package let month: Month
        package let side: Side
        package let title: Title
        package let citation: Citation
        package let due: Day
        package let strength: Strength
        package let burden: Burden
    }

    /// What one posting would owe together with its batch, so that each side's lines are what one
    /// of them bears.
    package init(
        rulebook: Rulebook, term: ClosedRange<Day>, direction: Direction, category: String? = nil,
        calendar: WorkingDays
    ) {
        let posting = PostingFacts(
            id: 0, batch: 0, person: 0, homeUnit: 0, hostUnit: 0, direction: direction,
            category: category, term: term)
        let batch = BatchFacts(
            id: 0, direction: direction, categories: category.map { [$0] } ?? [], term: term)
        let owed =
            Obligations.of(posting: posting, rulebook: rulebook, calendar: calendar)
            + Obligations.of(batch: batch, rulebook: rulebook, calendar: calendar)
        let order = Dictionary(uniqueKeysWithValues: zip(Side.allCases, 0...))
        lines = owed.map { obligation in
            Line(
                month: obligation.due.month, side: obligation.bearer, title: obligation.title,
                citation: obligation.source.citation, due: obligation.due,
                strength: obligation.strength, burden: obligation.duty.burden)
        }.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (a.month.number, order[a.side] ?? 0, a.due.number, left.offset)
                < (b.month.number, order[b.side] ?? 0, b.due.number, right.offset)
        }.map(\.element)
    }

    package var months: [Month] { Array(Set(lines.map(\.month))).sorted() }

    package func lines(of side: Side, in month: Month) -> [Line] {
        lines.filter { $0.side == side && $0.month == month }
    }

    /// What the side would bear in that month.
    package func burden(of side: Side, in month: Month) -> Burden {
        lines(of: side, in: month).reduce(.none) { $0 + $1.burden }
    }

    /// What the side would bear in the whole term.
    package func burden(of side: Side) -> Burden {
        lines.filter { $0.side == side }.reduce(.none) { $0 + $1.burden }
    }
}
