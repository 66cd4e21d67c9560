import Documents
import Records
import Secondment

/// 文书架 — What is shipped for a kind to be printed on: an official document, written as the standard wants it, or a form, which
/// is a Word file with marks like any that an office brings along.
enum PaperShelf {
    enum Layout: Sendable {
        case document(@Sendable (Paper) throws -> OfficialDocument)
        /// The bytes of a Word file.
        case form([UInt8])
    }

    struct Entry: Sendable {
        /// What it is called where no regulation says so.
        let title: String
        /// The field of the record that holds the title, where it was decided when the record was made.
        var named: String?
        /// The stages at which there is anything to print; nil for any.
        var stages: [String]?
        let layout: Layout

        var form: [UInt8]? {
            guard case .form(let bytes) = layout else { return nil }
            return bytes
        }
    }

    static let own: [String: Entry] = [
        MonthlyReport.name: Entry(title: "挂职工作情况汇报", layout: .document(ReportPaper.make)),
        ResearchReport.name: Entry(title: "调研报告", layout: .document(ProsePaper.research)),
        Writing.name: Entry(title: "文稿", layout: .document(ProsePaper.writing)),
        Proposal.name: Entry(title: "建议方案", layout: .document(ProposalPaper.make)),
        Meeting.name: Entry(
            title: "纪要", stages: [Meeting.Stage.held.rawValue], layout: .document(SymposiumPaper.make)),
        BranchReport.name: Entry(title: "支部情况报告", layout: .document(SummaryPaper.ofBranch)),
        HomeLetter.name: Entry(title: "致派出单位函", layout: .document(LetterPaper.make)),
        BatchSummary.name: Entry(title: "批次总结", layout: .document(SummaryPaper.make)),
        Consultation.name: Entry(
            title: "意见采纳情况汇总表", stages: [Consultation.Stage.sorting, .done].map(\.rawValue),
            layout: .document(ConsultationPaper.make)),
        Adviser.name: Entry(
            title: "意见答复", stages: [Adviser.Stage.thanked, .read].map(\.rawValue),
            layout: .document(ConsultationPaper.letter)),
        Deed.name: Entry(
            title: "事迹材料", stages: [Deed.Stage.consented, .approved, .published].map(\.rawValue),
            layout: .document(DeedPaper.make)),
        Leave.name: form("请假审批单", PackageResources.leave_docx),
        Appraisal.name: form(
            "挂职干部考核鉴定表", PackageResources.appraisal_docx, in: Appraisal.paper),
        Posting.name: form("挂职干部登记表", PackageResources.posting_docx),
        StudyPlan.name: form("学习计划表", PackageResources.study_plan_docx),
        Lead.name: form("双招双引线索登记表", PackageResources.lead_docx),
        HostTask.name: form("交办任务单", PackageResources.host_task_docx),
        Contact.name: form("谈心谈话、走访慰问记录", PackageResources.contact_docx),
    ]

    private static func form(_ title: String, _ bytes: [UInt8], in place: (any Place)? = nil) -> Entry {
        Entry(title: title, named: place?.spec.name, layout: .form(bytes))
    }
}
