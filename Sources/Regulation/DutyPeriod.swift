package import Records

/// 期 — One week, month, quarter, half-year or year of the calendar, or the whole term.
package struct DutyPeriod: Sendable, Hashable, Comparable {
    package let cadence: Cadence
    /// Counts periods of the cadence one after another; 0 for the term.
    package let number: Int

    package init(cadence: Cadence, number: Int) {
        self.cadence = cadence
        self.number = number
    }

    package static let term = DutyPeriod(cadence: .term, number: 0)

    package static func month(_ month: Month) -> DutyPeriod {
        DutyPeriod(cadence: .month, number: month.number)
    }

    package static func < (left: DutyPeriod, right: DutyPeriod) -> Bool {
        left.number < right.number
    }

    package var next: DutyPeriod { DutyPeriod(cadence: cadence, number: number + 1) }

    /// Its first month; for a week the month of its Monday. nil for the term.
    private var firstMonth: Month? {
        switch cadence {
        case .week: Day(number: number * 7 - 3).month
        case .halfMonth: Month(number: number / 2)
        case .month: Month(number: number)
        case .twoMonths: Month(number: number * 2)
        case .quarter: Month(number: number * 3)
        case .halfYear: Month(number: number * 6)
        case .year: Month(number, 1)
        case .term: nil
        }
    }

    private var lastMonth: Month? {
        switch cadence {
        case .week: Day(number: number * 7 + 3).month
        case .halfMonth: Month(number: number / 2)
        case .month: Month(number: number)
        case .twoMonths: Month(number: number * 2 + 1)
        case .quarter: Month(number: number * 3 + 2)
        case .halfYear: Month(number: number * 6 + 5)
        case .year: Month(number, 12)
        case .term: nil
        }
    }

    /// Its days; nil for the term, whose days only a posting knows.
    package var days: ClosedRange<Day>? {
        guard let firstMonth, let lastMonth else { return nil }
        if cadence == .week { return Day(number: number * 7 - 3)...Day(number: number * 7 + 3) }
        if cadence == .halfMonth {
            let middle = firstMonth.first + 15
            return number % 2 == 0 ? firstMonth.first...(middle - 1) : middle...lastMonth.last
        }
        return firstMonth.first...lastMonth.last
    }

    /// The month that follows it; nil for the term.
    var monthAfter: Month? { lastMonth.map { $0 + 1 } }

    /// As it stands in keys and addresses: `2024-W20`, `2024-05-a`, `2024-05`, `2024-B3`, `2024-Q2`, `2024-H1`, `2024`,
    /// `term`.
    package var text: String {
        switch cadence {
        case .week:
            let (year, week) = isoWeek
            return "\(year)-W\(week < 10 ? "0" : "")\(week)"
        case .halfMonth: return "\(Month(number: number / 2).iso)-\(number % 2 == 0 ? "a" : "b")"
        case .month: return Month(number: number).iso
        case .twoMonths: return "\(number / 6)-B\(number % 6 + 1)"
        case .quarter: return "\(number / 4)-Q\(number % 4 + 1)"
        case .halfYear: return "\(number / 2)-H\(number % 2 + 1)"
        case .year: return String(number)
        case .term: return "term"
        }
    }

    /// As people say it: `2024年5月`, `2024年第2季度`.
    package var title: Title {
        let month = Month(number: number)
        switch cadence {
        case .week:
            let (year, week) = isoWeek
            return Title("\(year)年第\(week)周", "week \(week) of \(year)")
        case .halfMonth:
            let month = Month(number: number / 2)
            let isFirst = number % 2 == 0
            return Title(
                month.written(.chinese) + (isFirst ? "上半月" : "下半月"),
                (isFirst ? "first half of " : "second half of ") + month.written(.english))
        case .month: return Title(month.written(.chinese), month.written(.english))
        case .twoMonths:
            let first = Month(number: number * 2)
            return Title(
                "\(first.year)年\(first.monthOfYear)至\(first.monthOfYear + 1)月",
                "\(first.written(.english)) and the month after")
        case .quarter:
            return Title("\(number / 4)年第\(number % 4 + 1)季度", "Q\(number % 4 + 1) \(number / 4)")
        case .halfYear:
            let half = number % 2 == 0
            return Title(
                "\(number / 2)年\(half ? "上" : "下")半年",
                "\(half ? "first" : "second") half of \(number / 2)")
        case .year: return Title("\(number)年", "\(number)")
        case .term: return Title("挂职期间", "the term")
        }
    }

    /// A week belongs to the year that holds its Thursday (ISO 8601).
    private var isoWeek: (year: Int, week: Int) {
        let thursday = Day(number: number * 7)
        let year = thursday.year
        return (year, (thursday - Month(year, 1).first) / 7 + 1)
    }
}
