import Parties
package import Records

/// 批次总结 — What a batch has come to, composed from its records: every figure and every claim has a mark that opens the
/// records under it, and says so when they have changed since.
package enum BatchSummary: Kind {
    package static let name = "batch_summary"
    package static let title = Title("批次总结", "Summary of a batch")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let heading = Field<String>("heading", Title("题目", "Title"))
    package static let day = Field<Day>("day", Title("截至", "As of"), guess: .today)
    package static let body = Field<Prose>(
        "body", Title("正文", "Text"),
        hint: Title("数字后面的①②是它的依据，改文字时留着", "the marks lead to the records: keep them"))
    package static let evidence = Field<Figures>("evidence", Title("依据", "Evidence"))

    package static let form = [
        Section(Title("总结", "Summary"), [batch, heading, day, body]), Section.working([evidence]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, body]

    // What happens to it

    package enum Stage: String, Word { case draft, issued, withdrawn }
    package enum Move: String, Word { case issue, withdraw, revise }

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(.issued, Title("已印发", "Issued"), .good),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .issue, Title("印发", "Issue"), from: [.draft], to: .issued, by: .seat(.organizer),
                answers: .nobody, weight: .primary),
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.issued], to: .withdrawn, by: .seat(.organizer),
                answers: .nobody, needsNote: true, weight: .grave),
            move(
                .revise, Title("改好再发", "Mend it"), from: [.withdrawn], to: .draft, by: .seat(.organizer),
                answers: .nobody),
        ])
    package static let settling: Settling? = settles(at: [.issued], day: day)

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let entrance = Entrance.aside
    package static let composed: [any Place] = [body]
    package static let access = Access(
        see: .seat(.organizer) || (at(.issued) && .around), add: .seat(.organizer),
        edit: .seat(.organizer) && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("批次总结", "Summaries"), columns: [heading, batch, day], order: day)
    ]
}
