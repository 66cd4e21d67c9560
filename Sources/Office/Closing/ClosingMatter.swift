import Desk
import Parties
package import Records
import Secondment

/// 办结的一项 — One matter that should be over, or in somebody else's hands, when a secondee goes home.
package enum ClosingMatter: String, CaseIterable, Sendable {
    case dues, tasks, questions, writings, grafts, leads, contributions, acquaintances, difficulties, leave,
        changes, conduct
    case findings, appraisal, aftercare

    package var title: Title {
        switch self {
        case .dues: Title("应办事项", "What is owed")
        case .tasks: Title("交办任务", "Tasks")
        case .questions: Title("带去的问题", "Questions")
        case .writings: Title("调研与建议", "Writings")
        case .grafts: Title("经验嫁接", "Grafts")
        case .leads: Title("在办线索", "Leads")
        case .contributions: Title("支持与实事", "Contributions")
        case .acquaintances: Title("联系人移交", "Contacts")
        case .difficulties: Title("困难", "Difficulties")
        case .leave: Title("请假销假", "Leave")
        case .changes: Title("挂职变动", "Changes")
        case .conduct: Title("反映与提醒", "Conduct")
        case .findings: Title("考察意见", "Findings")
        case .appraisal: Title("期满考核", "Appraisal")
        case .aftercare: Title("返回以后", "Afterwards")
        }
    }

    /// What to do where something is open.
    package var hint: Title {
        switch self {
        case .dues: Title("到期前办好；办不了的，申请免办", "do it, or ask to be let off")
        case .tasks: Title("办完报接收单位确认，办不完的交接", "have them confirmed, or hand them over")
        case .questions: Title("本人回答，派出单位评", "answered, then graded")
        case .writings: Title("交出、定稿、答复", "handed in, accepted, answered")
        case .grafts: Title("报派出单位研究；效果由派出单位接着报", "offered to the home unit")
        case .leads: Title("落地，或者注明没有成；还在谈的，写明下一步由谁跟", "landed, dropped, or with a word on who goes on")
        case .contributions: Title("落地的请承接方确认；还在争取的，写明下一步由谁跟", "confirmed, or with a word on who goes on")
        case .acquaintances: Title("征得对方同意，移交派出单位", "handed over with their consent")
        case .difficulties: Title("承办方答复，本人接受", "answered and accepted")
        case .leave: Title("回来的销假", "report back")
        case .changes: Title("等最后一方同意，或等到生效那天", "awaiting the last consent, or its day")
        case .conduct: Title("说明、处置、改正到底", "heard, decided, set right")
        case .findings: Title("组内定了，本人知悉", "agreed, and known")
        case .appraisal: Title("提出、审核、审定，本人知悉", "proposed, decided, known")
        case .aftercare: Title("挂职结束以后才办，记在这里不忘", "after the term, kept here so as not to be forgotten")
        }
    }

    /// Whether a due that opens on this day belongs to it: what comes after the last day is of afterwards.
    func holds(dueOpening day: Day, _ posting: Kept<Posting>) -> Bool {
        switch self {
        case .dues: day <= posting[Posting.last]
        case .aftercare: day > posting[Posting.last]
        default: false
        }
    }

    /// Where its records are found, and at which stages they are open.
    var looks: [ClosingLook] {
        switch self {
        case .dues, .aftercare: []
        case .tasks: [.of(HostTask.posting, but: .stage(.dropped), open: .given, .accepted, .done)]
        case .questions: [.of(HomeQuestion.posting, but: .stage(.dropped), open: .asked, .answered)]
        case .writings:
            [
                .of(ResearchReport.posting, open: .draft, .submitted),
                .of(Proposal.posting, open: .draft, .submitted),
            ]
        case .grafts: [.of(Graft.posting, open: .noted, .offered)]
        case .leads: [.of(Lead.posting, but: .stage(.merged), open: .clue, .touch, .visit, .talk, .signed)]
        case .contributions:
            [
                .of(Contribution.posting, but: .stage(.dropped), open: .word, .sought, .won),
                .of(ContributionGain.posting, but: .stage(.withdrawn), open: .declared, .returned),
            ]
        case .acquaintances: [.of(Acquaintance.posting, open: .known, .offered)]
        case .difficulties:
            [
                .of(CareCase.posting, but: .stage(.withdrawn), open: .raised, .given, .answered),
                .of(PostCheck.posting, but: .stage(.said, .withdrawn), open: .missing, .answered),
            ]
        case .leave:
            [.of(Leave.posting, but: .stage(.cancelled, .refused), open: .draft, .submitted, .approved)]
        case .changes: [.of(PostingChange.posting, but: .stage(.refused, .withdrawn), open: .asked, .agreed)]
        case .conduct:
            [
                .of(Breach.posting, but: .stage(.unfounded), open: .reported, .confirmed, .heard, .appealed),
                .of(
                    Reminder.posting, but: .stage(.dropped),
                    open: .draft, .given, .agreed, .disputed, .unsigned, .upheld),
            ]
        case .findings: [.of(ReviewFinding.posting, open: .draft, .agreed)]
        case .appraisal:
            [.of(Appraisal.posting, but: Appraisal.sort != .final, open: .draft, .proposed, .decided)]
        }
    }
}

/// A kind in which a matter is found: which of its records, and at which stages one is open.
struct ClosingLook: Sendable {
    let kind: Declaration
    /// The field that leads to the posting.
    let posting: String
    let open: Set<String>
    /// Of these postings, but for those that came to nothing.
    let condition: @Sendable (Where<Posting>) -> Condition

    static func of<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>>, but passed: Where<K>? = nil, open stages: K.Stage...
    ) -> ClosingLook {
        ClosingLook(
            kind: K.declaration, posting: posted.spec.name, open: Set(stages.map(\.rawValue))
        ) { postings in
            let within = posted.leads(to: postings)
            return (passed.map { within && !$0 } ?? within).condition
        }
    }
}
