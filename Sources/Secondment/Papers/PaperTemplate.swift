import Parties
package import Records

/// 表样 — The office's own Word form for one kind of record, with marks where the record fills it in. The file is attached to
/// it; once it is in use, that kind is printed on it.
package enum PaperTemplate: Kind {
    package static let name = "paper_template"
    package static let title = Title("表样", "Form")

    // What is written down

    package static let heading = Field<String>(
        "heading", Title("表名", "Name"), hint: Title("和制度“用表”里写的一样，如 挂职干部考核鉴定表", "as the regulation calls it"))
    package static let target = Field<Target>("target", Title("填什么", "What fills it"))

    /// 填什么 — The kinds that are put on paper.
    package enum Target: String, Choice {
        case posting, appraisal, leave
        case studyPlan = "study_plan"
        case monthlyReport = "monthly_report"
        case researchReport = "research_report"
        case proposal
        case postingChange = "posting_change"
        case hostTask = "host_task"
        case graft, lead, agreement, meeting, contact
        case homeLetter = "home_letter"
        case batchSummary = "batch_summary"

        package var kind: any Kind.Type {
            switch self {
            case .posting: Posting.self
            case .appraisal: Appraisal.self
            case .leave: Leave.self
            case .studyPlan: StudyPlan.self
            case .monthlyReport: MonthlyReport.self
            case .researchReport: ResearchReport.self
            case .proposal: Proposal.self
            case .postingChange: PostingChange.self
            case .hostTask: HostTask.self
            case .graft: Graft.self
            case .lead: Lead.self
            case .agreement: Agreement.self
            case .meeting: Meeting.self
            case .contact: Contact.self
            case .homeLetter: HomeLetter.self
            case .batchSummary: BatchSummary.self
            }
        }

        package var title: Title { kind.title }
    }

    package static let form = [Section(Title("表样", "Form"), [heading, target])]
    package static let label: [any Place] = [heading]

    // What happens to it

    package enum Stage: String, Word { case draft, used, retired }
    package enum Move: String, Word { case use, retire, reopen }

    private static let keeper: Who = .seat(.organizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("未启用", "Not in use")),
            stage(.used, Title("在用", "In use"), .good),
            stage(.retired, Title("停用", "Retired")),
        ],
        [
            move(
                .use, Title("启用", "Use it"), from: [.draft], to: .used, by: keeper, answers: .nobody,
                weight: .primary),
            move(
                .retire, Title("停用", "Retire"), from: [.used], to: .retired, by: keeper, answers: .nobody,
                needsNote: true),
            // To be changed, or to be used once more.
            move(
                .reopen, Title("改一改", "Change it"), from: [.used, .retired], to: .draft, by: keeper,
                answers: .nobody),
        ])

    // Who may touch it

    package static let about = About.office
    package static let access = Access(
        see: .signedIn, add: keeper, edit: keeper && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("表样", "Forms"), columns: [heading, target])
    ]
}
