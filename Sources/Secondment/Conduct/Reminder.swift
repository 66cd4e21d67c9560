import Parties
package import Records

/// 提醒谈话 — Somebody is reminded: in writing, in a talk, or by criticism. Whoever is reminded reads what was written down, says
/// what they have to say, and may object; another then looks at it once more.
package enum Reminder: Kind {
    package static let name = "reminder"
    package static let title = Title("提醒谈话", "Reminder")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("方式", "Manner"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let matter = Field<String>("matter", Title("事由", "Matter"))
    package static let breach = Field<Link<Breach>?>("breach", Title("由哪件反映引起", "Came of"))
    package static let place = Field<String?>("place", Title("地点、参加的人", "Where, and who was there"))
    package static let text = Field<Prose>("text", Title("谈了什么", "What was said"))
    package static let asked = Field<Prose?>("asked", Title("要求怎样改", "What is to change"))
    package static let due = Field<Day?>("due", Title("改到哪天", "By"))
    package static let answer = Field<Prose?>("answer", Title("本人的话", "What they say to it"))
    package static let result = Field<Prose?>("result", Title("改得怎样", "What has changed"))

    package enum Sort: String, Choice {
        case letter, talk, criticism
        package var title: Title {
            switch self {
            case .letter: Title("书面提醒", "In writing")
            case .talk: Title("约谈提醒", "A talk")
            case .criticism: Title("批评教育", "Criticism")
            }
        }
    }

    package static let form = [
        Section(
            Title("提醒", "Reminder"), [posting, sort, day, matter, breach, place, text, asked, due]),
        Section.kept([answer, result]),
    ]
    package static let label: [any Place] = [sort, matter]
    package static let words: [any Place] = [matter, text]

    // What happens to it

    package enum Stage: String, Word {
        case draft, given, agreed, disputed, unsigned, upheld, closed, withdrawn, dropped
    }
    package enum Move: String, Word { case give, confirm, dispute, note, uphold, withdraw, close, drop }

    private static let subject: Who = .seat(.secondee)
    /// Who writes for a unit changes: 组织部 ends what was left.
    private static let keeper: Who = .owner || .seat(.organizer)
    private static let reviewer: Who = .seat(.organizer) || .seat(.leader)

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("起草中", "Draft"), inHand: .owner),
            stage(.given, Title("已提醒，待本人确认", "Given"), .waiting, inHand: .owner),
            stage(
                .agreed, Title("本人已确认", "Confirmed"), .waiting, inHand: .owner, day: due,
                dated: Title("本人已确认，…前改正", "Confirmed; to change by …")),
            stage(.disputed, Title("本人有异议，待复核", "Disputed"), .waiting),
            stage(
                .unsigned, Title("本人未确认，已注明", "Not confirmed"), .waiting, inHand: .owner, day: due,
                dated: Title("本人未确认，…前改正", "Not confirmed; to change by …")),
            stage(
                .upheld, Title("复核后维持", "Upheld"), .waiting, inHand: .owner, day: due,
                dated: Title("复核后维持，…前改正", "Upheld; to change by …")),
            stage(.closed, Title("已改正", "Set right"), .good),
            stage(.withdrawn, Title("已撤销", "Withdrawn")),
            stage(.dropped, Title("没有提醒", "Not given")),
        ],
        [
            move(
                .give, Title("交本人确认", "Give it"), from: [.draft], to: .given, by: .owner,
                answers: subject, weight: .primary),
            move(.drop, Title("不提醒了", "Drop"), from: [.draft], to: .dropped, by: .owner),
            move(
                .confirm, Title("确认", "Confirm"), from: [.given, .unsigned], to: .agreed, by: subject,
                expected: true, asks: [answer], weight: .primary),
            move(
                .dispute, Title("有异议", "Object"), from: [.given, .unsigned], to: .disputed, by: subject,
                needs: [answer], asks: [answer]),
            move(
                .note, Title("注明本人未确认", "Note that they did not"), from: [.given], to: .unsigned,
                by: keeper, answers: subject, needsNote: true),
            move(
                .uphold, Title("维持", "Uphold"), from: [.disputed], to: .upheld, by: reviewer,
                answers: .owner || subject, expected: true, needsNote: true),
            move(
                .withdraw, Title("撤销", "Withdraw"), from: [.given, .disputed, .upheld], to: .withdrawn,
                by: keeper, answers: subject, needsNote: true),
            move(
                .close, Title("已改正", "Set right"), from: [.agreed, .unsigned, .upheld], to: .closed,
                by: keeper, answers: subject, needs: [result], asks: [result], weight: .primary),
        ])
    package static let settling: Settling? = settles(
        at: [.given, .agreed, .disputed, .unsigned, .upheld, .closed], day: day, qualifier: sort,
        byWriter: true)
    package static let entrance = Entrance.aside

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner
            || (at(.given, .agreed, .disputed, .unsigned, .upheld, .closed, .withdrawn)
                && (subject || .seat(.organizer)))
            || (at(.disputed, .upheld, .withdrawn) && .seat(.leader)),
        add: .seat(.organizer) || .seat(.homeUnit) || .seat(.hostUnit) || .seat(.hostOrganizer)
            || .seat(.branchSecretary) || .seat(.supervisor) || .seat(.inspector),
        edit: .owner && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("提醒谈话", "Reminders"), columns: [posting, sort, matter, day], order: day)
    ]
}
