package import Records

/// 请假 — Who approves a leave of so many days, in what order, and where copies are filed.
///
/// The tiers leave no length unanswered and answer none twice; the reader makes sure of both.
package struct LeaveTiers: Rule {
    package let heading: Heading
    /// How a leave is measured.
    package let measure: Measure
    package let tiers: [Tier]

    package init(heading: Heading, measure: Measure, tiers: [Tier]) {
        self.heading = heading
        self.measure = measure
        self.tiers = tiers.sorted { $0.from < $1.from }
    }

    /// 档 — One tier: leaves of `from` to `to` days, both included.
    package struct Tier: Sendable, Hashable {
        package let from: Int
        /// nil has no upper bound.
        package let to: Int?
        /// The chain, in the order in which each is asked.
        package let approvers: [Side]
        /// 备案: who gets a copy.
        package let copies: [Side]

        package init(from: Int, to: Int?, approvers: [Side], copies: [Side] = []) {
            self.from = from
            self.to = to
            self.approvers = approvers
            self.copies = copies
        }

        func holds(_ days: Int) -> Bool { days >= from && days <= to ?? .max }
    }

    package enum Measure: String, Worded, Hashable {
        case natural
        case working

        package var word: Word {
            switch self {
            case .natural: Word("自然日", "natural days", also: ["日历日", "calendar days"])
            case .working: Word("工作日", "working days")
            }
        }

        package func days(_ span: ClosedRange<Day>, by calendar: WorkingDays) -> Int {
            switch self {
            case .natural: span.upperBound - span.lowerBound + 1
            case .working: calendar.count(in: span)
            }
        }
    }

    /// The tier for a leave of these days. A leave without a working day, where working days are
    /// counted, goes the shortest way. nil only of a table that was not read and has a gap there.
    package func route(for span: ClosedRange<Day>, by calendar: WorkingDays) -> Tier? {
        let days = max(1, measure.days(span, by: calendar))
        return tiers.first { $0.holds(days) }
    }
}
