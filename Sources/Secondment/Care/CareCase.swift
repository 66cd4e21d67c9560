package import Parties
package import Records

/// 困难 — A difficulty of one secondee: one owner, a day, and an answer that the secondee accepts or opens again.
///
/// It is between the secondee, whoever is to see to it, and the departments that look after them.
package enum CareCase: Kind {
    package static let name = "care_case"
    package static let title = Title("困难", "Difficulty")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort?>("sort", Title("哪方面", "Of what sort"))
    package static let text = Field<Prose>("text", Title("什么困难", "What is difficult"))
    package static let keeper = Field<Keeper?>("keeper", Title("由谁承办", "Seen to by"))
    package static let due = Field<Day?>("due", Title("办理期限", "By"))
    package static let answer = Field<Prose?>("answer", Title("办理结果", "What was done"))
    package static let steps = Field<Checklist?>("steps", Title("要办的几样", "To be seen to"))
    /// Where it was said, if it was said at a symposium.
    package static let origin = Field<Link<SpeakingPoint>?>("origin", Title("出自", "From"))

    /// 承办方 — The parties that can be asked to see to a difficulty.
    package enum Keeper: String, Choice {
        case careOffice = "care_office"
        case hostUnit = "host_unit"
        case homeUnit = "home_unit"
        case hostOrganizer = "host_organizer"
        case organizer

        package var party: Party {
            switch self {
            case .careOffice: .careOffice
            case .hostUnit: .hostUnit
            case .homeUnit: .homeUnit
            case .hostOrganizer: .hostOrganizer
            case .organizer: .organizer
            }
        }
        package var title: Title { party.title }
    }

    package static let form = [
        Section(Title("困难", "Difficulty"), [posting, sort, text]),
        Section.kept([keeper, due, answer, steps]),
        // Its name would tell a keeper the words as they were first noted.
        Section.working([origin]),
    ]
    package static let label: [any Place] = [text]
    package static let words: [any Place] = [text, answer]

    // What happens to it

    package enum Stage: String, Word { case raised, given, answered, settled, withdrawn }
    package enum Move: String, Word { case assign, reassign, answer, accept, reopen, withdraw, close }

    package static let keeping: Who = .named("keeper", among: Keeper.allCases.map(\.party))
    private static let carers: Who = .seat(.organizer) || .seat(.hostOrganizer)

    package static let lifecycle = Lifecycle(
        [
            // What nobody gives to anybody reaches the leader too.
            stage(
                .raised, Title("待交办", "Raised"), .waiting, day: due,
                late: [Rung(after: 0, to: .seat(.leader))]),
            // Whoever gave it learns first that it is late, then the leader.
            stage(
                .given, Title("办理中", "In hand"), .waiting, day: due,
                late: [Rung(after: 0, to: carers), Rung(after: 5, to: .seat(.leader))]),
            stage(.answered, Title("待本人确认", "Answered"), .waiting),
            stage(.settled, Title("已解决", "Settled"), .good),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .assign, Title("交办", "Assign"), from: [.raised], to: .given, by: carers,
                answers: .seat(.secondee), expected: true, needs: [keeper, due], asks: [keeper, due],
                weight: .primary),
            move(
                .reassign, Title("改交", "Assign to another"), from: [.given], to: nil, by: carers,
                answers: .seat(.secondee), needsNote: true, needs: [keeper, due], asks: [keeper, due]),
            move(
                .answer, Title("答复", "Answer"), from: [.given], to: .answered, by: keeping,
                answers: .seat(.secondee), expected: true, needs: [answer], asks: [answer], weight: .primary),
            move(
                .accept, Title("已解决", "It is settled"), from: [.answered], to: .settled,
                by: .seat(.secondee), expected: true, weight: .primary),
            move(
                .reopen, Title("没有解决", "Not settled"), from: [.answered], to: .given,
                by: .seat(.secondee), needsNote: true),
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.raised, .given, .answered], to: .withdrawn,
                by: .seat(.secondee), weight: .grave),
            // Noted under a wrong name, or of somebody who has gone home.
            move(
                .close, Title("不再办理", "Close it"), from: [.raised, .given, .answered], to: .withdrawn,
                by: carers,
                answers: .seat(.secondee), needsNote: true, weight: .grave),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .seat(.secondee) || carers || .seat(.leader) || keeping,
        add: .seat(.secondee), edit: .seat(.secondee) && at(.raised))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("困难", "Difficulties"), columns: [posting, sort, text, keeper, due]),
        Listing(
            "open", Title("没有办完的", "Open"), columns: [posting, sort, text, keeper, due],
            stages: [Stage.raised, .given, .answered], order: due),
    ]
}

extension Where<CareCase> {
    /// 未了 — Not settled yet.
    package static var open: Self { .stage(.raised, .given, .answered) }
}
