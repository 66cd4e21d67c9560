package import Records

/// 年月或年月日 — A date as exactly as it was given: cadre tables mostly know only the month.
package enum CivilDate: Sendable, Hashable {
    case month(Month)
    case day(Day)

    package var month: Month {
        switch self {
        case .month(let month): month
        case .day(let day): day.month
        }
    }

    /// The day itself, or the first of the month.
    package var first: Day {
        switch self {
        case .month(let month): month.first
        case .day(let day): day
        }
    }

    /// The day itself, or the last of the month.
    package var last: Day {
        switch self {
        case .month(let month): month.last
        case .day(let day): day
        }
    }

    package var iso: String {
        switch self {
        case .month(let month): month.iso
        case .day(let day): day.iso
        }
    }
}
