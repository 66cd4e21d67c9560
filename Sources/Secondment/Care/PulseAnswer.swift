import Parties
package import Records

/// 问候的回答 — What one person answers, for nobody to read but themselves, until it is counted with the others and deleted.
package enum PulseAnswer: Kind {
    package static let name = "pulse_answer"
    package static let title = Title("问候的回答", "Answer to a pulse question")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let pulse = Field<Link<Pulse>>("pulse", Title("问候", "Question"))
    package static let answer = Field<Answer>("answer", Title("回答", "Answer"))

    package enum Answer: String, Choice {
        case well, middling, hard
        package var title: Title {
            switch self {
            case .well: Title("都好", "Well")
            case .middling: Title("一般", "Middling")
            case .hard: Title("有难处", "Hard")
            }
        }
    }

    package static let form = [Section(Title("回答", "Answer"), [posting, pulse, answer])]
    package static let label: [any Place] = [answer]

    // What happens to it

    package enum Stage: String, Word { case kept }

    package static let lifecycle = Lifecycle([stage(.kept, Title("已答", "Answered"), .good)], [])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let isPrivate = true
    package static let entrance = Entrance.aside
    package static let access = Access(see: .owner, add: .seat(.secondee), edit: .owner)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("问候的回答", "Answers"), columns: [pulse, answer])
    ]
}
