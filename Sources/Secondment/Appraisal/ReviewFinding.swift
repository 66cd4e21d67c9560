import Parties
package import Records

/// 考察意见 — What a joint group found of one secondee, in words: no marks, no votes, no order. The secondee reads it once the group
/// has agreed, and may answer.
package enum ReviewFinding: Kind {
    package static let name = "review_finding"
    package static let title = Title("考察意见", "Finding")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let group = Field<Link<ReviewGroup>>("review_group", Title("考核组", "Group"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let debrief = Field<Prose?>("debrief", Title("述职", "Debrief"))
    package static let talks = Field<Prose?>(
        "talks", Title("个别谈话", "Talks"), hint: Title("概括各方说法，不写是谁说的", "what was said, not by whom"))
    package static let files = Field<Prose?>("files", Title("查阅资料", "Files"))
    package static let site = Field<Prose?>("site", Title("实地察看", "On site"))
    package static let opinion = Field<Prose>("opinion", Title("考察意见", "Opinion"))
    package static let answer = Field<Prose?>("answer", Title("本人的话", "What the secondee says"))

    package static let form = [
        Section(
            Title("考察", "Finding"), [posting, group, day, debrief, talks, files, site, opinion]),
        Section.kept([answer]),
    ]
    package static let label: [any Place] = [day, group]
    package static let words: [any Place] = [opinion]

    // What happens to it

    package enum Stage: String, Word { case draft, agreed, known }
    package enum Move: String, Word { case agree, reopen, acknowledge }

    private static let keeper: Who = .seat(.organizer) || .seat(.hostOrganizer)
    private static let subject: Who = .seat(.secondee)

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("起草中", "Draft"), inHand: keeper && !subject),
            stage(.agreed, Title("组内已定，待本人知悉", "Agreed"), .waiting),
            stage(.known, Title("本人已知悉", "Known"), .good),
        ],
        [
            move(
                .agree, Title("组内已定", "Agree"), from: [.draft], to: .agreed, by: keeper, answers: subject,
                weight: .primary),
            move(
                .reopen, Title("再议", "Reopen"), from: [.agreed, .known], to: .draft, by: keeper,
                answers: subject, needsNote: true),
            move(
                .acknowledge, Title("知悉", "Acknowledge"), from: [.agreed], to: .known, by: subject,
                expected: true, asks: [answer], weight: .primary),
        ])
    package static let settling: Settling? = settles(at: [.agreed, .known], day: day)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: (keeper && !subject)
            || (at(.agreed, .known) && (subject || .seat(.homeUnit) || .seat(.hostUnit) || .seat(.leader))),
        add: keeper && !subject, edit: keeper && !subject && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("考察意见", "Findings"), columns: [posting, group, day], order: day)
    ]
}

extension Where<ReviewFinding> {
    /// 已定 — What the group has agreed on.
    package static var agreed: Self { .stage(.agreed, .known) }
}
