extension RuleKind {
    /// Every kind of rule, in the order in which they are explained. A new kind is one file and one name
    /// here.
    static let all: [RuleKind] = [
        Duty.kind, Count.kind, ChecklistRule.kind, AppraisalRule.kind,
        LeaveTiers.kind, LeaveCap.kind, OnDuty.kind, CountsAsDuty.kind,
        TermLimit.kind, ChangeConsent.kind, Recall.kind, Lapse.kind,
        Eligibility.kind, Headcount.kind, PartyRelation.kind, BranchLimit.kind,
        Conduct.prohibitions, Conduct.requirements, Management.kind,
        Payment.kind, Target.kind, PaperForm.kind, SelfCheck.kind, Remark.kind,
    ]
}
