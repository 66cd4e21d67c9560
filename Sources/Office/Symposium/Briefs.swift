package import Desk
import Parties
package import Records
package import Secondment
import Storage

/// 一页简介 — What whoever holds a symposium should know of one of those who will speak: who and where, how far the
/// term has come, what was done and what is open, and what became of what they said last time. It counts nobody's zeal.
package struct Brief: Sendable {
    package let posting: Kept<Posting>
    package let homeUnit: String
    package let hostUnit: String
    package let progress: TermProgress
    package let done: [Line]
    package let open: [Line]
    /// What they said at the symposium before, and what became of it.
    package let last: [Fate]
    /// Difficulties that are not settled.
    package let difficulties: [Kept<CareCase>]

    /// What, and the record that says so.
    package struct Line: Sendable {
        package let what: Title
        package let text: String
        package let record: Record?
    }
}

extension Desk {
    /// The briefs of all who are expected, in the order of their names; as far as this actor may read the records.
    package func briefs(_ actor: Actor, _ meeting: ID) async throws(Failure) -> (Kept<Meeting>, [Brief]) {
        try await look(actor) { errand in
            let meeting = try errand.symposium(meeting)
            return (meeting, try Briefing(errand, meeting).briefs())
        }
    }
}

/// Gathers what the briefs of a batch are made of: one question for each kind, however many people there are.
private struct Briefing {
    private let errand: Errand
    private let meeting: Kept<Meeting>
    private let postings: [Kept<Posting>]

    init(_ errand: Errand, _ meeting: Kept<Meeting>) throws {
        self.errand = errand
        self.meeting = meeting
        let day = meeting[Meeting.day]
        postings = try errand.shown(
            Posting.self, Posting.batch == meeting[Meeting.batch], .overlapping(day...day), .enrolled,
            order: Posting.personName)
    }

    func briefs() throws -> [Brief] {
        let names = try Names.of(postings.map(\.record), errand)
        let reports = try handedIn(MonthlyReport.posting)
        let papers = [
            try handedIn(ResearchReport.posting).map {
                ($0.posting, Title("调研报告", "Research report"), $0.record)
            },
            try handedIn(Graft.posting).map {
                ($0.posting, Title("经验嫁接", "Graft"), $0.record)
            },
            try handedIn(Proposal.posting).map { ($0.posting, Title("建议方案", "Proposal"), $0.record) },
        ].flatMap { $0 }
        let questions = try ofBatch(HomeQuestion.posting, .stage(.asked))
        let tasks = try ofBatch(HostTask.posting, .stage(.given, .accepted, .done, .confirmed))
        let cares = try ofBatch(CareCase.posting, .open)
        let owed = try owed()
        let last = try errand.former(of: meeting).map { try errand.fates(of: $0) } ?? []
        return postings.map { posting in
            let mine = tasks.filter { $0[HostTask.posting] == posting.link }
            let months = reports.filter { $0.posting == posting.id }.map(\.record)
            return Brief(
                posting: posting, homeUnit: names[posting[Posting.homeUnit].id, .chinese] ?? "",
                hostUnit: names[posting[Posting.hostUnit].id, .chinese] ?? "",
                progress: TermProgress(
                    first: posting[Posting.first], last: posting[Posting.last], today: errand.today),
                done: months.map {
                    Brief.Line(what: Title("汇报", "Report"), text: $0.label(.chinese), record: $0)
                }
                    + papers.filter { $0.0 == posting.id }.map {
                        Brief.Line(what: $0.1, text: $0.2.label(.chinese), record: $0.2)
                    }
                    + mine.filter { $0.isAt(.done, .confirmed) }.map(line),
                open: (owed[posting.id] ?? [])
                    + questions.filter { $0[HomeQuestion.posting] == posting.link }.map {
                        Brief.Line(
                            what: Title("派出单位的问题", "Asked at home"), text: $0[HomeQuestion.text],
                            record: $0.record)
                    }
                    + mine.filter { $0.isAt(.given, .accepted) }.map(line),
                last: last.filter { $0.point[SpeakingPoint.posting] == posting.link },
                difficulties: cares.filter { $0[CareCase.posting] == posting.link })
        }
    }

    private func line(_ task: Kept<HostTask>) -> Brief.Line {
        Brief.Line(what: Title("任务", "Task"), text: task[HostTask.heading], record: task.record)
    }

    private func ofBatch<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>>, _ condition: Where<K>
    ) throws -> [Kept<K>] {
        try errand.shown(
            K.self, posted.leads(to: Posting.batch == meeting[Meeting.batch]), condition
        ).reversed()
    }

    private func handedIn<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>>
    ) throws -> [(posting: ID, record: Record)] {
        try ofBatch(posted, Where(.stage(K.settling?.stages ?? []))).map { ($0[posted].id, $0.record) }
    }

    /// What each of them owes today and is not done, by posting.
    private func owed() throws -> [ID: [Brief.Line]] {
        let rows = try DueRow.list(
            errand.connection,
            where: """
                state = 'open' AND bearer = \(Party.secondee.rawValue) AND opens <= \(errand.today) \
                AND batch = \(meeting[Meeting.batch].id)
                """)
        return Dictionary(grouping: rows.filter { $0.posting != nil }) { $0.posting ?? $0.batch }
            .mapValues { rows in
                rows.map {
                    Brief.Line(
                        what: Title("应办", "Owed"),
                        text: $0.title.chinese + ($0.month.map { "（\($0.written(.chinese))）" } ?? "")
                            + "，\($0.due.short(.chinese))前", record: nil)
                }
            }
    }
}
