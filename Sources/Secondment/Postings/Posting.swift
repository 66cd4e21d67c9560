import Parties
package import Records

/// 挂职 — One person at one host unit for a term, sent by one home unit: the centre of everything.
///
/// Its term and place change by declared acts only; each act is a step with its reason.
package enum Posting: Kind {
    package static let name = "posting"
    package static let title = Title("挂职", "Posting")

    // What is written down

    package static let person = Field<Link<Person>>("person", Title("干部", "Secondee"))
    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let homeUnit = Field<Link<Unit>>("home_unit", Title("派出单位", "Sending unit"))
    package static let homePost = Field<String?>("home_post", Title("原任职务", "Home post"))
    package static let hostUnit = Field<Link<Unit>>("host_unit", Title("接收单位", "Host unit"))
    package static let hostPost = Field<String?>("host_post", Title("挂任职务", "Post held"))
    package static let duties = Field<Prose?>(
        "duties", Title("分工", "Division of work"),
        hint: Title("承担的工作和授权，由接收单位填写", "what the host entrusts to the secondee"))
    package static let category = Field<String?>("category", Title("干部类别", "Category"))
    package static let first = Field<Day>("first_day", Title("开始日期", "First day"))
    package static let last = Field<Day>("last_day", Title("结束日期", "Last day"))
    package static let type = Field<String?>(
        "type", Title("挂职类型", "Type"), hint: Title("如 挂职、跟班学习、驻村", "such as 挂职, 跟班学习, 驻村"))
    package static let supervisor = Field<Link<Unit>?>(
        "supervisor", Title("接收单位主管", "Supervisor"),
        hint: Title("接收单位上面的乡镇、街道，有就选", "the township or district above the host, if any"))
    package static let waiver = Field<Prose?>(
        "waiver", Title("破例理由", "Reason for an exception"),
        hint: Title(
            "不合“一般”“原则上”的条件时写：为什么仍然选派", "where a general condition is not met: why nevertheless"))
    /// The last day as agreed; the last day itself is earlier where the posting was ended early.
    package static let agreed = Field<Day?>("agreed_last", Title("约定结束日期", "Agreed last day"))
    /// The day on which they really came.
    package static let arrived = Field<Day?>("arrived", Title("报到日期", "Arrived on"))
    /// What the rules said when the posting was made, with their clauses.
    package static let findings = Field<Prose?>("findings", Title("核对结果", "Findings"))
    package static let topics = Field<String?>("topics", Title("学习重点", "Topics"))
    package static let personName = Field<String>(
        "person_name", Title("姓名", "Name"), sortedBy: "person_pinyin")
    package static let personPinyin = Field<String?>("person_pinyin", Title("姓名拼音", "Name in pinyin"))

    package static let form = [
        Section(Title("谁去哪里", "Who and where"), [person, batch, homeUnit, homePost, hostUnit, hostPost]),
        Section(
            Title("任期与分工", "Term and work"),
            [first, last, category, type, supervisor, duties, topics, waiver]),
        Section.kept([arrived, agreed, findings]),
        Section.working([personName, personPinyin]),
    ]
    package static let label: [any Place] = [personName]
    package static let words: [any Place] = [personName, homePost, hostPost, duties, topics]

    package static let checks = [
        Check(Title("结束日期不能早于开始日期", "the last day is before the first"), at: last) {
            $0[first] <= $0[last]
        }
    ]

    // What happens to it

    package enum Stage: String, Word { case planned, serving, ended, recalled }
    package enum Move: String, Word { case arrive, end, recall, reopen, reinstate, replan }

    package static let lifecycle = Lifecycle(
        [
            stage(.planned, Title("待报到", "To arrive"), .waiting),
            stage(.serving, Title("挂职中", "Serving"), .good),
            stage(.ended, Title("已期满", "Ended")),
            stage(.recalled, Title("已召回", "Recalled"), .bad),
        ],
        [
            move(
                .arrive, Title("报到", "Arrive"), from: [.planned], to: .serving,
                by: .seat(.secondee) || .seat(.hostUnit) || .seat(.organizer), answers: .nobody,
                expected: true,
                weight: .primary),
            // Before the last day it is an early end, which is asked for; both have a page of their own.
            move(
                .end, Title("办理期满", "End of term"), from: [.serving], to: .ended,
                by: .seat(.organizer), answers: .seat(.secondee), page: .init("end")),
            // Made by a change that says its day and cause.
            move(
                .recall, Title("召回", "Recall"), from: [.planned, .serving], to: .recalled,
                by: .seat(.organizer), answers: .seat(.secondee),
                page: .init(
                    "recall",
                    Title(
                        "召回要写明日期、情形和理由：请用“召回”页，或提出一份“挂职变动”",
                        "a recall says its day, its cause and why: ask for it as a change")),
                weight: .grave),
            move(
                .reopen, Title("撤销期满", "Undo the end"), from: [.ended], to: .serving,
                by: .seat(.organizer), answers: .seat(.secondee), needsNote: true),
            move(
                .reinstate, Title("撤销召回", "Undo the recall"), from: [.recalled], to: .serving,
                by: .seat(.organizer), answers: .seat(.secondee), needsNote: true),
            // The same for who had not arrived.
            move(.replan, Title("撤销召回", "Undo the recall"), from: [.recalled], to: .planned, by: .nobody),
        ])
    package static let touchesDues = true
    package static let openAt: [Stage]? = [.planned, .serving]

    // Who may touch it

    package static let about = About.itself
    package static let access = Access(
        see: .around,
        add: .seat(.organizer),
        edit: .seat(.organizer) && at(.planned))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("挂职名册", "Postings"),
            columns: [personName, homeUnit, hostUnit, hostPost, first, last], order: personName),
        Listing(
            "serving", Title("在岗", "Serving"), columns: [personName, homeUnit, hostUnit, hostPost, last],
            stages: [Stage.serving], order: personName),
    ]
}

extension Where<Posting> {
    /// 在挂 — Not over: about to arrive, or serving.
    package static var running: Self { .stage(.planned, .serving) }
    /// 已了 — Over, at the end of its term or before.
    package static var over: Self { .stage(.ended, .recalled) }
    /// 在册 — Who counts among the batch: everybody but the recalled.
    package static var enrolled: Self { .stage(.planned, .serving, .ended) }

    /// That its term has a day in common with this one.
    package static func overlapping(_ term: ClosedRange<Day>) -> Self {
        Posting.first <= term.upperBound && Posting.last >= term.lowerBound
    }
}
