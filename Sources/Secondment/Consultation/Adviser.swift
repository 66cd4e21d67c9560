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

    package enum Stage: String, Word { case asked, answered, excused, thanked, recalled }
    package enum Move: String, Word { case answer, more, excuse, thank, unthank, recall }

    private static let guest: Who = .seat(.secondee)

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("请提意见", "Asked"), .waiting, inHand: guest, day: until),
            stage(.answered, Title("已提", "Answered"), .good),
            stage(.excused, Title("不便提", "Excused")),
            stage(.thanked, Title("已答复", "Told what became of it"), .good, decided: true),
            stage(.recalled, Title("已收回", "Taken back")),
        ],
        [
            move(
                .answer, Title("提完了", "That is all"), from: [.asked], to: .answered, by: guest,
                asks: [remark], weight: .primary),
            move(.more, Title("还有意见", "More to say"), from: [.answered, .excused], to: .asked, by: guest),
            move(
                .excuse, Title("不便提意见", "Decline"), from: [.asked], to: .excused, by: guest),
            // Both made by the answer to all.
            move(
                .thank, Title("答复", "Answered"), from: [.asked, .answered, .excused], to: .thanked,
                by: .nobody
            ),
            move(.unthank, Title("撤销答复", "Undo"), from: [.thanked], to: .answered, by: .nobody),
            move(
                .recall, Title("收回", "Take it back"), from: [.asked], to: .recalled, by: Consultation.askers,
                answers: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance = Entrance.aside
    package static let access = Access(
        see: guest || Consultation.access.see, add: .nobody, edit: .nobody)

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
