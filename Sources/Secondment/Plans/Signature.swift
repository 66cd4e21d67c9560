package import Parties
package import Records

/// 签字 — One party's signature under a study plan: asked for, given, or declined with a reason.
package enum Signature: Kind {
    package static let name = "signature"
    package static let title = Title("签字", "Signature")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let plan = Field<Link<StudyPlan>>("plan", Title("学习计划", "Study plan"))
    package static let party = Field<Party>("party", Title("签字方", "Party"))
    package static let subject = Field<String>("subject", Title("事由", "Subject"))

    package static let form = [Section.kept([posting, plan, party, subject])]
    package static let label: [any Place] = [subject]

    // What happens to it

    package enum Stage: String, Word { case asked, signed, declined, void }
    package enum Move: String, Word { case sign, decline, void }

    private static let signer: Who = .named(
        "party", among: [.secondee, .homeUnit, .hostUnit, .mentor])

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("待签字", "Asked"), .waiting),
            stage(.signed, Title("已签字", "Signed"), .good),
            stage(.declined, Title("已退回", "Declined"), .bad),
            stage(.void, Title("已作废", "Void")),
        ],
        [
            move(
                .sign, Title("签字", "Sign"), from: [.asked], to: .signed, by: signer,
                answers: .seat(.secondee), expected: true, weight: .primary),
            move(
                .decline, Title("退回", "Decline"), from: [.asked], to: .declined, by: signer,
                answers: .seat(.secondee), needsNote: true),
            move(
                .void, Title("作废", "Void"), from: [.asked, .signed, .declined], to: .void,
                by: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(see: .around, add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("签字", "Signatures"), columns: [posting, subject, party])
    ]
}

extension Where<Signature> {
    /// 现签 — Under the present text of the plan, not under one that was withdrawn.
    package static var current: Self { !.stage(.void) }
}
