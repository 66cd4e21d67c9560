package import Records

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

extension Rulebook {
    /// Whatever the rules that hold on a day say of an act, the gravest first.
    package func findings(
        _ act: Act, of posting: PostingFacts, on day: Day, today: Day, by calendar: WorkingDays
    ) -> [Finding] {
        Rulebook.findings(
            act, of: rules(for: posting, on: day),
            on: ground(for: posting, on: day, today: today, by: calendar))
    }

    /// Whatever these rules say of an act, the gravest first.
    package static func findings(
        _ act: Act, of rules: [Effective<any Rule>], on ground: Ground
    ) -> [Finding] {
        rules.compactMap { effective in
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
