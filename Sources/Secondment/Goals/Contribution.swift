import Parties
package import Records

/// 支持与实事 — What a guest helps the host to: a policy learnt of early, funds, support from above, a pilot, a real thing done. From the
/// first word until it has landed, which whoever received it says. Some may be agreed on beforehand; none has to be, and nobody is ranked.
package enum Contribution: Kind {
    package static let name = "contribution"
    package static let title = Title("支持与实事", "Contribution")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("类别", "Sort"))
    package static let heading = Field<String>("heading", Title("什么事，一句话", "What, in one line"))
    package static let goal = Field<Link<Goal>?>("goal", Title("对着哪个目标", "Towards which goal"))
    package static let content = Field<Prose?>(
        "content", Title("具体内容", "Content"), hint: Title("从哪里来，要我方做什么", "where it comes from, what is needed")
    )
    package static let source = Field<String?>("source", Title("向哪里争取", "From whom"))
    package static let agreed = Field<Bool>(
        "agreed", Title("是约定要办的一件", "One of those agreed on"))
    package static let next = Field<Day?>("next_day", Title("下一步在哪天", "Next step on"))
    package static let effect = Field<Prose?>("effect", Title("落地的情况和成效", "What came of it"))

    package enum Sort: String, Choice {
        case policy, funds, support, innovation, pilot, deed, introduction, appeal
        package var title: Title {
            switch self {
            case .policy: Title("政策信息", "Policy")
            case .funds: Title("项目资金", "Funds")
            case .support: Title("争取支持", "Support")
            case .innovation: Title("平台、联盟、人才", "Platform, alliance, talent")
            case .pilot: Title("改革试点", "Pilot")
            case .deed: Title("办实事", "A real thing done")
            case .introduction: Title("牵线引荐", "Introduction")
            case .appeal: Title("诉求上报", "Request upward")
            }
        }
    }

    package static let form = [
        Section(
            Title("支持与实事", "Contribution"), [posting, sort, heading, goal, content, source, agreed, next]),
        Section.kept([effect]),
    ]
    package static let label: [any Place] = [sort, heading]
    package static let words: [any Place] = [heading, content, effect]

    // What happens to it

    package enum Stage: String, Word { case word, sought, won, landed, dropped }
    package enum Move: String, Word { case seek, win, land, `return`, unland, drop, revive }

    private static let guest: Who = .seat(.secondee)
    /// Whoever has it now says that it has landed, never whoever brought it.
    package static let receivers: Who = .seat(.receiver) || .seat(.hostUnit) || .seat(.organizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.word, Title("有了想法", "A first word")),
            stage(.sought, Title("正在争取", "Being sought"), .waiting, inHand: guest, day: next),
            stage(.won, Title("争取到了，待承接方确认落地", "Won"), .waiting),
            stage(.landed, Title("已落地", "Landed"), .good),
            stage(.dropped, Title("没有成", "Dropped")),
        ],
        [
            move(
                .seek, Title("开始争取", "Seek it"), from: [.word], to: .sought, by: guest, asks: [next],
                weight: .primary),
            move(
                .win, Title("争取到了", "Won"), from: [.word, .sought], to: .won, by: guest, needsNote: true,
                weight: .primary),
            move(
                .land, Title("确认落地", "It has landed"), from: [.won], to: .landed, by: receivers,
                answers: guest, expected: true, needs: [effect], asks: [effect], weight: .primary),
            move(
                .return, Title("还没有落地", "It has not landed"), from: [.won], to: .sought, by: receivers,
                answers: guest, needsNote: true),
            move(
                .unland, Title("撤销确认", "Undo"), from: [.landed], to: .won, by: receivers, answers: guest,
                needsNote: true),
            move(
                .drop, Title("没有成", "Drop it"), from: [.word, .sought, .won], to: .dropped, by: guest,
                needsNote: true),
            move(
                .revive, Title("重新争取", "Take it up again"), from: [.dropped], to: .sought, by: guest),
        ])
    package static let settling: Settling? = settles(at: [.won, .landed], qualifier: sort)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .around, add: guest, edit: guest && at(.word, .sought, .won))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("支持与实事", "Contributions"), columns: [posting, sort, heading, goal]),
        Listing(
            "open", Title("在争取的", "Being sought"), columns: [posting, sort, heading, next],
            stages: [Stage.word, .sought, .won], order: next),
        Listing(
            "landed", Title("已落地的", "Landed"), columns: [posting, sort, heading, goal], stages: [Stage.landed]
        ),
    ]
}

extension Where<Contribution> {
    /// 落地 — What has landed, as whoever received it says.
    package static var inPlace: Self { .stage(.landed) }
}
