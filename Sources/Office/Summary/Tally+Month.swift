import Desk
import Records
import Secondment

extension Tally {
    /// What a month of a batch comes to: of what a branch reports.
    static let monthly: [Tally] = [
        of(
            StudySession.self, "month-sessions", Title("当月集中学习", "study sessions"), "次",
            within: { StudySession.batch == $0.link }, .stage(.held), during: { StudySession.day.isIn($0) }
        ),
        of(
            Meeting.self, "month-activities", Title("当月支部活动", "branch activities"), "次",
            within: { Meeting.batch == $0.link }, .stage(.held) && .ofBranch,
            during: { Meeting.day.isIn($0) }),
        of(
            Material.posting, "month-materials", Title("当月共享的资料", "materials shared"), "份",
            .stage(.shared), during: { Material.day.isIn($0) }),
        of(
            MonthlyReport.posting, "month-reports", Title("当月汇报", "monthly reports"), "份",
            .stage(.sent, .received), during: { MonthlyReport.month == $0 }),
        of(
            HostTask.posting, "month-tasks", Title("当月确认完成的任务", "tasks confirmed"), "项",
            .stage(.confirmed), during: { .changed(in: $0) }),
        of(
            Lead.posting, "month-leads", Title("当月登记的线索", "leads"), "条", .standing,
            during: { .made(in: $0) }),
        of(
            LeadResult.posting, "month-results", Title("当月确认的成果", "results confirmed"), "项", .counted,
            during: { LeadResult.day.isIn($0) }),
        of(
            Leave.posting, "month-leave", Title("当月请假", "leave"), "人次", .granted,
            during: { .overlapping($0.first...$0.last) }),
        of(
            CareCase.posting, "month-cares", Title("当月提出的困难", "difficulties"), "件", !.stage(.withdrawn),
            during: { .made(in: $0) }),
        of(
            CareCase.posting, "month-cares-settled", Title("当月解决的困难", "difficulties settled"), "件",
            .stage(.settled), during: { .changed(in: $0) }),
    ]

    /// Of a kind whose link to a posting may be empty.
    private static func of<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>?>, _ name: String, _ title: Title, _ measure: String,
        _ condition: Where<K>, during month: @escaping @Sendable (Month) -> Where<K>
    ) -> Tally {
        of(
            K.self, name, title, measure, within: { posted.leads(to: Posting.batch == $0.link) }, condition,
            during: month)
    }
}
