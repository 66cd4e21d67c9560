import Parties
package import Records

/// 支部情况报告 — What the temporary branch reports upward on its members' work, study and life.
package enum BranchReport: Kind {
    package static let name = "branch_report"
    package static let title = Title("支部情况报告", "Branch report")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let month = Field<Month>("month", Title("截至月份", "Up to"))
    package static let body = Field<Prose>(
        "body", Title("工作、学习、生活情况", "Work, study, life"),
        hint: Title("数字后面的①②是它的依据，改文字时留着", "the marks lead to the records: keep them"))
    package static let evidence = Field<Figures?>("evidence", Title("依据", "Evidence"))

    package static let form = [
        Section(Title("情况报告", "Report"), [batch, month, body]), Section.working([evidence]),
    ]
    package static let label: [any Place] = [month]
    package static let words: [any Place] = [body]

    // What happens to it

    package enum Stage: String, Word { case draft, sent, received }
    package enum Move: String, Word { case send, receive }

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(.sent, Title("已报送", "Sent"), .waiting, awaits: true),
            stage(.received, Title("已阅", "Read"), .good),
        ],
        [
            move(
                .send, Title("报送", "Send"), from: [.draft], to: .sent,
                by: .seat(.branchSecretary), answers: .nobody, expected: true, weight: .primary),
            move(
                .receive, Title("已阅", "Read"), from: [.sent], to: .received,
                by: .seat(.organizer), answers: .owner, expected: true, weight: .primary),
        ])
    package static let settling: Settling? = settles(at: [.sent, .received], month: month)

    package static let composed: [any Place] = [body]

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: .seat(.branchSecretary)
            || (at(.sent, .received)
                && (.seat(.organizer) || .seat(.homeUnit) || .seat(.hostOrganizer))),
        add: .seat(.branchSecretary),
        edit: .seat(.branchSecretary) && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("支部情况报告", "Branch reports"), columns: [month, body], order: month)
    ]
}
