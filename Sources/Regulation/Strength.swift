/// 强度 — How firmly a rule holds.
package enum Strength: String, Worded, Hashable {
    /// 必须: it holds.
    case must
    /// 一般、原则上: it may be passed over, with a written reason.
    case should
    /// 须经同意: it may be passed over when somebody named has agreed beforehand.
    case consent

    package var word: Word {
        switch self {
        case .must: Word("必须", "must", also: ["应当", "应", "须"])
        case .should: Word("一般", "should", also: ["原则上"])
        case .consent: Word("须经同意", "consent")
        }
    }
}
