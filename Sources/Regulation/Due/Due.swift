import Records

/// 期限 — By which day something is due. 前, 内 and 以内 always include the day that they name.
package enum Due: Sendable, Hashable {
    /// 当月…: within the period itself.
    case inPeriod(Point)
    /// 次月…: in the month that follows the period.
    case inNextMonth(Point)
    /// 9月30日前: on a fixed day of each year.
    case dayOfYear(month: Int, day: Int)
    /// 报到后…、过半…、期满前…: reckoned from a moment of the term.
    case moment(Moment, Offset)

    package enum Point: Sendable, Hashable {
        /// The n-th day; the last one where there are not so many.
        case day(Int)
        /// The n-th working day; the last day where there are not so many.
        case workingDay(Int)
        /// 1 is Monday.
        case weekday(Int)
        case lastDay
        case lastWorkingDay
    }

    package enum Moment: Sendable, Hashable {
        /// The first day of the term.
        case arrival
        /// The first day plus half the length of the term as agreed, rounded down.
        case midpoint
        /// The last day of the term.
        case end
    }

    package enum Offset: Sendable, Hashable {
        case on
        case before(Int, Unit)
        case after(Int, Unit)
        /// 过半前后15日: from so long before to so long after.
        case around(Int, Unit)
    }

    package enum Unit: Sendable, Hashable {
        case day
        case workingDay
        /// The same day of the month so many months on, or that month's last day.
        case month
    }

    /// What is meant where no 期限 is written: the last working day of the period, or of the term.
    static func usual(_ cadence: Cadence) -> Due {
        cadence.isPeriodic ? .inPeriod(.lastWorkingDay) : .moment(.end, .on)
    }

    /// Whether the phrase has a meaning for duties that come round so often.
    func fits(_ cadence: Cadence) -> Bool {
        switch self {
        case .inPeriod(.day): cadence == .month
        case .inPeriod(.weekday): cadence == .week
        case .inPeriod: cadence.isPeriodic
        case .inNextMonth: cadence.isPeriodic && cadence != .week && cadence != .halfMonth
        case .dayOfYear: cadence == .year
        case .moment: cadence == .term
        }
    }
}
