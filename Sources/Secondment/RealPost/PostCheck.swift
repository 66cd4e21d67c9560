import Parties
package import Records

/// 到位确认 — Whether the post is what was promised, said by the one who holds it, in one line. Where it is not, the host unit answers with
/// what it does about it, and the secondee says whether that was enough.
package enum PostCheck: Kind {
    package static let name = "post_check"
    package static let title = Title("到位确认", "Word on the post")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let month = Field<Month>("month", Title("到哪个月", "Up to"))
    package static let finding = Field<Finding>("finding", Title("分工和授权到位吗", "Is it as promised?"))
    package static let gap = Field<Prose?>(
        "gap", Title("差在哪里", "What is missing"), hint: Title("一句话就行", "one line will do"))
    package static let due = Field<Day?>("due", Title("回应期限", "Answer by"))
    package static let answer = Field<Prose?>("answer", Title("怎么落实", "What is done about it"))

    /// 到位 — How far the post is what was promised.
    package enum Finding: String, Choice {
        case whole, partly, nothing
        package var title: Title {
            switch self {
            case .whole: Title("和说的一样", "As promised")
            case .partly: Title("有一部分没有到位", "In part")
            case .nothing: Title("没有实在的分工", "There is no real work")
            }
        }
    }

    package static let form = [
        Section(Title("到位确认", "Word on the post"), [posting, month, finding, gap]),
        Section.kept([due, answer]),
    ]
    package static let label: [any Place] = [month, finding]
    package static let words: [any Place] = [gap, answer]

    package static let checks = [
        Check(Title("写一句差在哪里", "say what is missing"), at: gap) {
            $0[finding] == .whole || !($0[gap]?.text ?? "").isEmpty
        }
    ]

    // What happens to it

    package enum Stage: String, Word { case said, missing, answered, settled, withdrawn }
    package enum Move: String, Word { case raise, answer, accept, reopen, withdraw, close }

    private static let answerer: Who = .seat(.hostUnit) || .seat(.organizer) || .seat(.hostOrganizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.said, Title("到位", "As promised"), .good),
            stage(
                .missing, Title("没有到位，待回应", "Missing"), .waiting, day: due,
                late: [Rung(after: 0, to: .seat(.leader))]),
            stage(.answered, Title("已回应，待本人确认", "Answered"), .waiting),
            stage(.settled, Title("已落实", "Settled"), .good),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            // Made where something is missing.
            move(.raise, Title("提出", "Raise"), from: [.said], to: .missing, by: .nobody),
            move(
                .answer, Title("回应", "Answer"), from: [.missing], to: .answered, by: answerer,
                answers: .seat(.secondee), expected: true, needs: [answer], asks: [answer], weight: .primary),
            move(
                .accept, Title("已落实", "It is settled"), from: [.answered], to: .settled,
                by: .seat(.secondee), expected: true, weight: .primary),
            move(
                .reopen, Title("还没有落实", "Not settled"), from: [.answered], to: .missing,
                by: .seat(.secondee), needsNote: true),
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.said, .missing, .answered], to: .withdrawn,
                by: .seat(.secondee), weight: .grave),
            // Of somebody who has gone home.
            move(
                .close, Title("不再办理", "Close it"), from: [.missing, .answered], to: .withdrawn,
                by: .seat(.organizer) || .seat(.hostOrganizer), answers: .seat(.secondee), needsNote: true,
                weight: .grave),
        ])
    package static let settling: Settling? = settles(
        at: [.said, .missing, .answered, .settled], month: month)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .seat(.secondee) || answerer || .seat(.leader), add: .seat(.secondee), edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("到位确认", "Words on posts"), columns: [posting, month, finding], order: month),
        Listing(
            "open", Title("没有到位的", "Missing"), columns: [posting, finding, gap, due],
            stages: [Stage.missing, .answered], order: due),
    ]
}
