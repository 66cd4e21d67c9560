package import Records

/// 裁断 — What becomes of something that a rule is against, from the mildest.
package enum Verdict: Sendable, Hashable {
    /// It may be done; somebody should know.
    case warned
    /// It may be done with a written reason, which stays with it.
    case needsReason
    /// It may be done when these have agreed.
    case needsConsent([Side])
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
                "须经\(sides.map(\.title.chinese).joined(separator: "、"))同意",
                "needs the consent of \(sides.map(\.title.english).joined(separator: ", "))")
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

/// 核对结果 — A judgement and the clause that it comes from.
package struct Finding: Sendable, Hashable {
    package let judgement: Judgement
    package let rule: String?
    package let citation: Citation

    package var verdict: Verdict { judgement.verdict }

    /// `本次后年内请假21天，上限20天（《……办法》第六条）`
    package var sentence: Title {
        Title(
            "\(judgement.sentence.chinese)（\(citation.written.chinese)）",
            "\(judgement.sentence.english) (\(citation.written.english))")
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

extension Rulebook {
    /// Whatever the rules that hold on a day say of an act, the gravest first.
    package func findings(
        _ act: Act, of posting: PostingFacts, on day: Day, today: Day, by calendar: WorkingDays
    ) -> [Finding] {
        let ground = ground(for: posting, on: day, today: today, by: calendar)
        let rules = rules(for: posting, on: day)
        return rules.compactMap { effective in
            effective.rule.judge(act, on: ground).map {
                Finding(judgement: $0, rule: effective.rule.code, citation: effective.citation)
            }
        }.enumerated().sorted {
            ($1.element.verdict.weight, $0.offset) < ($0.element.verdict.weight, $1.offset)
        }.map(\.element)
    }

    package func ground(
        for posting: PostingFacts, on day: Day, today: Day, by calendar: WorkingDays
    ) -> Ground {
        let rules = rules(for: posting, on: day)
        return Ground(
            posting: posting, today: today, calendar: calendar,
            countsAsDuty: { CountsAsDuty.holds($0, among: rules) })
    }
}
