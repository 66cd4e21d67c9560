import Records

/// 规则种类 — How one kind of rule is recognised and read in the notation.
struct RuleKind: Sendable {
    /// The word that begins it: 应办, 次数, 请假.
    let word: Word
    /// The other words it may have, besides those of every rule.
    let words: [Word]
    /// Reads the rest of it. nil when a mistake was found, and reported, in it.
    let read: @Sendable (Entry) -> (any Rule)?

    static let all: [RuleKind] = [
        Duty.kind, Count.kind, ChecklistRule.kind, AppraisalRule.kind,
        LeaveTiers.kind, LeaveCap.kind, OnDuty.kind, CountsAsDuty.kind,
        TermLimit.kind, ChangeConsent.kind, Recall.kind, Lapse.kind,
        Eligibility.kind, Headcount.kind, PartyRelation.kind, BranchLimit.kind,
        Conduct.prohibitions, Conduct.requirements, Management.kind,
        Payment.kind, Target.kind, PaperForm.kind, SelfCheck.kind, Remark.kind,
    ]

    static let common: [Word] = [.code, .english, .applies, .strength, .consents]

    var accepted: [Word] { [word] + RuleKind.common + words }
}
