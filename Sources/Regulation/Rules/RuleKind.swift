import Records

/// 规则种类 — How one kind of rule is recognised and read in the notation.
struct RuleKind: Sendable {
    /// The word that begins it: 应办, 次数, 请假.
    let word: Word
    /// The other words it may have, besides those of every rule.
    let words: [Word]
    /// Reads the rest of it. nil when a mistake was found, and reported, in it.
    let read: @Sendable (Entry) -> (any Rule)?

    static let common: [Word] = [.code, .english, .applies, .strength, .consents]

    var accepted: [Word] { [word] + RuleKind.common + words }
}
