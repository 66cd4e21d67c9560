import Parties
package import Records

/// 交办任务 — Work that the host gives to the secondee; done, and confirmed by the one who gave it.
package enum HostTask: Kind {
    package static let name = "host_task"
    package static let title = Title("交办任务", "Host task")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let heading = Field<String>("heading", Title("任务", "Task"))
    package static let detail = Field<Prose?>("detail", Title("要求", "What is wanted"))
    package static let due = Field<Day?>("due", Title("完成日期", "By"))
    package static let result = Field<Prose?>("result", Title("完成情况", "Result"))

    package static let form = [
        // What is wanted is the giver's to say; a secondee may write down a task of their own.
        Section(
            Title("任务", "Task"), [posting, heading, detail, due],
            edit: (giver && at(.given)) || (.owner && .seat(.secondee) && at(.given, .accepted))),
        Section(Title("结果", "Result"), [result], edit: .seat(.secondee) && at(.given, .accepted)),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, detail, result]

    // What happens to it

    package enum Stage: String, Word { case given, accepted, done, confirmed, dropped }
    package enum Move: String, Word { case accept, finish, confirm, `return`, drop }

    private static let giver: Who = .seat(.hostUnit) || .seat(.mentor)

    package static let lifecycle = Lifecycle(
        [
            stage(.given, Title("待接受", "Given"), .waiting, day: due),
            stage(.accepted, Title("办理中", "In hand"), inHand: .seat(.secondee), day: due),
            stage(.done, Title("待确认", "Done"), .waiting),
            stage(.confirmed, Title("已确认", "Confirmed"), .good),
            stage(.dropped, Title("已取消", "Dropped")),
        ],
        [
            move(
                .accept, Title("接受", "Accept"), from: [.given], to: .accepted,
                by: .seat(.secondee), expected: true, weight: .primary),
            move(
                .finish, Title("报完成", "Report done"), from: [.given, .accepted], to: .done,
                by: .seat(.secondee), needs: [result], asks: [result], weight: .primary),
            move(
                .confirm, Title("确认完成", "Confirm"), from: [.done], to: .confirmed, by: giver,
                answers: .seat(.secondee), expected: true, weight: .primary),
            move(
                .return, Title("请再办", "Send back"), from: [.done], to: .accepted, by: giver,
                answers: .seat(.secondee), needsNote: true),
            move(
                .drop, Title("取消任务", "Drop"), from: [.given, .accepted], to: .dropped,
                by: giver, answers: .seat(.secondee), needsNote: true, weight: .grave),
        ])
    package static let settling: Settling? = settles(at: [.confirmed])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .seat(.secondee) || .readers,
        add: giver || .seat(.secondee),
        edit: giver && at(.given))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("交办任务", "Host tasks"), columns: [posting, heading, due]),
        Listing(
            "open", Title("未完成", "Open"), columns: [posting, heading, due],
            stages: [Stage.given, .accepted, .done], order: due),
    ]
}

extension Where<HostTask> {
    /// 办成 — Done, whether or not the giver has confirmed it.
    package static var finished: Self { .stage(.done, .confirmed) }
    /// 已接 — Taken on: in hand, or done.
    package static var taken: Self { .stage(.accepted, .done, .confirmed) }
}
