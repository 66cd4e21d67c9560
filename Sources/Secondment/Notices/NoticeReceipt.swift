import Parties
package import Records

/// 通知签收 — One secondee's receipt for one edition of a notice; it lapses when the text changes.
package enum NoticeReceipt: Kind {
    package static let name = "notice_receipt"
    package static let title = Title("通知签收", "Notice receipt")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let notice = Field<Link<Notice>>("notice", Title("通知", "Notice"))
    package static let subject = Field<String>("subject", Title("标题", "Title"))
    package static let edition = Field<Int>("edition", Title("第几版", "Edition"))

    package static let form = [Section.kept([posting, notice, subject, edition])]
    package static let label: [any Place] = [subject]

    // What happens to it

    package enum Stage: String, Word { case delivered, seen, lapsed }
    package enum Move: String, Word { case acknowledge, lapse }

    package static let lifecycle = Lifecycle(
        [
            stage(.delivered, Title("待签收", "Delivered"), .waiting),
            stage(.seen, Title("已签收", "Acknowledged"), .good),
            stage(.lapsed, Title("已失效", "Lapsed")),
        ],
        [
            move(
                .acknowledge, Title("签收", "Acknowledge"), from: [.delivered], to: .seen,
                by: .seat(.secondee), expected: true, weight: .primary),
            // Made by changing the notice, or by withdrawing it.
            move(.lapse, Title("失效", "Lapse"), from: [.delivered, .seen], to: .lapsed, by: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance: Entrance = .laidOut
    package static let access = Access(
        see: .seat(.secondee) || .seat(.organizer) || .seat(.branchSecretary) || .seat(.hostOrganizer),
        add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("通知签收", "Notice receipts"), columns: [posting, subject])
    ]
}

extension Where<NoticeReceipt> {
    /// 有效 — Of the text as it stands.
    package static var standing: Self { .stage(.delivered, .seen) }
}
