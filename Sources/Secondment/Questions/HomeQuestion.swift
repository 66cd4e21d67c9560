import Parties
package import Records

/// 带去的问题 — What the home unit wants answered: handed over before departure, answered from what was seen and written,
/// graded by the home unit on return.
package enum HomeQuestion: Kind {
    package static let name = "home_question"
    package static let title = Title("带去的问题", "Question from home")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let text = Field<String>("text", Title("问题", "Question"))
    package static let background = Field<Prose?>("background", Title("现在的情况和难处", "Where it stands at home"))
    package static let answer = Field<Prose?>("answer", Title("怎么回答", "The answer"))
    package static let grade = Field<Grade?>("grade", Title("答得怎样", "How it was answered"))

    package enum Grade: String, Choice {
        case solved, useful, open
        package var title: Title {
            switch self {
            case .solved: Title("能用", "It can be used")
            case .useful: Title("有启发", "It helps")
            case .open: Title("还没有答到", "Not answered yet")
            }
        }
    }

    package static let form = [
        Section(Title("问题", "Question"), [posting, text, background]), Section.kept([answer, grade]),
    ]
    package static let label: [any Place] = [text]
    package static let words: [any Place] = [text, background, answer]

    // What happens to it

    package enum Stage: String, Word { case asked, answered, graded, dropped }
    package enum Move: String, Word { case answer, grade, `return`, drop }

    private static let asker: Who = .seat(.homeUnit)

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("待回答", "Asked"), .waiting, inHand: .seat(.secondee)),
            stage(.answered, Title("待派出单位评", "Answered"), .waiting),
            stage(.graded, Title("已评", "Graded"), .good),
            stage(.dropped, Title("不再问", "Dropped")),
        ],
        [
            move(
                .answer, Title("回答", "Answer"), from: [.asked], to: .answered, by: .seat(.secondee),
                needs: [answer], asks: [answer], weight: .primary),
            move(
                .grade, Title("评答复", "Grade the answer"), from: [.answered], to: .graded, by: asker,
                answers: .seat(.secondee), expected: true, needs: [grade], asks: [grade], weight: .primary),
            move(
                .return, Title("请再看看", "Ask again"), from: [.answered, .graded], to: .asked, by: asker,
                answers: .seat(.secondee), needsNote: true),
            move(
                .drop, Title("不再问", "Drop"), from: [.asked, .answered], to: .dropped, by: asker,
                answers: .seat(.secondee), needsNote: true, weight: .grave),
        ])

    /// It is the home unit that owes its questions; that they are asked is what counts.
    package static let settling: Settling? = settles(at: [.asked, .answered, .graded])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(see: .around, add: asker, edit: asker && at(.asked))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("带去的问题", "Questions from home"), columns: [posting, text, grade]),
        Listing("open", Title("还没有回答", "Open"), columns: [posting, text], stages: [Stage.asked]),
    ]
}
