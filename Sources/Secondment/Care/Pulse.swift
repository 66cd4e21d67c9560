import Parties
package import Records

/// 问候 — One question to everybody of a batch, asked for some days. Who answers what is nobody's to read; when it is closed, what was
/// answered is told once, for all together, where five or more have answered, and the answers are gone.
package enum Pulse: Kind {
    package static let name = "pulse"
    package static let title = Title("问候", "Pulse question")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let text = Field<String>(
        "text", Title("问什么", "Question"), hint: Title("如 这个月吃住、工作都还顺吗？", "one question"))
    package static let until = Field<Day>("until", Title("问到哪天", "Until"))
    package static let askedOn = Field<Day?>("asked_on", Title("哪天问的", "Asked on"))
    package static let result = Field<Prose?>("result", Title("答的结果", "What was answered"))

    package static let form = [
        Section(Title("问候", "Pulse question"), [batch, text, until]), Section.kept([askedOn, result]),
    ]
    package static let label: [any Place] = [text]
    package static let words: [any Place] = [text]

    // What happens to it

    package enum Stage: String, Word { case open, closed, dropped }
    package enum Move: String, Word { case close, drop }

    private static let askers: Who = .seat(.organizer) || .seat(.hostOrganizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.open, Title("在问", "Open"), .waiting, inHand: askers, day: until),
            stage(.closed, Title("已收", "Closed"), .good),
            stage(.dropped, Title("不问了", "Dropped")),
        ],
        [
            move(
                .close, Title("收", "Close"), from: [.open], to: .closed, by: askers, answers: .nobody,
                weight: .primary),
            move(.drop, Title("不问了", "Drop"), from: [.open], to: .dropped, by: askers, answers: .nobody),
        ])
    package static let settling: Settling? = settles(at: [.open, .closed], day: askedOn)

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: askers || .seat(.leader) || (at(.open, .closed) && .seat(.secondee)), add: askers,
        edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("问候", "Pulse questions"), columns: [batch, text, until], order: until)
    ]
}
