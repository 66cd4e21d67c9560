import Records

/// 次数 — At least so many of something in each period or in the whole term.
package struct Count: Rule {
    package let heading: Heading
    package let atLeast: Int
    /// The same, as what falls due: one obligation for each of the number.
    package let counted: Duty

    package init(counted: Duty) {
        self.heading = counted.heading
        self.atLeast = counted.times
        self.counted = counted
    }

    package var duty: Duty? { counted }
}

extension Word {
    static let atLeast = Word("至少", "at least", also: ["不少于"])
}

extension Count {
    static let word = Word("次数", "count", also: ["篇数"])

    static let kind = RuleKind(word: word, words: Duty.words + [.atLeast]) { entry in
        let times = entry.number(.atLeast, isRequired: true, within: 1...99)
        let counted = Duty.read(entry, under: word, times: times ?? 1)
        guard times != nil, let counted else { return nil }
        return Count(counted: counted)
    }
}
