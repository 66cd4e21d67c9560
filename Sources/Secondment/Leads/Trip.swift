import Parties
package import Records

/// 考察 — A delegation that comes or goes: when, how many, and where it stopped. When it has been, those who came are
/// part of the flow of people without anybody counting them again.
package enum Trip: Kind {
    package static let name = "trip"
    package static let title = Title("考察往来", "Delegation")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("组织者的挂职", "Posting"))
    package static let heading = Field<String>("heading", Title("名称", "What it is"))
    package static let course = Field<LeadResult.Course>("course", Title("流向", "Which way"))
    package static let first = Field<Day>("first_day", Title("开始日期", "First day"), guess: .today)
    package static let last = Field<Day?>("last_day", Title("结束日期", "Last day"))
    package static let people = Field<Int>("people", Title("人数", "How many people"))
    package static let gain = Field<Prose?>("gain", Title("收获和下一步", "What came of it"))

    package static let form = [
        Section(Title("考察", "Delegation"), [posting, heading, course, first, last, people]),
        Section.kept([gain]),
    ]
    package static let label: [any Place] = [first, heading]
    package static let words: [any Place] = [heading, gain]

    package static let checks = [
        Check(Title("结束日期不能早于开始日期", "the last day is before the first"), at: last) {
            $0[last].map { [first = $0[first]] in first <= $0 } ?? true
        },
        Check(Title("至少一人", "at least one person"), at: people) { $0[people] > 0 },
    ]

    // What happens to it

    package enum Stage: String, Word { case planned, held, cancelled }
    package enum Move: String, Word { case hold, cancel }

    package static let lifecycle = Lifecycle(
        [
            stage(.planned, Title("已安排", "Planned"), .waiting, inHand: .seat(.secondee), day: first),
            stage(.held, Title("已成行", "Held"), .good),
            stage(.cancelled, Title("已取消", "Cancelled")),
        ],
        [
            move(
                .hold, Title("已成行", "It was held"), from: [.planned], to: .held, by: .seat(.secondee),
                needs: [gain], asks: [people, gain], weight: .primary),
            move(
                .cancel, Title("取消", "Cancel"), from: [.planned], to: .cancelled, by: .seat(.secondee),
                needsNote: true),
        ])
    package static let settling: Settling? = settles(at: [.held], day: first)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .any([
            .seat(.secondee), .seat(.receiver), .seat(.organizer), .seat(.homeUnit), .seat(.hostUnit),
            .seat(.leader),
        ]),
        add: .seat(.secondee), edit: .seat(.secondee) && at(.planned))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("考察往来", "Delegations"), columns: [first, heading, course, posting], order: first)
    ]
}
