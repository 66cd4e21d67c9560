import Documents
import Records
import Secondment

/// 文书样式 — The kinds that have a paper of their own, and who makes it. Any other kind is printed as a plain
/// table, under the title of the form that a regulation names for it.
enum PaperShelf {
    struct Entry: Sendable {
        /// What it is called where no regulation says so.
        let title: String
        /// The field of the record that holds the title, where it was decided when the record was made.
        var named: String?
        /// The stages at which there is anything to print; nil for any.
        var stages: [String]?
        let make: @Sendable (Paper) throws -> OfficialDocument
    }

    static let own: [String: Entry] = [
        MonthlyReport.name: Entry(title: "挂职工作情况汇报", make: ReportPaper.make),
        ResearchReport.name: Entry(title: "调研报告", make: ProsePaper.research),
        Writing.name: Entry(title: "文稿", make: ProsePaper.writing),
        Proposal.name: Entry(title: "建议方案", make: ProposalPaper.make),
        Meeting.name: Entry(
            title: "纪要", stages: [Meeting.Stage.held.rawValue], make: SymposiumPaper.make),
        BranchReport.name: Entry(title: "支部情况报告", make: SummaryPaper.ofBranch),
        BatchSummary.name: Entry(title: "批次总结", make: SummaryPaper.make),
        Leave.name: Entry(title: "请假审批单", make: LeavePaper.make),
        Appraisal.name: Entry(
            title: "挂职干部考核鉴定表", named: Appraisal.paper.spec.name, make: AppraisalPaper.make),
    ]
}
