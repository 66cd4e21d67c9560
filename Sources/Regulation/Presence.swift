package import Records

/// 离岗 — A stretch of days away from the post.
package struct Absence: Sendable, Hashable {
    package let first: Day
    package let last: Day
    /// 视同在岗: training and errands for the work that were reported beforehand count as duty.
    package let countsAsDuty: Bool

    package init(first: Day, last: Day, countsAsDuty: Bool) {
        self.first = first
        self.last = last
        self.countsAsDuty = countsAsDuty
    }
}

/// 在岗天数 — How many working days of a month somebody was at the post, by the leaves that were
/// recorded.
///
/// It is reckoned from leaves, never from watching anybody.
package struct Presence: Sendable, Hashable {
    package let month: Month
    /// Working days of the month that belong to the term.
    package let working: Int
    package let away: Int

    package var onDuty: Int { working - away }

    /// Month by month through the term. A day is counted once, however many absences hold it; and
    /// where one of them counts as duty, the day counts as duty. Days outside the term are not
    /// counted.
    package static func days(
        of term: ClosedRange<Day>, absences: [Absence], by calendar: WorkingDays
    ) -> [Presence] {
        var away: Set<Day> = []
        for absence in absences where !absence.countsAsDuty {
            away.formUnion(days(of: absence, in: term))
        }
        for absence in absences where absence.countsAsDuty {
            away.subtract(days(of: absence, in: term))
        }
        let lost = Dictionary(grouping: away.filter(calendar.isWorking), by: \.month)
        return (term.lowerBound.month.number...term.upperBound.month.number).map { number in
            let month = Month(number: number)
            let first = max(month.first, term.lowerBound)
            let last = min(month.last, term.upperBound)
            return Presence(
                month: month, working: calendar.count(in: first...last),
                away: lost[month]?.count ?? 0)
        }
    }

    private static func days(of absence: Absence, in term: ClosedRange<Day>) -> [Day] {
        let first = max(absence.first, term.lowerBound)
        let last = min(absence.last, term.upperBound)
        guard first <= last else { return [] }
        return (first.number...last.number).map(Day.init(number:))
    }
}
