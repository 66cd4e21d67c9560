import Parties
import Records

/// 起止 — When an obligation may first be met, and by when.
struct Window {
    let opens: Day
    let due: Day
}

extension Due.Point {
    func day(in span: ClosedRange<Day>, _ calendar: WorkingDays) -> Day {
        switch self {
        case .day(let n), .weekday(let n): min(span.lowerBound + (n - 1), span.upperBound)
        case .workingDay(let n):
            min(calendar.workingDay(n, after: span.lowerBound - 1), span.upperBound)
        case .lastDay: span.upperBound
        case .lastWorkingDay: calendar.lastWorkingDay(onOrBefore: span.upperBound)
        }
    }
}

extension Due.Offset {
    func day(from moment: Day, _ calendar: WorkingDays) -> Day {
        switch self {
        case .on: moment
        case .before(let n, let unit): unit.day(n, before: moment, calendar)
        case .after(let n, let unit), .around(let n, let unit): unit.day(n, after: moment, calendar)
        }
    }
}

extension Due.Unit {
    func day(_ n: Int, after day: Day, _ calendar: WorkingDays) -> Day {
        switch self {
        case .day: day + n
        case .workingDay: calendar.workingDay(n, after: day)
        case .month: day.adding(months: n)
        }
    }

    func day(_ n: Int, before day: Day, _ calendar: WorkingDays) -> Day {
        switch self {
        case .day: day - n
        case .workingDay: calendar.workingDay(n, before: day)
        case .month: day.adding(months: -n)
        }
    }
}

extension RestDay {
    func settle(_ day: Day, _ calendar: WorkingDays) -> Day {
        switch self {
        case .stay: day
        case .earlier: calendar.lastWorkingDay(onOrBefore: day)
        case .later: calendar.firstWorkingDay(onOrAfter: day)
        }
    }
}
