import Parties
package import Records

/// 联合考核组 — Those whom both sides send to look at a batch at its end: they listen, talk, read the files and see the place.
package enum ReviewGroup: Kind {
    package static let name = "review_group"
    package static let title = Title("联合考核组", "Joint review group")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let heading = Field<String>("heading", Title("名称", "Name"))
    package static let head = Field<String>("head", Title("组长", "Head"))
    package static let members = Field<Prose>(
        "members", Title("成员", "Members"), hint: Title("一行一人：姓名、单位和职务", "one a line: name, unit and post"))
    package static let first = Field<Day>("first_day", Title("从哪天", "From"))
    package static let last = Field<Day>("last_day", Title("到哪天", "To"))
    package static let programme = Field<Prose?>(
        "programme", Title("怎样考察", "Programme"),
        hint: Title("述职、个别谈话、查阅资料、实地察看，各在哪天哪里", "debriefs, talks, files, sites"))

    package static let form = [
        Section(Title("考核组", "Group"), [batch, heading, head, members, first, last, programme])
    ]
    package static let label: [any Place] = [heading]

    package static let checks = [
        Check(Title("最后一天早于第一天", "the last day is before the first"), at: last) { $0[first] <= $0[last] }
    ]

    // What happens to it

    package enum Stage: String, Word { case planned, concluded, dropped }
    package enum Move: String, Word { case conclude, resume, drop }

    private static let keeper: Who = .seat(.organizer) || .seat(.hostOrganizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.planned, Title("考察中", "Under way"), .waiting, inHand: keeper, day: last),
            stage(.concluded, Title("已结束", "Concluded"), .good), stage(.dropped, Title("已取消", "Dropped")),
        ],
        [
            move(
                .conclude, Title("考察结束", "Conclude"), from: [.planned], to: .concluded, by: keeper,
                answers: .nobody, weight: .primary),
            move(
                .resume, Title("继续考察", "Resume"), from: [.concluded], to: .planned, by: keeper,
                answers: .nobody, needsNote: true),
            move(
                .drop, Title("取消", "Drop"), from: [.planned], to: .dropped, by: keeper, answers: .nobody,
                needsNote: true),
        ])

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(see: .around, add: keeper, edit: keeper && at(.planned))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("联合考核组", "Joint review groups"), columns: [heading, head, first, last])
    ]
}
