import Parties
package import Records

/// 随记 — Something noted in passing: work, a visit, study, a meeting, a lead, a thought.
///
/// It is the writer's own until a report cites it; from then on the report's readers may open it.
package enum Note: Kind {
    package static let name = "note"
    package static let title = Title("随记", "Note")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("类别", "Sort"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let text = Field<Prose>("text", Title("内容", "Text"))
    package static let topic = Field<Link<LearningTopic>?>("topic", Title("学习重点", "Topic"))
    /// The home unit's question that it helps to answer.
    package static let question = Field<Link<HomeQuestion>?>(
        "home_question", Title("回答哪个问题", "The question it answers"))

    package enum Sort: String, Choice {
        case task, visit, study, meeting, lead, thought
        package var title: Title {
            switch self {
            case .task: Title("办事", "Task")
            case .visit: Title("走访", "Visit")
            case .study: Title("学习", "Study")
            case .meeting: Title("会议", "Meeting")
            case .lead: Title("线索", "Lead")
            case .thought: Title("所思", "Thought")
            }
        }
    }

    package static let form = [Section(Title("随记", "Note"), [posting, sort, day, text, topic, question])]
    package static let label: [any Place] = [sort, text]
    package static let words: [any Place] = [text]

    package static let isPrivate = true

    // What happens to it

    package enum Stage: String, Word { case kept, lent }
    package enum Move: String, Word { case lend, keep }

    package static let lifecycle = Lifecycle(
        [
            stage(.kept, Title("自己可见", "Own")),
            stage(.lent, Title("已引用", "Cited"), .good),
        ],
        [
            // Made by sending the report that cites it.
            move(.lend, Title("引用", "Cite"), from: [.kept], to: .lent, by: .nobody),
            // Made by taking that report back.
            move(.keep, Title("收回", "Take back"), from: [.lent], to: .kept, by: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || (at(.lent) && .readers),
        add: .seat(.secondee),
        edit: .owner && at(.kept))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("随记", "Notes"), columns: [day, sort, text], order: day)
    ]
}
