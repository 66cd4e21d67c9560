import Parties
package import Records

/// 讲座与一线日 — What a guest brought to those here: a lecture, a discussion, a day at the front line, a new way of thinking. What ought to
/// change after it is the host's to do, by a day.
package enum Talk: Kind {
    package static let name = "talk"
    package static let title = Title("讲座与一线日", "Talk or front-line day")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("形式", "Form"))
    package static let heading = Field<String>("heading", Title("讲什么、去哪里", "About what, or where"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let audience = Field<String?>("audience", Title("和谁一起", "With whom"))
    package static let content = Field<Prose>(
        "content", Title("带来什么理念，看到什么", "What was brought, what was seen"))
    package static let proposal = Field<Prose?>(
        "proposal", Title("建议这里改什么", "What ought to change here"),
        hint: Title("没有就空着；写了，就有单位要答复", "whoever is charged with it answers"))
    package static let keeper = Field<CareCase.Keeper?>("keeper", Title("由谁跟进", "Followed up by"))
    package static let due = Field<Day?>("due", Title("跟进期限", "By"))
    package static let change = Field<Prose?>("change", Title("改了什么", "What changed"))

    package enum Sort: String, Choice {
        case lecture, discussion, frontline, concept
        package var title: Title {
            switch self {
            case .lecture: Title("讲座授课", "Lecture")
            case .discussion: Title("大讨论", "Discussion")
            case .frontline: Title("到一线", "Front-line day")
            case .concept: Title("新理念", "New concept")
            }
        }
    }

    package static let form = [
        Section(
            Title("讲座与一线日", "Talk or front-line day"),
            [posting, sort, heading, day, audience, content, proposal]),
        Section.kept([keeper, due, change]),
    ]
    package static let label: [any Place] = [day, heading]
    package static let words: [any Place] = [heading, content, proposal, change]

    // What happens to it

    package enum Stage: String, Word { case told, following, changed, closed, settled, withdrawn }
    package enum Move: String, Word { case follow, reassign, change, close, accept, reopen, withdraw }

    private static let guest: Who = .seat(.secondee)
    private static let carers: Who = .seat(.organizer) || .seat(.hostOrganizer)
    private static let keeping: Who = .named("keeper", among: CareCase.Keeper.allCases.map(\.party))

    package static let lifecycle = Lifecycle(
        [
            stage(.told, Title("待研究跟进", "Told"), .waiting),
            stage(
                .following, Title("跟进中", "Being followed up"), .waiting, day: due,
                late: [Rung(after: 0, to: carers), Rung(after: 10, to: .seat(.leader))]),
            stage(.changed, Title("有改变", "Something changed"), .good),
            stage(.closed, Title("不需跟进", "Nothing to follow up")),
            stage(.settled, Title("已了结", "Settled"), .good),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .follow, Title("交办跟进", "Have it followed up"), from: [.told], to: .following, by: carers,
                answers: guest, expected: true, needs: [keeper, due], asks: [keeper, due], weight: .primary),
            move(
                .reassign, Title("改交", "To another"), from: [.following], to: nil, by: carers, answers: guest,
                needsNote: true, needs: [keeper, due], asks: [keeper, due]),
            move(
                .change, Title("答复改了什么", "Say what changed"), from: [.following], to: .changed,
                by: keeping, answers: guest, expected: true, needs: [change], asks: [change],
                weight: .primary),
            move(
                .close, Title("不需跟进", "Nothing to do"), from: [.told, .following], to: .closed, by: carers,
                answers: guest, needsNote: true),
            move(
                .accept, Title("知道了", "Read"), from: [.changed], to: .settled, by: guest, expected: true,
                weight: .primary),
            move(
                .reopen, Title("没有改", "Nothing changed"), from: [.changed, .closed, .settled], to: .told,
                by: guest || carers, answers: .nobody, needsNote: true),
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.told], to: .withdrawn, by: guest, weight: .grave),
        ])
    package static let settling: Settling? = settles(
        at: [.told, .following, .changed, .closed, .settled], day: day, qualifier: sort)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(see: .around, add: guest, edit: guest && at(.told))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("讲座与一线日", "Talks and front-line days"), columns: [day, heading, sort, posting],
            order: day),
        Listing(
            "open", Title("在跟进的", "Being followed up"), columns: [heading, posting, keeper, due],
            stages: [Stage.told, .following], order: due),
    ]
}
