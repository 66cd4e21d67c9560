package import Parties
package import Records

/// 裁断 — What becomes of something that a rule is against, from the mildest.
package enum Verdict: Sendable, Hashable {
    /// It may be done; somebody should know.
    case warned
    /// It may be done with a written reason, which stays with it.
    case needsReason
    /// It may be done when these have agreed.
    case needsConsent([Party])
    /// It may not be done.
    case refused

    /// Orders verdicts by what they ask.
    package var weight: Int {
        switch self {
        case .warned: 0
        case .needsReason: 1
        case .needsConsent: 2
        case .refused: 3
        }
    }

    package var title: Title {
        switch self {
        case .warned: Title("提醒", "note")
        case .needsReason: Title("须写明理由", "needs a reason")
        case .needsConsent(let sides):
            Title(
                "须经\(sides.map(\.called.chinese).joined(separator: "、"))同意",
                "needs the consent of \(sides.map(\.called.english).joined(separator: ", "))")
        case .refused: Title("不能办", "not allowed")
        }
    }
}

/// 判断 — What one rule says of one act, with the numbers that led to it.
package struct Judgement: Sendable, Hashable {
    package let verdict: Verdict
    package let sentence: Title

    package init(_ verdict: Verdict, _ chinese: String, _ english: String) {
        self.verdict = verdict
        self.sentence = Title(chinese, english)
    }
}

/// 场合 — Of whom, and when, something is judged.
package struct Ground: Sendable {
    package let posting: PostingFacts
    package let today: Day
    package let calendar: WorkingDays
    /// Whether an absence of that sort counts as duty, by the rules that hold.
    package let countsAsDuty: @Sendable (LeaveSort) -> Bool
}
