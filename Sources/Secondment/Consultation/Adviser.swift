import Parties
package import Records

/// 征求对象 — That one guest is asked for their opinion of a draft: on its page they read it and say what they think, and there they are
/// told what became of it. What others say they do not see.
package enum Adviser: Kind {
    package static let name = "adviser"
    package static let title = Title("征求我的意见", "Asked for advice")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("请谁", "Who is asked"))
    package static let consultation = Field<Link<Consultation>>(
        "consultation", Title("哪次征求", "Consultation"))
    package static let subject = Field<String>("subject", Title("什么稿子", "Of what draft"))
    package static let until = Field<Day>("until", Title("请在哪天前", "By"))
    package static let remark = Field<Prose?>(
        "remark", Title("总的意见", "In all"), hint: Title("没有意见也请说一声", "none is an answer too"))

    package static let form = [Section.kept([posting, consultation, subject, until, remark])]
    package static let label: [any Place] = [subject]

    // What happens to it

    package enum Stage: String, Word {
        case chosen, asked, answered, excused, silent, thanked, read, recalled
    }
    package enum Move: String, Word { case ask, answer, more, excuse, lapse, thank, read, unthank, recall }

    private static let guest: Who = .seat(.secondee)

    package static let lifecycle = Lifecycle(
        [
            // Before the draft goes out nobody is told.
            stage(.chosen, Title("待发出", "Chosen")),
            stage(.asked, Title("请提意见", "Asked"), .waiting, inHand: guest, day: until),
            stage(.answered, Title("已提", "Answered"), .good),
            stage(.excused, Title("不便提", "Excused")),
            stage(.silent, Title("没有提", "Said nothing")),
            stage(.thanked, Title("已答复", "Told what became of it"), .good, decided: true),
            stage(.read, Title("已答复、已看", "Told, and read"), .good, decided: true),
            stage(.recalled, Title("已收回", "Taken back")),
        ],
        [
            move(.ask, Title("发出征求", "Asked"), from: [.chosen, .silent], to: .asked, by: .nobody),
            move(.lapse, Title("截止没有提", "Said nothing"), from: [.asked], to: .silent, by: .nobody),
            move(
                .answer, Title("提完了", "That is all"), from: [.asked], to: .answered, by: guest,
                asks: [remark], weight: .primary),
            move(
                .more, Title("还有意见", "More to say"), from: [.answered, .excused, .silent], to: .asked,
                by: guest),
            move(
                .excuse, Title("不便提意见", "Decline"), from: [.asked], to: .excused, by: guest),
            // Made by the answer to all, and taken back with it.
            move(.thank, Title("答复", "Answered"), from: [.answered], to: .thanked, by: .nobody),
            move(
                .unthank, Title("撤销答复", "Undo"), from: [.thanked, .read], to: .answered, by: .nobody),
            move(
                .read, Title("知道了", "Read"), from: [.thanked], to: .read, by: guest, expected: true,
                weight: .primary),
            move(
                .recall, Title("收回", "Take it back"), from: [.chosen, .asked, .answered, .excused, .silent],
                to: .recalled, by: Consultation.askers,
                answers: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance = Entrance.aside
    package static let access = Access(
        see: (guest && !at(.chosen, .recalled)) || Consultation.access.see, add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("征求我的意见", "Asked for advice"), columns: [subject, posting, until], order: until)
    ]
}

extension Where<Adviser> {
    /// 在列 — Asked, and not taken back.
    package static var standing: Self { !.stage(.recalled) }
}
