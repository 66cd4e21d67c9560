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

    /// What it is, what it is called, and the record that says so.
    package struct Line: Sendable {
        package let what: Title
        package let text: Title
        package let record: Record?

        fileprivate init(_ record: Record) {
            what = record.kind.title
            text = Title(record.label(.chinese), record.label(.english))
            self.record = record
        }

        fileprivate init(_ due: DueRow) {
            what = Title("应办", "Owed")
            text = Title(
                due.title.chinese + (due.month.map { "（\($0.written(.chinese))）" } ?? "")
                    + "，\(due.due.short(.chinese))前",
                due.title.english + (due.month.map { " (\($0.written(.english)))" } ?? "")
                    + ", by \(due.due.short(.english))")
            record = nil
        }
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
        let done = try lines([
            handedIn(MonthlyReport.posting), handedIn(ResearchReport.posting), handedIn(Graft.posting),
            handedIn(Proposal.posting), ofBatch(HostTask.posting, .finished),
        ])
        let open = try lines([
            ofBatch(HomeQuestion.posting, .stage(.asked)),
            ofBatch(HostTask.posting, .stage(.given, .accepted)),
        ])
        let owed = try owed()
        let cares = Dictionary(
            grouping: try errand.shown(CareCase.self, CareCase.posting.leads(to: inBatch), .open).reversed()
        ) { $0[CareCase.posting] }
        let last = Dictionary(
            grouping: try errand.former(of: meeting).map { try errand.fates(of: $0) } ?? []
        ) { $0.point[SpeakingPoint.posting] }
        return postings.map { posting in
            Brief(
                posting: posting, homeUnit: names[posting[Posting.homeUnit].id, .chinese] ?? "",
                hostUnit: names[posting[Posting.hostUnit].id, .chinese] ?? "",
                progress: TermProgress(
                    first: posting[Posting.first], last: posting[Posting.last], today: errand.today),
                done: done[posting.id] ?? [], open: (owed[posting.id] ?? []) + (open[posting.id] ?? []),
                last: last[posting.link] ?? [], difficulties: cares[posting.link] ?? [])
        }
    }

    private var inBatch: Where<Posting> { Posting.batch == meeting[Meeting.batch] }

    /// By the posting that each of them is about.
    private func lines(_ records: [[Record]]) -> [ID: [Brief.Line]] {
        Dictionary(grouping: records.joined()) { $0.kind.about.tie?.posting(of: $0) ?? $0.id }
            .mapValues { $0.map(Brief.Line.init) }
    }

    private func ofBatch<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>>, _ condition: Where<K>
    ) throws -> [Record] {
        try errand.shown(K.self, posted.leads(to: inBatch), condition).reversed().map(\.record)
    }

    private func handedIn<K: Kind>(_ posted: FieldOf<K, Link<Posting>>) throws -> [Record] {
        try ofBatch(posted, .settling)
    }

    /// What each of them owes today and is not done, by posting.
    private func owed() throws -> [ID: [Brief.Line]] {
        let rows = try DueRow.list(
            errand.connection,
            where: """
                state = 'open' AND bearer = \(Party.secondee.rawValue) AND opens <= \(errand.today) \
                AND batch = \(meeting[Meeting.batch].id) AND posting IS NOT NULL
                """)
        return Dictionary(grouping: rows) { $0.posting ?? $0.batch }.mapValues { $0.map(Brief.Line.init) }
    }
}
