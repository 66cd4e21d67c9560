import Parties
package import Records

/// 通知 — A requirement that is passed down to everybody in a batch; when its text changes, it is read anew.
package enum Notice: Kind {
    package static let name = "notice"
    package static let title = Title("通知", "Notice")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let heading = Field<String>("heading", Title("标题", "Title"))
    package static let body = Field<Prose>("body", Title("正文", "Text"))
    /// Counts up whenever the text is changed after it was issued.
    package static let edition = Field<Int?>("edition", Title("第几版", "Edition"))
    package static let issuedOn = Field<Day?>("issued_on", Title("印发日期", "Issued on"))
    /// The symposium at which it was asked for.
    package static let origin = Field<Link<Meeting>?>("origin", Title("出自", "From"))

    package static let form = [
        Section(Title("通知", "Notice"), [batch, heading, body]),
        Section.kept([edition, issuedOn, origin]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, body]

    // What happens to it

    package enum Stage: String, Word { case draft, issued, withdrawn }
    package enum Move: String, Word { case issue, amend, withdraw }

    private static let issuer: Who = .any([
        .seat(.organizer), .seat(.branchSecretary), .seat(.hostOrganizer),
    ])

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(.issued, Title("已印发", "Issued"), .good),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .issue, Title("印发", "Issue"), from: [.draft], to: .issued, by: issuer, answers: .nobody,
                expected: true, weight: .primary, inOpenBatch: true),
            move(
                .amend, Title("修改后重新印发", "Change and issue again"), from: [.issued], to: nil, by: issuer,
                answers: .nobody, needsNote: true, needs: [body], asks: [heading, body], inOpenBatch: true),
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.draft, .issued], to: .withdrawn, by: issuer,
                answers: .nobody, needsNote: true, weight: .grave),
        ])

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: issuer || (at(.issued) && .around), add: issuer, edit: issuer && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("通知", "Notices"), columns: [issuedOn, heading, edition])
    ]
}
