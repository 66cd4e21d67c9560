package import Parties
package import Records

/// 挂职变动 — An extension, an early end, another post, a recall: asked for, agreed to by those whom the
/// regulation names, and then carried out.
package enum PostingChange: Kind {
    package static let name = "posting_change"
    package static let title = Title("挂职变动", "Change of a posting")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let matter = Field<ChangeMatter>("matter", Title("事项", "Matter"))
    package static let from = Field<Day>(
        "from_day", Title("自哪天起", "From"),
        hint: Title(
            "从这一天起生效；召回写不再在岗的第一天", "the first day on which it holds; of a recall, the first day of absence"))
    package static let last = Field<Day?>(
        "last_day", Title("新的结束日期", "New last day"), hint: Title("延长、提前结束时填", "for extension and early end"))
    package static let hostUnit = Field<Link<Unit>?>(
        "host_unit", Title("新的接收单位", "New host unit"), hint: Title("调整岗位时填", "for another post"))
    package static let hostPost = Field<String?>("host_post", Title("新的职务", "New post"))
    package static let cause = Field<String?>(
        "cause", Title("召回情形", "Cause"),
        hint: Title("召回时填；制度列了情形的，从中选一种", "for a recall: one of those that the regulation lists"))
    package static let reason = Field<Prose>("reason", Title("理由", "Reason"))
    package static let proofs = Field<String?>("proofs", Title("附件", "Papers"))
    /// Whose answer is awaited, and who is asked after.
    package static let awaiting = Field<Party?>("awaiting", Title("待谁同意", "Awaiting"))
    package static let route = Field<String?>("route", Title("征求次序", "Route"))
    package static let copies = Field<String?>("copies", Title("告知", "Informs"))
    package static let findings = Field<Prose?>("findings", Title("核对结果", "Findings"))
    /// What stood before, so that a past duty stays with who bore it.
    package static let before = Field<Link<Unit>?>("before_unit", Title("原接收单位", "Former host"))

    package static let form = [
        Section(Title("变动", "Change"), [posting, matter, from, last, hostUnit, hostPost]),
        Section(Title("缘由", "Why"), [cause, reason, proofs]),
        Section.kept([awaiting, findings, before]),
        Section.working([route, copies]),
    ]
    package static let label: [any Place] = [matter, from]
    package static let words: [any Place] = [reason, cause]

    package static let checks = [
        Check(Title("延长、提前结束要写新的结束日期", "say the new last day"), at: last) {
            ![.extend, .endEarly].contains($0[matter]) || $0[last] != nil
        },
        Check(Title("调整岗位要写新的接收单位或职务", "say the new host or post"), at: hostUnit) {
            $0[matter] != .move || $0[hostUnit] != nil || !($0[hostPost] ?? "").trimmed.isEmpty
        },
    ]

    // What happens to it

    package enum Stage: String, Word { case asked, agreed, done, refused, withdrawn }
    package enum Move: String, Word { case agree, refuse, schedule, carryOut = "carry_out", cancel, withdraw }

    private static let answerer: Who = .named("awaiting", among: Party.answering)
    /// The secondee answers where it is the secondee's own consent that is awaited, and for nobody else.
    private static let subject: Who = .seat(.secondee) && !.named("awaiting", among: [.secondee])

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("征求同意中", "Asked"), .waiting, wants: Title("审批", "Decide on")),
            stage(
                .agreed, Title("已同意，待生效", "Agreed, not yet in effect"), .waiting, day: from,
                dated: Title("已同意，…生效", "Agreed, in effect on …")),
            stage(.done, Title("已生效", "In effect"), .good),
            stage(.refused, Title("不同意", "Refused"), .bad),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .agree, Title("同意", "Agree"), from: [.asked], to: nil, by: answerer,
                answers: subject, expected: true, weight: .primary),
            move(
                .refuse, Title("不同意", "Refuse"), from: [.asked], to: .refused, by: answerer,
                answers: subject, needsNote: true),
            // Made by the last agreement on the route, where the day has not come.
            move(.schedule, Title("待生效", "Awaits its day"), from: [.asked], to: .agreed, by: .nobody),
            // Made by the last agreement, or by the sweep on its day.
            move(
                .carryOut, Title("生效", "Takes effect"), from: [.asked, .agreed], to: .done,
                by: .nobody),
            move(
                .cancel, Title("撤销", "Call off"), from: [.agreed], to: .withdrawn,
                by: .seat(.organizer), answers: .seat(.secondee), needsNote: true, weight: .grave),
            move(.withdraw, Title("撤回", "Withdraw"), from: [.asked], to: .withdrawn, by: .owner),
        ])
    package static let touchesDues = true
    package static let entrance = Entrance.aside

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .around,
        add: .seat(.organizer) || .seat(.hostUnit) || .seat(.homeUnit) || .seat(.secondee)
            || .seat(.supervisor) || .seat(.hostOrganizer),
        edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("挂职变动", "Changes"), columns: [posting, matter, from, last], order: from)
    ]
}

extension Where<PostingChange> {
    /// 已定 — Agreed to: in effect, or awaiting its day.
    package static var settled: Self { .stage(.agreed, .done) }
    /// 已调 — In effect, from one host to another.
    package static var moved: Self {
        .stage(.done) && PostingChange.hostUnit != nil && PostingChange.before != nil
    }
}
