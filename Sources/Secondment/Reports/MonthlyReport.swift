import Parties
package import Records

/// 月度汇报 — One report a month, composed from the month's records, written once for two readers.
package enum MonthlyReport: Kind {
    package static let name = "monthly_report"
    package static let title = Title("月度汇报", "Monthly report")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let month = Field<Month>("month", Title("月份", "Month"))
    package static let review = Field<Prose?>("review", Title("上月打算落实情况", "Last month's intentions"))
    package static let work = Field<Prose>("work", Title("工作情况", "Work"))
    package static let study = Field<Prose>("study", Title("学习情况", "Study"))
    package static let life = Field<Prose?>("life", Title("生活情况和困难", "Life and difficulties"))
    package static let next = Field<Prose>("next", Title("下月打算", "Next month"))
    package static let remark = Field<Prose?>("remark", Title("接收单位意见", "The host's remark"))
    package static let sources = Field<Figures>("sources", Title("出处", "Sources"))

    package static let form = [
        Section(Title("汇报", "Report"), [posting, month, review, work, study, life, next]),
        Section.kept([remark], see: .owner || .readers),
        Section.kept([sources]),
    ]
    package static let label: [any Place] = [month]
    package static let words: [any Place] = [review, work, study, life, next]

    // What happens to it

    package enum Stage: String, Word { case draft, sent, received, returned }
    package enum Move: String, Word { case send, withdraw, remark, receive, `return` }

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(.sent, Title("已报送", "Sent"), .waiting, awaits: true),
            stage(.received, Title("两方已签收", "Received by both"), .good),
            stage(.returned, Title("退回修改", "Returned"), .bad),
        ],
        [
            move(
                .send, Title("报送两方", "Send to both"), from: [.draft, .returned], to: .sent,
                by: .owner, expected: true, needs: [work, study, next], weight: .primary),
            // Until the first of the readers has received it.
            move(
                .withdraw, Title("撤回", "Take back"), from: [.sent], to: .draft, by: .owner, unanswered: true),
            move(
                .remark, Title("填写意见", "Add a remark"), from: [.sent, .received], to: nil,
                by: .seat(.hostUnit) || .seat(.mentor), answers: .owner || .seat(.secondee), needs: [remark],
                asks: [remark]),
            // Made by the readers' receipts.
            move(.receive, Title("签收完毕", "Received"), from: [.sent], to: .received, by: .nobody),
            move(
                .return, Title("退回", "Returned"), from: [.sent, .received], to: .returned, by: .nobody,
                noteReaders: .owner || .seat(.organizer) || .seat(.homeUnit)),
        ])
    package static let settling: Settling? = settles(at: [.sent, .received], month: month)
    package static let entrance = Entrance.composed
    package static let composed: [any Place] = [work, study, next, review]

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || (at(.sent, .received, .returned) && .readers),
        add: .seat(.secondee),
        edit: .owner && at(.draft, .returned))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("月度汇报", "Monthly reports"), columns: [posting, month], order: month)
    ]
}
