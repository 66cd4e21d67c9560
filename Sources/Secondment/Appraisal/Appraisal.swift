package import Parties
package import Records

/// 考核鉴定 — An appraisal of one secondee: own summary, the opinions of those whom the regulation names,
/// a grade that one proposes and another decides, and the secondee's knowledge of it.
package enum Appraisal: Kind {
    package static let name = "appraisal"
    package static let title = Title("考核鉴定", "Appraisal")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<AppraisalSort>("sort", Title("种类", "Sort"))
    package static let month = Field<Month>("month", Title("考核月份", "Month"))
    package static let summary = Field<Prose?>(
        "summary", Title("个人总结", "Own summary"), hint: Title("已有的记录会替你拼出初稿", "composed from the records"))
    package static let opinion = Field<Prose?>("opinion", Title("鉴定意见", "Opinion"))
    package static let items = Field<Prose?>(
        "items", Title("分项评价", "Item by item"), hint: Title("一行一项", "one item a line"))
    package static let grade = Field<String?>("grade", Title("建议等次", "Grade proposed"))
    /// The opinions given on the way, each with its party.
    package static let opinions = Field<Prose?>("opinions", Title("各方意见", "Opinions"))
    /// What a joint group found, as it stood when this was proposed.
    package static let review = Field<Prose?>("review", Title("联合考核组意见", "The joint group's finding"))
    package static let decided = Field<String?>("decided", Title("审定等次", "Grade decided"))
    package static let awaiting = Field<Party?>("awaiting", Title("待谁办", "Awaiting"))
    package static let route = Field<String?>("route", Title("次序", "Route"))
    package static let copies = Field<String?>("copies", Title("存档和告知", "Filed with"))
    package static let paper = Field<String?>("paper", Title("用表", "Form"))
    package static let clause = Field<String?>("clause", Title("依据", "Under"))
    package static let findings = Field<Prose?>("findings", Title("核对结果", "Findings"))

    package static let form = [
        Section(Title("考核", "Appraisal"), [posting, sort, month]),
        Section(
            Title("个人总结", "Own summary"), [summary], edit: at(.draft) && (subject || answerer)),
        Section(
            Title("意见", "Opinion"), [items, opinion, grade], see: judges,
            edit: at(.draft) && (answerer || beginner) && !subject),
        Section.kept([review, opinions, findings], see: judges),
        Section.kept([decided, awaiting, paper, clause]),
        Section.working([route, copies]),
    ]
    package static let label: [any Place] = [sort, month]
    package static let words: [any Place] = [summary]

    // What happens to it

    package enum Stage: String, Word { case draft, proposed, decided, known }
    package enum Move: String, Word { case propose, withdraw, agree, `return`, decide, acknowledge }

    private static let answerer: Who = .named("awaiting", among: Party.answering)
    /// The one who is appraised writes the summary and learns of the rest when it is decided.
    private static let subject: Who = .seat(.secondee)
    /// Whoever began it may write the opinion at once, if theirs is a seat that proposes.
    private static let beginner: Who =
        .owner && (.seat(.hostUnit) || .seat(.homeUnit) || .seat(.organizer) || .seat(.hostOrganizer))
    private static let judges: Who = at(.decided, .known) || !subject

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("起草中", "Draft")),
            stage(.proposed, Title("审核中", "Under examination"), .waiting, awaits: true),
            stage(.decided, Title("已审定，待本人知悉", "Decided"), .waiting, awaits: true),
            stage(.known, Title("本人已知悉", "Known"), .good),
        ],
        [
            move(
                .propose, Title("提出", "Propose"), from: [.draft], to: .proposed, by: answerer,
                answers: subject, expected: true, needs: [opinion], asks: [opinion, grade], weight: .primary),
            // Whoever proposed it, and nobody else: it was their last step.
            move(
                .withdraw, Title("撤回", "Take back"), from: [.proposed], to: .draft,
                by: .seats(Party.answering), answers: subject, unanswered: true),
            move(
                .agree, Title("同意", "Agree"), from: [.proposed], to: nil, by: answerer,
                answers: subject, expected: true, needsNote: true, noteReaders: judges, weight: .primary),
            move(
                .return, Title("退回", "Return"), from: [.proposed], to: .draft, by: answerer,
                answers: subject, needsNote: true, noteReaders: judges),
            // Made by the last agreement on the route.
            move(.decide, Title("审定", "Decide"), from: [.proposed], to: .decided, by: .nobody),
            move(
                .acknowledge, Title("知悉", "Acknowledge"), from: [.decided], to: .known,
                by: .seat(.secondee), expected: true, weight: .primary),
        ])
    package static let settling: Settling? = settles(
        at: [.proposed, .decided, .known], month: month, qualifier: sort)
    package static let composed: [any Place] = [summary]

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .seat(.secondee) && at(.draft, .decided, .known) || answerer || .seat(.organizer)
            || (at(.proposed, .decided, .known)
                && (.seat(.homeUnit) || .seat(.hostUnit) || .seat(.hostOrganizer)))
            || .owner,
        add: .around,
        edit: at(.draft) && answerer && !subject)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("考核鉴定", "Appraisals"), columns: [posting, sort, month, decided], order: month)
    ]
}

extension Where<Appraisal> {
    /// 已评 — Handed in for examination, or further.
    package static var handedIn: Self { .stage(.proposed, .decided, .known) }
}
