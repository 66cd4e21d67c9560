import Parties
package import Records

/// 任期 — How long a posting of a type may last.
package struct TermLimit: Rule {
    package let heading: Heading
    /// In months; nil is no bound.
    package let atLeast: Int?
    package let atMost: Int?
    /// With its extensions; where nothing is said, longer than `atMost` with a reason.
    package let extendedAtMost: Int?

    /// The term goes from its first day to the same day so many months on, or the day before: both are
    /// called five months.
    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        let last: Day
        switch act {
        case .admission: last = ground.posting.term.upperBound
        case .change(let change) where [.extend, .endEarly].contains(change.matter): last = change.last
        default: return nil
        }
        let first = ground.posting.term.lowerBound
        let days = "\(first.written(.chinese))至\(last.written(.chinese))"
        var (most, verdict) = (atMost, heading.verdict)
        if case .change(let change) = act, change.matter == .extend {
            most = extendedAtMost ?? atMost
            // That a term may be extended at all is for another clause to say.
            if extendedAtMost == nil, verdict == .refused { verdict = .needsReason }
        }
        if let atMost = most, last > first.adding(months: atMost) {
            return Judgement(
                verdict, "任期\(days)，超过\(atMost)个月", "the term is longer than \(atMost) months")
        }
        if let atLeast, last < first.adding(months: atLeast) - 1 {
            // That a term may be ended early at all is for another clause to say.
            if case .change = act, verdict == .refused { verdict = .needsReason }
            return Judgement(
                verdict, "任期\(days)，不满\(atLeast)个月", "the term is shorter than \(atLeast) months")
        }
        return nil
    }

    package var effect: Title {
        let chinese: String
        let english: String
        switch (atLeast, atMost) {
        case (let least?, let most?) where least == most:
            (chinese, english) = ("\(least)个月", "\(least) months")
        case (let least?, let most?):
            (chinese, english) = ("\(least)至\(most)个月", "\(least) to \(most) months")
        case (let least?, nil): (chinese, english) = ("不少于\(least)个月", "at least \(least) months")
        case (nil, let most?): (chinese, english) = ("不超过\(most)个月", "at most \(most) months")
        default: (chinese, english) = ("", "")
        }
        return Title(
            "选派、延长和提前结束时核对任期：\(chinese)，不合的\(heading.verdict.title.chinese)",
            "terms are checked at posting, extension and early end: \(english)")
    }
}

extension Word {
    static let exactly = Word("为", "exactly", also: ["为期"])
    static let termAtLeast = Word("不短于", "not under", also: ["期限不少于"])
    static let extendedAtMost = Word("延长后不长于", "extended not over")
    static let termAtMost = Word("不长于", "not over", also: ["期限不超过"])
}

extension TermLimit {
    static let word = Word("任期", "term limit", also: ["挂职期限", "挂职时间"])

    static let kind = RuleKind(word: word, words: [.exactly, .termAtLeast, .termAtMost, .extendedAtMost]) {
        entry in
        let heading = entry.heading(under: word, code: "term-limit")
        let exactly = entry.months(.exactly)
        let least = entry.months(.termAtLeast)
        let most = entry.months(.termAtMost)
        guard entry.has(.exactly) != (entry.has(.termAtLeast) || entry.has(.termAtMost)) else {
            entry.mistakes.add(
                entry.place, "写“为”，或写“不短于”“不长于”，如 不长于: 3年",
                "give “exactly”, or “not under” and “not over”, such as not over: 3 years")
            return nil
        }
        if let least, let most, least > most {
            entry.mistakes.add(entry.place, "“不短于”大于“不长于”", "“not under” is more than “not over”")
            return nil
        }
        let extended = entry.months(.extendedAtMost)
        if let extended, let most = exactly ?? most, extended < most {
            entry.mistakes.add(
                entry.place, "“延长后不长于”小于“不长于”", "“extended not over” is less than “not over”")
        }
        guard let heading, exactly != nil || least != nil || most != nil else { return nil }
        return TermLimit(
            heading: heading, atLeast: exactly ?? least, atMost: exactly ?? most,
            extendedAtMost: extended)
    }
}
