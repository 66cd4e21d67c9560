import Parties
package import Records

/// 用语一览 — Every word and every due phrase that the notation understands, for the page that explains
/// it. Taken from the declarations themselves, so that it cannot fall behind them.
package struct Guide: Sendable {
    /// 一节 — The words that may stand in one place, or the values that one word may have.
    package struct Part: Sendable {
        package let title: Title
        package let words: [Word]
    }

    package let parts: [Part]
    /// Due phrases, with `{n}` for a number, `{u}` for days, working days or months, `{p}` for the
    /// period.
    package let phrases: [Title]

    package static let whole = Guide(
        parts: [
            Part(title: Title("制度", "A regulation"), words: Regulation.words),
            Part(title: Title("条款", "A clause"), words: Clause.words),
        ]
            + RuleKind.all.map { Part(title: $0.word.title, words: $0.accepted) }
            + [
                values(of: Layer.self, under: .layer),
                values(of: Direction.self, under: .direction), values(of: Rank.self, under: .ranks),
                values(of: Strength.self, under: .strength), values(of: Party.self, under: .bearer),
                values(of: Cadence.self, under: .cadence),
                values(of: Partial.self, under: .partial),
                values(of: RestDay.self, under: .restDay),
                values(of: LeaveTiers.Measure.self, under: .measure),
            ],
        phrases: DueForm.all.map { Title($0.chinese, $0.english) })

    private static func values<Value: Worded>(of type: Value.Type, under word: Word) -> Part {
        Part(title: word.title, words: Value.values.map(\.word))
    }
}
