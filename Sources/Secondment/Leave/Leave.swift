package import Parties
package import Records

/// 请假 — A secondee asks to be away from the post; the regulation says who answers.
///
/// A leave that was approved is never edited: it is cancelled and asked for again, so that the days
/// away always match a decision that somebody signed.
package enum Leave: Kind {
    package static let name = "leave"
    package static let title = Title("请假", "Leave")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<LeaveSort>("sort", Title("类别", "Sort"))
    package static let first = Field<Day>("first_day", Title("开始日期", "First day"))
    package static let last = Field<Day>("last_day", Title("结束日期", "Last day"))
    package static let reason = Field<Prose>("reason", Title("事由和去向", "Reason and whereabouts"))
    /// The party whose answer is awaited now.
    package static let awaiting = Field<Party?>("awaiting", Title("待谁审批", "Awaiting"))
    /// The parties still to ask after this one, and those to inform, as the regulation routed it.
    package static let route = Field<String?>("route", Title("审批次序", "Route"))
    package static let copies = Field<String?>("copies", Title("备案", "Filed with"))
    package static let waiver = Field<Prose?>(
        "waiver", Title("破例理由", "Reason for an exception"),
        hint: Title("超过一般限额、没有提前请的，写明理由", "where a general limit or notice is not kept: why"))
    /// What the rules said when it was handed in, with their clauses.
    package static let findings = Field<Prose?>("findings", Title("核对结果", "Findings"))
    /// The last day on which to report back, where the regulation names one.
    package static let backBy = Field<Day?>("back_by", Title("销假期限", "Report back by"))
    package static let clause = Field<String?>("clause", Title("依据", "Under"))

    package static let form = [
        Section(Title("请假", "Leave"), [posting, sort, first, last]),
        // Where somebody goes and why, an illness perhaps, is for those who answer and look after them.
        Section(
            Title("事由", "Why"), [reason, waiver], see: .owner || .readers || .seat(.supervisor) || answerer),
        Section.kept([awaiting, clause, findings, backBy]),
        Section.working([route, copies]),
    ]
    package static let label: [any Place] = [sort, first, last]

    package static let checks = [
        Check(Title("结束日期不能早于开始日期", "the last day is before the first"), at: last) {
            $0[first] <= $0[last]
        },
        Check(Title("一次请假不超过一年", "one leave lasts a year at most"), at: last) {
            $0[last] - $0[first] < 366
        },
    ]

    // What happens to it

    package enum Stage: String, Word { case draft, submitted, approved, back, refused, cancelled }
    package enum Move: String, Word { case submit, withdraw, agree, refuse, approve, `return`, cancel }

    private static let answerer: Who = .named("awaiting", among: Party.answering)
    private static let subject: Who = .owner || .seat(.secondee)

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(
                .submitted, Title("审批中", "Submitted"), .waiting, wants: Title("审批", "Decide on")),
            stage(.approved, Title("已批准", "Approved"), .good),
            stage(.back, Title("已销假", "Back"), .good),
            stage(.refused, Title("未批准", "Refused"), .bad),
            stage(.cancelled, Title("已撤销", "Cancelled")),
        ],
        [
            move(
                .submit, Title("提交", "Submit"), from: [.draft], to: .submitted, by: .owner,
                expected: true, weight: .primary),
            move(
                .withdraw, Title("撤回", "Take back"), from: [.submitted], to: .draft, by: .owner,
                unanswered: true),
            move(
                .agree, Title("同意", "Agree"), from: [.submitted], to: nil, by: answerer,
                answers: subject, expected: true, weight: .primary),
            move(
                .refuse, Title("不同意", "Refuse"), from: [.submitted], to: .refused,
                by: answerer, answers: subject, needsNote: true),
            // Made by the last agreement on the route.
            move(.approve, Title("批准", "Approve"), from: [.submitted], to: .approved, by: .nobody),
            move(
                .return, Title("销假", "Report back"), from: [.approved], to: .back, by: .owner,
                weight: .primary),
            move(
                .cancel, Title("撤销", "Cancel"), from: [.draft, .submitted, .approved],
                to: .cancelled, by: .owner, weight: .grave),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner
            || (at(.submitted, .approved, .back, .refused, .cancelled)
                && .around),
        add: .seat(.secondee),
        edit: .owner && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("请假", "Leave"), columns: [posting, sort, first, last], order: first)
    ]
}

extension Where<Leave> {
    /// 有效 — It stands: asked for, or approved.
    package static var standing: Self { .stage(.submitted, .approved, .back) }
    /// 准假 — Approved, whether or not the secondee is back.
    package static var granted: Self { .stage(.approved, .back) }

    /// That it has a day in common with this span.
    package static func overlapping(_ span: ClosedRange<Day>) -> Self {
        Leave.first <= span.upperBound && Leave.last >= span.lowerBound
    }
}
