import Parties
package import Records

/// 嫁接 — A practice seen at the host that may be grafted at home: what makes it work, what is different at home, how it
/// was tried, and what came of it after three, six and twelve months. One that failed stays, with the reason.
package enum Graft: Kind {
    package static let name = "graft"
    package static let title = Title("经验嫁接", "Graft")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let heading = Field<String>("heading", Title("做法", "The practice"))
    package static let observed = Field<Prose>("observed", Title("在那里看到什么", "What was seen there"))
    package static let essence = Field<Prose>("essence", Title("关键在哪里", "What makes it work"))
    package static let differences = Field<Prose>(
        "differences", Title("回去有什么不同", "What is different at home"))
    /// The home unit's question that it answers.
    package static let question = Field<Link<HomeQuestion>?>(
        "question", Title("回答哪个问题", "The question it answers"))
    package static let topic = Field<Link<LearningTopic>?>("topic", Title("学习重点", "Topic"))
    package static let trial = Field<Prose?>("trial", Title("怎样试", "How it is tried"))
    package static let outcome = Field<Prose?>("outcome", Title("试的结果", "What the trial showed"))
    package static let adoptedOn = Field<Day?>("adopted_on", Title("采用日期", "Adopted on"))
    /// The day by which its effect is to be told next.
    package static let effectDue = Field<Day?>("effect_due", Title("报效果期限", "Effect due"))
    package static let effect = Field<Prose?>("effect", Title("效果", "Effect"))
    package static let afterThree = Field<Prose?>("after_three", Title("满三个月", "After three months"))
    package static let afterSix = Field<Prose?>("after_six", Title("满六个月", "After six months"))
    package static let afterTwelve = Field<Prose?>("after_twelve", Title("满一年", "After a year"))

    package static let form = [
        Section(
            Title("做法", "The practice"), [posting, heading, observed, essence, differences, topic, question]),
        Section.kept([trial, outcome, adoptedOn, effectDue, afterThree, afterSix, afterTwelve]),
        Section.working([effect]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, observed, essence, differences, outcome]

    // What happens to it

    package enum Stage: String, Word { case noted, offered, trial, adopted, proven, failed }
    package enum Move: String, Word { case offer, `return`, attempt = "try", adopt, fail, effect, prove }

    private static let home: Who = .seat(.homeUnit)

    package static let lifecycle = Lifecycle(
        [
            stage(.noted, Title("已记", "Noted")),
            stage(.offered, Title("待派出单位研究", "Offered"), .waiting),
            stage(.trial, Title("试行中", "On trial"), .waiting, inHand: home),
            stage(
                .adopted, Title("已采用", "Adopted"), .good, inHand: home, day: effectDue,
                dated: Title("已采用，…前报效果", "Adopted; effect due …")),
            stage(.proven, Title("满一年见效", "Proven after a year"), .good),
            stage(.failed, Title("没有成", "Failed")),
        ],
        [
            move(
                .offer, Title("报派出单位", "Offer it to the home unit"), from: [.noted], to: .offered,
                by: .seat(.secondee), weight: .primary),
            move(
                .return, Title("请再补充", "Send back"), from: [.offered], to: .noted, by: home,
                answers: .seat(.secondee), needsNote: true),
            move(
                .attempt, Title("试行", "Try it"), from: [.offered], to: .trial, by: home,
                answers: .seat(.secondee), expected: true, needs: [trial], asks: [trial], weight: .primary),
            move(
                .adopt, Title("采用", "Adopt it"), from: [.trial], to: .adopted, by: home,
                answers: .seat(.secondee), needs: [outcome], asks: [outcome], weight: .primary),
            move(
                .fail, Title("没有成", "It failed"), from: [.offered, .trial, .adopted], to: .failed, by: home,
                answers: .seat(.secondee), needsNote: true),
            move(
                .effect, Title("报效果", "Report its effect"), from: [.adopted], to: nil, by: home,
                answers: .seat(.secondee), needs: [effect], asks: [effect], weight: .primary),
            // Made by the third effect that is told.
            move(.prove, Title("满一年", "A year is over"), from: [.adopted], to: .proven, by: .nobody),
        ])

    package static let settling: Settling? = settles(at: [.offered, .trial, .adopted, .proven, .failed])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .seat(.secondee) || .owner || (at(.offered, .trial, .adopted, .proven, .failed) && .around),
        add: .seat(.secondee), edit: .seat(.secondee) && at(.noted))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("经验嫁接", "Grafts"), columns: [posting, heading, effectDue]),
        Listing(
            "failed", Title("没有成的", "Those that failed"), columns: [posting, heading], stages: [Stage.failed]),
    ]
}
