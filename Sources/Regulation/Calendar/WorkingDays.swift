package import Records

/// 工作日历 — Which days are worked: weekdays, less the days off, plus the make-up workdays (调休上班).
///
/// 放假日 here are days on which nobody works, adjoining weekends included; they are more than 法定节假日.
/// Beyond the last year whose arrangement is known, weekends alone are rest days; ask `covers`
/// before trusting that.
package struct WorkingDays: Sendable, Hashable {
    /// The years whose arrangement is known.
    package let years: ClosedRange<Int>
    /// Weekdays that are not worked and weekend days that are: all that departs from the plain
    /// week, in order.
    private let off: [Int]
    private let work: [Int]

    /// `since` is the first year that the arrangement covers; without it, the year of its earliest
    /// day.
    package init(off: Set<Day>, work: Set<Day>, since: Int? = nil, through year: Int) {
        let first = since ?? off.union(work).min()?.year ?? year
        self.years = min(first, year)...year
        self.off = off.subtracting(work).filter { !$0.isWeekend }.map(\.number).sorted()
        self.work = work.filter(\.isWeekend).map(\.number).sorted()
    }

    /// The same calendar with some days changed by the office, and known to a later year.
    package func edited(off changedOff: [Day], work changedWork: [Day], through year: Int?) -> WorkingDays {
        let kept = Set(changedOff + changedWork)
        let oldOff = off.map { Day(number: $0) }.filter { !kept.contains($0) }
        let oldWork = work.map { Day(number: $0) }.filter { !kept.contains($0) }
        return WorkingDays(
            off: Set(oldOff + changedOff), work: Set(oldWork + changedWork), since: years.lowerBound,
            through: max(years.upperBound, year ?? years.upperBound))
    }

    /// Weekdays on which nobody works, in order.
    package var weekdaysOff: [Day] { off.map { Day(number: $0) } }
    /// Weekend days that are worked, in order.
    package var weekendsWorked: [Day] { work.map { Day(number: $0) } }

    /// Whether the arrangement for this day is known; if not, callers warn.
    package func covers(_ day: Day) -> Bool { years.contains(day.year) }

    package func isWorking(_ day: Day) -> Bool {
        day.isWeekend ? WorkingDays.has(work, day) : !WorkingDays.has(off, day)
    }

    /// Working days among these days, both ends included.
    package func count(in span: ClosedRange<Day>) -> Int {
        rank(span.upperBound) - rank(span.lowerBound - 1)
    }

    /// The `n`-th working day after the day, which itself is not counted; the day itself where `n`
    /// is 0.
    package func workingDay(_ n: Int, after day: Day) -> Day {
        guard n > 0 else { return day }
        return self.day(ofRank: rank(day) + n, near: day + n * 7 / 5)
    }

    /// The `n`-th working day before the day, which itself is not counted; the day itself where `n`
    /// is 0.
    package func workingDay(_ n: Int, before day: Day) -> Day {
        guard n > 0 else { return day }
        return self.day(ofRank: rank(day - 1) - n + 1, near: day - n * 7 / 5)
    }

    package func firstWorkingDay(onOrAfter day: Day) -> Day {
        var day = day
        while !isWorking(day) { day = day + 1 }
        return day
    }

    package func lastWorkingDay(onOrBefore day: Day) -> Day {
        var day = day
        while !isWorking(day) { day = day - 1 }
        return day
    }

    package func firstWorkingDay(of month: Month) -> Day {
        firstWorkingDay(onOrAfter: month.first)
    }

    package func lastWorkingDay(of month: Month) -> Day { lastWorkingDay(onOrBefore: month.last) }

    // Every question is answered by rank: how many working days lie up to a day. Whole weeks are
    // counted by division and the exceptions by halving, so that a year costs no more than a week.

    private func rank(_ day: Day) -> Int {
        let days = day.number + 4  // days since Monday, 29 December 1969, that one included
        let weeks = days.quotient(by: 7)
        return weeks * 5 + min(days - weeks * 7, 5)
            - WorkingDays.count(off, through: day) + WorkingDays.count(work, through: day)
    }

    /// The first day of that rank. Rank grows by at most one a day, so neither stride can pass the
    /// answer.
    private func day(ofRank wanted: Int, near guess: Day) -> Day {
        var day = guess
        while true {
            let missing = wanted - rank(day)
            if missing <= 0 { break }
            day = day + missing
        }
        while true {
            let surplus = rank(day - 1) - wanted
            if surplus < 0 { return day }
            day = day - 1 - surplus
        }
    }

    private static func count(_ days: [Int], through day: Day) -> Int {
        var low = 0
        var high = days.count
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day.number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func has(_ days: [Int], _ day: Day) -> Bool {
        let position = count(days, through: day)
        return position > 0 && days[position - 1] == day.number
    }
}
