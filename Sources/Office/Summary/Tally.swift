import Desk
import Parties
import Records
import Secondment
import Storage

/// 一个数 — A figure of a batch by its name: which records it is made of, and what it comes to. It is reckoned in one way
/// only, when a summary is composed and when one is read later, so that a change is seen.
struct Tally: Sendable {
    let name: String
    let title: Title
    /// 篇, 项, 人: what is counted.
    let measure: String
    let kind: Declaration
    /// Which of the kind's records belong to it.
    let condition: @Sendable (Kept<Batch>, Month?) -> Condition
    /// The field that is added up; nil where the records are counted.
    let sum: FieldSpec?
    /// How an amount is written, where it is not the number and the measure.
    let written: (@Sendable (Int) -> String)?

    static func of<K: Kind>(
        _ kind: K.Type, _ name: String, _ title: Title, _ measure: String,
        within tie: @escaping @Sendable (Kept<Batch>) -> Where<K>,
        _ condition: Where<K>, during month: (@Sendable (Month) -> Where<K>)? = nil, sum: FieldSpec? = nil,
        written: (@Sendable (Int) -> String)? = nil
    ) -> Tally {
        Tally(
            name: name, title: title, measure: measure, kind: K.declaration,
            condition: { batch, told in
                let whole = tie(batch) && condition
                guard let month, let told else { return whole.condition }
                return (whole && month(told)).condition
            }, sum: sum, written: written)
    }

    /// Of a kind about a posting.
    static func of<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>>, _ name: String, _ title: Title, _ measure: String,
        _ condition: Where<K>, during month: (@Sendable (Month) -> Where<K>)? = nil,
        sum: FieldSpec? = nil, written: (@Sendable (Int) -> String)? = nil
    ) -> Tally {
        of(
            K.self, name, title, measure, within: { posted.leads(to: Posting.batch == $0.link) }, condition,
            during: month, sum: sum, written: written)
    }

    func write(_ amount: Int) -> String { written?(amount) ?? "\(amount)\(measure)" }
}

extension Tally {
    static let all: [Tally] =
        [
            of(
                Posting.self, "people", Title("在册干部", "people"), "名", within: { Posting.batch == $0.link },
                .enrolled),
            of(
                StudySession.self, "sessions", Title("集中学习", "study sessions"), "次",
                within: { StudySession.batch == $0.link }, .stage(.held)),
            of(
                Meeting.self, "symposia", Title("座谈会", "symposia"), "次", within: { Meeting.batch == $0.link },
                .stage(.held) && Meeting.sort == .symposium),
            of(
                Meeting.self, "activities", Title("支部活动", "branch activities"), "次",
                within: { Meeting.batch == $0.link },
                .stage(.held) && !Meeting.sort.isOne(of: [.symposium, .training, .regular, .liaison])),
            of(
                MonthlyReport.posting, "reports", Title("月度汇报", "monthly reports"), "份",
                .stage(.sent, .received)),
            of(
                ResearchReport.posting, "research", Title("调研报告", "research reports"), "篇",
                .settling),
            of(
                Proposal.posting, "proposals", Title("建议方案", "proposals"), "份",
                .settling),
            of(
                Proposal.posting, "proposals-adopted", Title("采纳的建议", "proposals adopted"), "份",
                .stage(.adopted, .partly, .effective)),
            of(HostTask.posting, "tasks", Title("完成的交办任务", "tasks done"), "项", .stage(.confirmed)),
            of(
                HomeQuestion.posting, "questions", Title("带去的问题", "questions from home"), "个",
                !.stage(.dropped)),
            of(
                HomeQuestion.posting, "questions-answered", Title("答上的问题", "questions answered"), "个",
                .stage(.answered, .graded)),
            of(Graft.posting, "grafts", Title("提出嫁接的做法", "practices offered"), "项", !.stage(.noted)),
            of(
                Graft.posting, "grafts-adopted", Title("采用的做法", "practices adopted"), "项",
                .stage(.adopted, .proven)),
            of(
                Graft.posting, "grafts-failed", Title("没有成的做法", "practices that failed"), "项", .stage(.failed)
            ),
            of(Lead.posting, "leads", Title("双招双引线索", "leads"), "条", .standing),
            of(Lead.posting, "leads-landed", Title("落地的线索", "leads that landed"), "条", .stage(.landed)),
            of(
                Contribution.posting, "contributions", Title("争取到的支持、办的实事", "contributions"), "件",
                .stage(.won, .landed)),
            of(
                Contribution.posting, "contributions-landed", Title("落地的支持、实事", "contributions that landed"),
                "件", .inPlace),
            of(
                ContributionGain.posting, "contribution-funds", Title("到位资金", "funds received"), "万元",
                .counted, sum: ContributionGain.confirmed.spec),
            of(Publicity.posting, "publicity", Title("宣传推介", "publicity"), "场", .stage(.kept)),
            of(Trip.posting, "trips", Title("考察往来", "delegations"), "批", .stage(.held)),
            of(CareCase.posting, "cares", Title("提出的困难", "difficulties"), "件", !.stage(.withdrawn)),
            of(
                CareCase.posting, "cares-settled", Title("已解决的困难", "difficulties settled"), "件",
                .stage(.settled)),
        ]
        + LeadResult.Flow.allCases.map { flow in
            of(
                LeadResult.posting, "flow-\(flow.rawValue)", flow.title, flow.measure.chinese,
                .counted && LeadResult.flow == flow, sum: LeadResult.confirmed.spec,
                written: { flow.written($0, .chinese) })
        }

    static let byName = Dictionary((all + monthly).map { ($0.name, $0) }) { first, _ in first }
}
