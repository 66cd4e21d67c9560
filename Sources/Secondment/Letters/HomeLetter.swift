import Parties
package import Records

/// 致派出单位函 — What the hosting side regularly tells the unit that sent somebody: where they serve and what they have done, composed
/// from records that others have confirmed. Another checks it before it goes out; the guest reads what is sent.
package enum HomeLetter: Kind {
    package static let name = "home_letter"
    package static let title = Title("致派出单位函", "Letter home")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let heading = Field<String>("heading", Title("标题", "Title"))
    package static let first = Field<Day>("first_day", Title("从哪天", "From"))
    package static let last = Field<Day>("last_day", Title("到哪天", "To"))
    package static let body = Field<Prose>(
        "body", Title("正文", "Text"),
        hint: Title("后面的①②是它的依据，改文字时留着；困难、请假、身体情况不写进函里", "keep the marks; no difficulties, leave or health"))
    package static let number = Field<String?>(
        "number", Title("发文字号", "Number"), hint: Title("如 云组函〔2024〕12号", "as the office numbers its letters"))
    package static let evidence = Field<Figures?>("evidence", Title("依据", "Evidence"))
    package static let sentOn = Field<Day?>("sent_on", Title("发出日期", "Sent on"))
    package static let reply = Field<Prose?>("reply", Title("派出单位的话", "What the home unit says"))

    package static let form = [
        Section(Title("函", "Letter"), [posting, heading, first, last, body, number]),
        Section.kept([sentOn, reply]), Section.working([evidence]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, body]

    package static let checks = [
        Check(Title("结束日期不能早于开始日期", "the last day is before the first"), at: last) {
            $0[first] <= $0[last]
        }
    ]

    // What happens to it

    package enum Stage: String, Word { case draft, checking, checked, sent, received, dropped }
    package enum Move: String, Word {
        case submit, approve, `return`, send, deliver, acknowledge, withdraw, drop
    }

    private static let writers: Who = .seat(.organizer) || .seat(.hostOrganizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("起草中", "Draft")),
            stage(.checking, Title("待核稿", "To be checked"), .waiting),
            stage(.checked, Title("已核，待发出", "Checked"), .waiting, decided: true),
            stage(.sent, Title("已发出，待签收", "Sent"), .waiting, awaits: true, decided: true),
            stage(.received, Title("派出单位已收到", "Received"), .good),
            stage(.dropped, Title("不发了", "Dropped")),
        ],
        [
            move(
                .submit, Title("送核", "Have it checked"), from: [.draft], to: .checking, by: writers,
                answers: .seat(.secondee), expected: true, weight: .primary),
            // Nobody checks what they wrote, mended or handed in themselves.
            move(
                .approve, Title("核定", "Approve"), from: [.checking], to: .checked,
                by: writers || .seat(.leader), answers: .owner || .seat(.secondee), expected: true,
                weight: .primary),
            move(
                .return, Title("退回修改", "Return"), from: [.checking], to: .draft,
                by: writers || .seat(.leader), answers: .owner || .seat(.secondee), needsNote: true),
            move(
                .send, Title("发出", "Send"), from: [.checked], to: .sent, by: writers,
                answers: .seat(.secondee), expected: true, asks: [number], weight: .primary),
            // A unit without an account gets it on paper.
            move(
                .deliver, Title("已送纸质件", "Delivered on paper"), from: [.sent], to: .received, by: writers,
                answers: .seat(.secondee), needsNote: true),
            move(
                .acknowledge, Title("签收", "Acknowledge"), from: [.sent], to: .received,
                by: .seat(.homeUnit), answers: .seat(.secondee), expected: true, asks: [reply],
                weight: .primary),
            move(
                .withdraw, Title("收回重改", "Take it back"), from: [.checked, .sent, .received], to: .draft,
                by: writers,
                answers: .seat(.secondee), needsNote: true, weight: .grave),
            move(
                .drop, Title("不发了", "Drop"), from: [.draft, .checking], to: .dropped, by: writers,
                answers: .seat(.secondee), weight: .grave),
        ])
    package static let settling: Settling? = settles(at: [.sent, .received], day: last)
    package static let composed: [any Place] = [body]

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: writers || (at(.checking, .checked, .sent, .received) && .seat(.leader))
            || (at(.sent, .received) && (.seat(.homeUnit) || .seat(.secondee))),
        add: writers, edit: writers && !.seat(.secondee) && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("致派出单位函", "Letters home"), columns: [posting, heading, last, sentOn], order: last)
    ]
}

extension Where<HomeLetter> {
    /// 已发 — Sent to the home unit.
    package static var told: Self { .stage(.sent, .received) }
}
