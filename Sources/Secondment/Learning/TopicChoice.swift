import Parties
package import Records

/// 选学 — One topic that a secondee has chosen to study, and what they want to find out about it.
package enum TopicChoice: Kind {
    package static let name = "topic_choice"
    package static let title = Title("选学重点", "Chosen topic")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let topic = Field<Link<LearningTopic>>("topic", Title("学习重点", "Topic"))
    package static let wish = Field<String?>(
        "wish", Title("想弄明白什么", "What to find out"), hint: Title("一句话，如 一件事怎样一次办好", "one sentence"))
    /// What was found out, in the end: in one's own words, and nobody grades it.
    package static let found = Field<Prose?>("found", Title("弄明白了什么", "What was found out"))

    package static let form = [
        Section(Title("选学", "Chosen topic"), [posting, topic, wish]), Section.kept([found]),
    ]
    package static let label: [any Place] = [topic, wish]
    package static let words: [any Place] = [wish, found]

    // What happens to it

    package enum Stage: String, Word { case chosen, learnt, dropped }
    package enum Move: String, Word { case conclude, resume, drop }

    package static let lifecycle = Lifecycle(
        [
            stage(.chosen, Title("在学", "Chosen"), .waiting),
            stage(.learnt, Title("已小结", "Concluded"), .good),
            stage(.dropped, Title("不学了", "Dropped")),
        ],
        [
            move(
                .conclude, Title("小结", "Conclude"), from: [.chosen], to: .learnt, by: .seat(.secondee),
                needs: [found], asks: [found], weight: .primary),
            move(
                .resume, Title("接着学", "Go on"), from: [.learnt, .dropped], to: .chosen, by: .seat(.secondee)),
            move(
                .drop, Title("不学了", "Drop"), from: [.chosen], to: .dropped, by: .seat(.secondee),
                needsNote: true),
        ])
    package static let settling: Settling? = settles(at: [.chosen, .learnt])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .around, add: .seat(.secondee), edit: .seat(.secondee) && at(.chosen))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("选学重点", "Chosen topics"), columns: [posting, topic, wish])
    ]
}

extension Where<TopicChoice> {
    /// 在学或已学 — Chosen and not dropped.
    package static var standing: Self { .stage(.chosen, .learnt) }
}
