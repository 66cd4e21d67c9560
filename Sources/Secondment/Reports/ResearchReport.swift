import Parties
package import Records

/// 调研报告 — What was found out at the host, for the home unit's use; reviewed in rounds.
package enum ResearchReport: Kind {
    package static let name = "research_report"
    package static let title = Title("调研报告", "Research report")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let heading = Field<String>("heading", Title("题目", "Title"))
    package static let question = Field<Prose?>("question", Title("要回答的问题", "The question"))
    package static let topic = Field<Link<LearningTopic>?>("topic", Title("学习重点", "Topic"))
    /// The home unit's question that it answers.
    package static let asked = Field<Link<HomeQuestion>?>(
        "home_question", Title("回答派出单位哪个问题", "The home unit's question"))
    package static let body = Field<Prose>("body", Title("正文", "Text"))

    package static let form = [
        Section(Title("调研报告", "Research report"), [posting, heading, topic, asked, question, body])
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, question, body]

    // What happens to it

    package enum Stage: String, Word { case draft, submitted, accepted }
    package enum Move: String, Word { case submit, withdraw, `return`, accept }

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(
                .submitted, Title("评阅中", "In review"), .waiting, awaits: true,
                wants: Title("评阅", "Review")),
            stage(.accepted, Title("已定稿", "Accepted"), .good),
        ],
        [
            move(
                .submit, Title("提交评阅", "Submit"), from: [.draft], to: .submitted, by: .owner,
                expected: true, weight: .primary),
            move(
                .withdraw, Title("撤回", "Take back"), from: [.submitted], to: .draft, by: .owner,
                unanswered: true),
            move(
                .return, Title("提出修改意见", "Ask for changes"), from: [.submitted], to: .draft,
                by: .seat(.homeUnit) || .seat(.organizer), answers: .owner || .seat(.secondee),
                needsNote: true),
            move(
                .accept, Title("定稿", "Accept"), from: [.submitted], to: .accepted,
                by: .seat(.homeUnit) || .seat(.organizer), answers: .owner || .seat(.secondee),
                expected: true,
                weight: .primary),
        ])
    package static let settling: Settling? = settles(at: [.submitted, .accepted])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || (at(.submitted, .accepted) && .readers),
        add: .seat(.secondee),
        edit: .owner && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("调研报告", "Research reports"), columns: [posting, heading])
    ]
}
