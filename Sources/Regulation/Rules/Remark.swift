package import Records

/// 说明 — A rule that cannot be checked: kept, shown with its clause, never counted as checked.
package struct Remark: Rule {
    package let heading: Heading
    package var isChecked: Bool { false }

    package var effect: Title { Title("仅作说明", "noted only") }

    package init(heading: Heading) {
        self.heading = heading
    }
}

extension Remark {
    static let word = Word("说明", "note")

    static let kind = RuleKind(word: word, words: []) { entry in
        entry.heading(under: word).map(Remark.init)
    }
}
