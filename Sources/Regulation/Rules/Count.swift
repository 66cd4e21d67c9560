package import Records

/// 次数 — At least so many of something in each period or in the whole term; or at most so many.
package struct Count: Rule {
    package let heading: Heading
    /// 0 where only the most is said.
    package let atLeast: Int
    package let atMost: Int?
    /// The same, as what falls due: one obligation for each of the number.
    package let counted: Duty

    package init(counted: Duty, atLeast: Int? = nil, atMost: Int? = nil) {
        self.heading = counted.heading
        self.atLeast = atLeast ?? counted.times
        self.atMost = atMost
        self.counted = counted
    }

    package var duty: Duty? { atLeast > 0 ? counted : nil }

    package func judge(_ act: Act, on ground: Ground) -> Judgement? {
        guard let atMost, let evidence = counted.evidence,
            case .another(let kind, let qualifier, let day, let earlier) = act,
            kind == evidence.kind, evidence.qualifier == nil || evidence.qualifier == qualifier
        else { return nil }
        let period = counted.cadence.period(holding: day)
        let already = earlier.count { counted.cadence.period(holding: $0) == period }
        guard already + 1 > atMost else { return nil }
        return Judgement(
            heading.verdict, "\(period.title.chinese)已有\(already)次，上限\(atMost)次",
            "\(already) already in \(period.title.english); at most \(atMost)")
    }

    package var effect: Title {
        let most = atMost.map { ("，至多\($0)次", ", at most \($0)") } ?? ("", "")
        return atLeast > 0
            ? Title(
                "\(counted.effect.chinese)，至少\(atLeast)次\(most.0)",
                "\(counted.effect.english), at least \(atLeast)\(most.1)")
            : Title(
                "\(counted.cadence.title.chinese)\(most.0)，记下时核对", "checked when it is written down\(most.1)")
    }
}

extension Word {
    static let atLeast = Word("至少", "at least", also: ["不少于"])
    static let countAtMost = Word("至多", "at most", also: ["不多于", "不超过"])
}

extension Count {
    static let word = Word("次数", "count", also: ["篇数"])

    static let kind = RuleKind(word: word, words: Duty.words + [.atLeast, .countAtMost]) { entry in
        let least = entry.number(.atLeast, within: 1...99)
        let most = entry.number(.countAtMost, within: 0...99)
        if !entry.has(.atLeast), !entry.has(.countAtMost) { entry.isMissing(.atLeast) }
        let counted = Duty.read(entry, under: word, times: least ?? 1)
        if let least, let most, least > most {
            entry.mistakes.add(entry.place, "“至少”大于“至多”", "“at least” is more than “at most”")
        }
        if most != nil, !entry.has(.evidence) {
            entry.mistakes.add(
                entry.place, "“至多”要写“凭”：数的是哪种记录", "“at most” needs “settled by”: which records are counted")
        }
        guard least != nil || most != nil, let counted else { return nil }
        return Count(counted: counted, atLeast: least ?? 0, atMost: most)
    }
}
