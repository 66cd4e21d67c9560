package import Records

/// 多久 — How often a duty comes round. Months, quarters and years are those of the calendar, as
/// offices count them, not those since arrival.
package enum Cadence: String, Worded, Hashable {
    case week
    case halfMonth
    case month
    case twoMonths
    case quarter
    case halfYear
    case year
    /// Once in the whole term.
    case term

    package var word: Word {
        switch self {
        case .week: Word("每周", "week", also: ["周", "weekly", "every week"])
        case .halfMonth: Word("每半月", "half-month", also: ["半月", "每半个月"])
        case .twoMonths: Word("每两月", "two months", also: ["每两个月", "两月", "双月", "bimonthly"])
        case .month: Word("每月", "month", also: ["月", "每个月", "monthly", "every month"])
        case .quarter: Word("每季度", "quarter", also: ["每季", "季度", "季", "quarterly"])
        case .halfYear: Word("每半年", "half-year", also: ["半年"])
        case .year: Word("每年", "year", also: ["年", "yearly", "annually"])
        case .term: Word("全程", "term", also: ["一次", "期间一次", "once"])
        }
    }

    var isPeriodic: Bool { self != .term }

    /// The period as due phrases name it: 当月, of the month.
    var period: Title {
        switch self {
        case .week: Title("周", "week")
        case .halfMonth: Title("期", "period")
        case .month: Title("月", "month")
        case .twoMonths: Title("期", "period")
        case .quarter: Title("季度", "quarter")
        case .halfYear: Title("半年", "half-year")
        case .year: Title("年", "year")
        case .term: Title("期", "term")
        }
    }

    /// The period that holds this day.
    package func period(holding day: Day) -> DutyPeriod {
        let number: Int
        switch self {
        // Day 0 was a Thursday; weeks begin on Monday.
        case .week: number = (day.number + 3).quotient(by: 7)
        case .halfMonth: number = day.month.number * 2 + (day - day.month.first < 15 ? 0 : 1)
        case .month: number = day.month.number
        case .twoMonths: number = day.month.number / 2
        case .quarter: number = day.month.number / 3
        case .halfYear: number = day.month.number / 6
        case .year: number = day.year
        case .term: number = 0
        }
        return DutyPeriod(cadence: self, number: number)
    }
}

extension Int {
    /// Division that rounds down, below zero as well.
    func quotient(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
    }
}
