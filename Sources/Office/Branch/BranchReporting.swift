package import Desk
import Documents
package import Records
import Secondment

extension Desk {
    /// Composes what a branch reports of a month from its members' records and keeps it as a draft; where one is begun for that month,
    /// that one. Returns its id. Fails with `.forbidden` for whoever is not the branch's secretary.
    package func composeBranchReport(_ actor: Actor, batch: ID, month: Month) async throws(Failure) -> ID {
        try await change(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            var report = try errand.blank(BranchReport.self)
            report[BranchReport.batch] = batch.link
            report[BranchReport.month] = month
            guard try errand.may(BranchReport.access.add, report.record) else { throw Failure.notYours }
            if let begun = try errand.first(
                BranchReport.self, BranchReport.batch == batch.link, BranchReport.month == month)
            {
                return begun.id
            }
            guard month >= batch[Batch.first].month, month <= min(batch[Batch.last].month, errand.today.month)
            else {
                throw Failure.problem(
                    "\(month.written(.chinese))不在本批的日子里，或者还没有到",
                    "that month is not of this batch, or to come",
                    at: "month")
            }
            var writing = try SummaryWriting(batch, in: month, errand)
            report[BranchReport.body] = Prose(try writing.text(of: month))
            report[BranchReport.evidence] = Figures(items: writing.figures)
            return try errand.keep(report, action: Title("起草", "drafted")).id
        }
    }
}

extension SummaryWriting {
    /// 工作、学习、生活 — What members have reported, handed in or shared; what is theirs alone is not told.
    fileprivate mutating func text(of month: Month) throws -> String {
        let study = sentence([
            clause("组织集中学习…", "month-sessions"), clause("开展支部活动…", "month-activities"),
            clause("共享学习资料…", "month-materials"),
        ])
        let work = sentence([
            clause("报送月度汇报…", "month-reports"), clause("完成接收单位交办任务…", "month-tasks"),
            clause("登记双招双引线索…", "month-leads"), clause("承接部门确认成果…", "month-results"),
        ])
        let life = sentence([
            clause("请假…", "month-leave"), clause("提出困难…", "month-cares"),
            clause("解决困难…", "month-cares-settled"),
        ])
        let text = SummaryWriting.parts([
            ("学习", study), ("工作", work), ("生活", life), ("交流的体会", try gains(in: month)),
        ])
        return text.isEmpty ? "本月没有可以汇总的记录。" : text
    }

    /// What was said before all, at the sessions of the month.
    private mutating func gains(in month: Month) throws -> String {
        let sessions = try errand.shown(
            StudySession.self, StudySession.batch == batch.link, .stage(.held),
            StudySession.day.isIn(month), order: StudySession.day)
        return sessions.compactMap { session in
            session[StudySession.gains].map { gains in
                claim("\(session[StudySession.day].short(.chinese))：\(Composing.clause(gains.text))", session)
                    + "。"
            }
        }.joined()
    }
}
