import Parties
package import Records

/// 集中学习 — A monthly session of the batch: programme, materials, who came, what was gained.
package enum StudySession: Kind {
    package static let name = "study_session"
    package static let title = Title("集中学习", "Study session")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let heading = Field<String>("heading", Title("主题", "Subject"))
    package static let day = Field<Day>("day", Title("日期", "Day"))
    package static let time = Field<String?>(
        "at_time", Title("时间", "Time"), hint: Title("如 14:30", "such as 14:30"))
    package static let place = Field<String?>("place", Title("地点", "Place"))
    package static let programme = Field<Prose?>("programme", Title("议程与材料", "Programme"))
    package static let gains = Field<Prose?>("gains", Title("交流收获", "What was gained"))
    package static let roll = Field<RollCall>("roll", Title("到会情况", "Who came"))

    package static let form = [
        Section(Title("集中学习", "Study session"), [batch, heading, day, time, place, programme, gains]),
        // Who was away and why is for those who call the roll, and not for every unit that has somebody there.
        Section.kept([roll], see: callers),
    ]
    package static let label: [any Place] = [day, heading]
    package static let words: [any Place] = [heading, programme, gains]

    package static let checks = [
        Check(Title("写成 14:30 这样", "such as 14:30"), at: time) { ClockTime.isOne($0[time]) }
    ]

    // What happens to it

    package enum Stage: String, Word { case planned, held, dropped }
    package enum Move: String, Word { case hold, mend, drop }

    private static let convenor: Who = .seat(.branchSecretary) || .seat(.organizer)
    private static let callers: Who = convenor || .seat(.leader) || .seat(.hostOrganizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.planned, Title("已安排", "Planned"), .waiting),
            stage(.held, Title("已举行", "Held"), .good),
            stage(.dropped, Title("已取消", "Dropped")),
        ],
        [
            move(
                .hold, Title("登记到会并结束", "Record as held"), from: [.planned], to: .held,
                by: convenor, answers: .nobody, expected: true,
                page: .init("roll", Title("请先点名：登记谁到了、谁没到和原因", "call the roll first")), weight: .primary),
            move(
                .mend, Title("更正到会", "Mend the roll"), from: [.held], to: nil, by: convenor,
                answers: .nobody, noteReaders: callers,
                page: .init("roll", Title("请在点名页更正，写明谁改成了什么", "mend it on the page of the roll")),
                inOpenBatch: true),
            move(
                .drop, Title("取消", "Drop"), from: [.planned], to: .dropped, by: convenor,
                answers: .nobody, needsNote: true),
        ])
    package static let settling: Settling? = settles(at: [.held], day: day)
    package static let gathering: Gathering? = Gathering()

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: .around,
        add: convenor,
        edit: convenor && at(.planned))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("集中学习", "Study sessions"), columns: [day, heading, place], order: day)
    ]
}
