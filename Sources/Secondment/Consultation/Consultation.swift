import Parties
package import Records

/// 征求意见 — A draft that is put before chosen guests paragraph by paragraph. Every opinion gets an answer, and each adviser a letter that
/// says what became of theirs.
package enum Consultation: Kind {
    package static let name = "consultation"
    package static let title = Title("征求意见", "Consultation")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let heading = Field<String>(
        "heading", Title("什么稿子", "Of what draft"), hint: Title("如 “十三五”规划纲要", "its title"))
    package static let mark = Field<Mark>("mark", Title("使用范围", "Confidentiality"))
    package static let until = Field<Day>("until", Title("征求到哪天", "Until"))
    package static let note = Field<Prose?>(
        "note", Title("起草说明", "About the draft"), hint: Title("背景、最想听哪方面的意见", "what one wants to hear about")
    )
    package static let closing = Field<Prose?>(
        "closing", Title("总的答复", "Answer to all"), hint: Title("写进给每位的答复信", "goes into each letter"))
    package static let draft = Field<DraftText?>("draft", Title("稿子", "Draft"))

    /// 范围 — What is secret by law has no place here.
    package enum Mark: String, Choice {
        case inside, open
        package var title: Title {
            switch self {
            case .inside: Title("内部征求意见，请勿外传", "In confidence")
            case .open: Title("可以与同事商量", "May be discussed")
            }
        }
    }

    package static let form = [
        Section(Title("征求意见", "Consultation"), [batch, heading, mark, until, note]),
        Section.kept([closing]), Section.working([draft]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading]

    // What happens to it

    package enum Stage: String, Word { case drafting, out, sorting, done, dropped }
    package enum Move: String, Word { case send, gather, resume, finish, reopen, drop }

    package static let askers: Who = .seat(.organizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.drafting, Title("准备中", "In preparation"), inHand: askers),
            stage(.out, Title("征求中", "Out"), .waiting, inHand: askers, day: until),
            stage(.sorting, Title("逐条办理", "Being answered"), .waiting, inHand: askers),
            stage(.done, Title("已逐条答复", "Answered"), .good, decided: true),
            stage(.dropped, Title("不征求了", "Dropped")),
        ],
        [
            move(
                .send, Title("发出征求", "Send it out"), from: [.drafting], to: .out, by: askers,
                answers: .nobody, weight: .primary),
            move(
                .gather, Title("截止，逐条办理", "Close it"), from: [.out], to: .sorting, by: askers,
                answers: .nobody, weight: .primary),
            move(
                .resume, Title("再征求", "Ask again"), from: [.sorting], to: .out, by: askers, answers: .nobody,
                asks: [until]),
            move(
                .finish, Title("答复各位", "Answer them"), from: [.sorting], to: .done, by: askers,
                answers: .nobody, asks: [closing], weight: .primary),
            move(
                .reopen, Title("撤销答复", "Undo"), from: [.done], to: .sorting, by: askers, answers: .nobody,
                needsNote: true),
            move(
                .drop, Title("不征求了", "Drop it"), from: [.drafting, .out, .sorting], to: .dropped, by: askers,
                answers: .nobody, needsNote: true, weight: .grave),
        ])
    package static let settling: Settling? = settles(at: [.out, .sorting, .done])

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: askers || .seat(.leader), add: askers, edit: askers && at(.drafting, .out, .sorting))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("征求意见", "Consultations"), columns: [heading, batch, until], order: until)
    ]
}
