/// 不满一期 — Whether a period is owed of which the posting covers only a part.
///
/// A posting from mid-March owes March by the default: it covers 11 of the 21 working days of March
/// 2024. Measured in working days of the calendar, and of the whole term as agreed where the period
/// is the term.
package enum Partial: String, Worded, Hashable {
    /// Owed when at least half of its working days are covered. The default.
    case half
    /// Owed when one working day of it is covered.
    case any
    /// Owed only when every working day of it is covered.
    case whole

    package var word: Word {
        switch self {
        case .half: Word("满一半即算", "half")
        case .any: Word("有一天即算", "any")
        case .whole: Word("满期才算", "whole")
        }
    }

    /// A period without any working day is owed by nobody.
    func owes(covered: Int, of whole: Int) -> Bool {
        guard whole > 0 else { return false }
        switch self {
        case .half: return covered * 2 >= whole
        case .any: return covered > 0
        case .whole: return covered == whole
        }
    }
}

/// 逢休 — What happens to a due day that is not a working day.
package enum RestDay: String, Worded, Hashable {
    /// It stays where it is. The default.
    case stay
    /// 提前: to the last working day before.
    case earlier
    /// 顺延: to the next working day.
    case later

    package var word: Word {
        switch self {
        case .stay: Word("不变", "stay")
        case .earlier: Word("提前", "earlier")
        case .later: Word("顺延", "later")
        }
    }
}
