import Parties
package import Records

/// 学习计划 — What the secondee means to learn, when, and which abilities it is to raise; signed by three.
///
/// A signed plan is never edited: it is re-based. The new text is a plan of its own with its own signatures;
/// the signed one holds until all have signed the other.
package enum StudyPlan: Kind {
    package static let name = "study_plan"
    package static let title = Title("学习计划", "Study plan")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let focus = Field<Prose>(
        "focus", Title("学习的主要内容", "What to learn"),
        hint: Title("工作理念、流程、方法；产业、项目、招商等", "ideas, procedures, methods; industry, projects"))
    package static let items = Field<Checklist>(
        "items", Title("时间安排", "Schedule"),
        hint: Title(
            "一行一项，可在前面写月份，如：2024-05 跟班学习项目审批", "one item a line, its month before it: 2024-05 …"))
    package static let abilities = Field<Prose>(
        "abilities", Title("业务能力提升要点", "Abilities to raise"))
    /// The signed plan that this one is to take the place of, and why.
    package static let revises = Field<Link<StudyPlan>?>("revises", Title("原计划", "Plan revised"))
    package static let revision = Field<Prose?>("revision", Title("调整理由", "Why it is revised"))
    package static let signedOn = Field<Day?>("signed_on", Title("签齐日期", "Signed on"))

    package static let form = [
        Section(Title("学习计划", "Study plan"), [posting, focus, items, abilities]),
        Section.kept([revises, revision, signedOn]),
    ]
    package static let label: [any Place] = []
    package static let words: [any Place] = [focus, items, abilities]

    package static let checks = [
        Check(Title("至少写一项时间安排", "at least one scheduled item"), at: items) {
            !$0[items].items.isEmpty
        }
    ]

    // What happens to it

    package enum Stage: String, Word { case draft, offered, signed, superseded, dropped }
    package enum Move: String, Word { case offer, withdraw, complete, decline, rebase, supersede, drop }

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(.offered, Title("待签字", "To be signed"), .waiting),
            stage(.signed, Title("三方已签", "Signed"), .good),
            stage(.superseded, Title("已由新计划替代", "Superseded")),
            stage(.dropped, Title("已放弃", "Given up")),
        ],
        [
            move(
                .offer, Title("送请签字", "Offer for signature"), from: [.draft], to: .offered,
                by: .seat(.secondee), expected: true, weight: .primary),
            move(
                .withdraw, Title("撤回修改", "Withdraw"), from: [.offered], to: .draft,
                by: .seat(.secondee)),
            // Made by the signatures themselves, when the last one is there.
            move(.complete, Title("签字完成", "Signed by all"), from: [.offered], to: .signed, by: .nobody),
            move(.decline, Title("退回修改", "Sent back"), from: [.offered], to: .draft, by: .nobody),
            // Lays a draft of the new text beside the signed one.
            move(
                .rebase, Title("中期调整", "Revise"), from: [.signed], to: nil,
                by: .seat(.secondee), needsNote: true),
            // Made when the text that revises it has been signed.
            move(
                .supersede, Title("由新计划替代", "Superseded"), from: [.signed], to: .superseded,
                by: .nobody),
            move(
                .drop, Title("放弃这一稿", "Give up this text"), from: [.draft, .offered], to: .dropped,
                by: .seat(.secondee)),
        ])
    package static let settling: Settling? = settles(at: [.signed, .superseded], day: signedOn)
    package static let roomAt: [Stage]? = [.dropped]

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .seat(.secondee) || (at(.offered, .signed, .superseded) && .around),
        add: .seat(.secondee),
        edit: .seat(.secondee) && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("学习计划", "Study plans"), columns: [posting, focus])
    ]
}

extension Where<StudyPlan> {
    /// 未签齐 — Being written, or waiting for signatures.
    package static var open: Self { .stage(.draft, .offered) }
    /// 现行 — Being written, waiting for signatures, or signed and not replaced.
    package static var current: Self { .stage(.draft, .offered, .signed) }
}
