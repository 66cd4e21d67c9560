import Documents
package import Records
import Secondment
import Storage

extension Desk {
    /// Composes the report of a month from what was written down in it, and keeps it as a draft; where
    /// there is one already, that one. Returns its id.
    package func composeReport(_ actor: Actor, posting: ID, month: Month) async throws(Failure) -> ID {
        try await change(actor) { errand in
            let posting = try errand.find(Posting.declaration, posting)
            guard posting[Posting.person].id == actor.person else { throw Failure.notYours }
            let kept = try errand.rows.list(
                MonthlyReport.declaration,
                where: "r.posting = \(posting.id) AND r.month = \(month.iso)", limit: 1)
            if let kept = kept.first { return kept.id }
            guard month >= posting[Posting.first].month, month <= posting[Posting.last].month else {
                throw Failure.problem(
                    "\(month.written(.chinese))不在挂职期内", "\(month.iso) is outside the posting",
                    at: "month")
            }
            var report = errand.blank(MonthlyReport.declaration)
            report[MonthlyReport.posting] = Link(posting.id)
            report[MonthlyReport.month] = month
            try Composing(errand: errand, posting: posting, month: month).fill(&report)
            return try errand.keep(report, action: Title("起草", "drafted")).id
        }
    }
}

/// 成稿 — A report composed from the month's records, each sentence with a mark that leads to its source.
struct Composing {
    let errand: Errand
    let posting: Record
    let month: Month

    func fill(_ report: inout Record) throws {
        var sources: [Sources.Item] = []
        let work = try works(&sources)
        let study = try studies(&sources)
        report[MonthlyReport.work] = Prose(
            work.isEmpty ? "" : work.joined(separator: "\n"))
        report[MonthlyReport.study] = Prose(
            study.isEmpty ? "" : study.joined(separator: "\n"))
        report[MonthlyReport.next] = Prose(try planned().joined(separator: "\n"))
        report[MonthlyReport.review] = try lastIntentions().map { Prose($0) }
        report[MonthlyReport.sources] = Sources(items: sources)
    }

    private func works(_ sources: inout [Sources.Item]) throws -> [String] {
        var lines: [String] = []
        for task in try tasks() {
            let state = task.stage == "confirmed" ? "已由接收单位确认" : task.stage == "done" ? "已报完成" : "办理中"
            lines.append(
                "办理交办任务\(Quotation.quoted(task[HostTask.heading]))，\(state)"
                    + (task[HostTask.result].map { "：\(Composing.clause($0.text))" } ?? "")
                    + cite(task, task.changedAt.day, task[HostTask.heading], &sources) + "。")
        }
        for note in try notes([.task, .visit, .meeting, .lead]) {
            lines.append(sentence(note) + cite(note, note[Note.day], note[Note.text].text, &sources) + "。")
        }
        return lines
    }

    private func studies(_ sources: inout [Sources.Item]) throws -> [String] {
        var lines: [String] = []
        for session in try sessions() {
            lines.append(
                "\(session[StudySession.day].short(.chinese))参加集中学习：\(Composing.clause(session[StudySession.heading]))"
                    + cite(session, session[StudySession.day], session[StudySession.heading], &sources)
                    + "。")
        }
        for note in try notes([.study, .thought]) {
            lines.append(sentence(note) + cite(note, note[Note.day], note[Note.text].text, &sources) + "。")
        }
        for entry in try lent() {
            lines.append(
                Composing.clause(entry[DiaryEntry.text].text)
                    + cite(entry, entry[DiaryEntry.day], "日记", &sources) + "。")
        }
        return lines
    }

    private func sentence(_ note: Record) -> String {
        "\(note[Note.day].short(.chinese))，\(Composing.clause(note[Note.text].text))"
    }

    /// What somebody wrote, to be closed by a mark and a full stop: one line, with no stop of its own at its end.
    private static func clause(_ text: String) -> String {
        var clause = ""
        for line in text.split(whereSeparator: \.isNewline).map({ Punctuation.tidied(String($0)) })
        where !line.isEmpty {
            if let last = clause.last, !"。！？；：，、…”".contains(last) { clause.append("；") }
            clause += line
        }
        while let last = clause.last, "。．.！!；;，,、".contains(last) { clause.removeLast() }
        return clause
    }

    /// Adds a source and gives its mark: ① and on, as far as there are such signs.
    private func cite(
        _ record: Record, _ day: Day, _ line: String, _ sources: inout [Sources.Item]
    )
        -> String
    {
        sources.append(
            Sources.Item(
                kind: record.kind.name, record: record.id.text, day: day.iso,
                line: String(line.prefix(60))))
        return Composing.mark(sources.count)
    }

    static func mark(_ number: Int) -> String {
        let base: Int
        switch number {
        case 1...20: base = 0x2460 + number - 1
        case 21...35: base = 0x3251 + number - 21
        case 36...50: base = 0x32B1 + number - 36
        default: return "[\(number)]"
        }
        return Unicode.Scalar(UInt32(base)).map { String(Character($0)) } ?? "[\(number)]"
    }

    // What there is to compose from

    private func notes(_ sorts: [Note.Sort]) throws -> [Record] {
        try errand.rows.list(
            Note.declaration,
            where: """
                r.posting = \(posting.id) AND r.owner = \(errand.actor.person) \
                AND r.sort IN (\(list: sorts.map { .text($0.rawValue) })) AND \(inMonth("day"))
                """, order: Note.day.spec)
    }

    private func lent() throws -> [Record] {
        try errand.rows.list(
            DiaryEntry.declaration,
            where: """
                r.posting = \(posting.id) AND r.owner = \(errand.actor.person) \
                AND r.stage = 'lent' AND \(inMonth("day"))
                """, order: DiaryEntry.day.spec)
    }

    private func tasks() throws -> [Record] {
        let from = Moment(month.first)
        let to = Moment((month + 1).first)
        return try errand.rows.list(
            HostTask.declaration,
            where: """
                r.posting = \(posting.id) AND r.stage IN ('accepted', 'done', 'confirmed') \
                AND r.made_at < \(to) AND (r.stage = 'accepted' OR r.changed_at >= \(from))
                """
        ).reversed()
    }

    private func sessions() throws -> [Record] {
        try errand.rows.list(
            StudySession.declaration,
            where: """
                r.batch = \(posting[Posting.batch].id) AND r.stage = 'held' AND \(inMonth("day"))
                """, order: StudySession.day.spec
        ).filter { session in
            session[StudySession.roll].entries.contains {
                $0.posting == posting.id.text && $0.came
            }
        }
    }

    /// Last month's plan is this month's review.
    private func lastIntentions() throws -> String? {
        try errand.rows.list(
            MonthlyReport.declaration,
            where: "r.posting = \(posting.id) AND r.month = \((month + -1).iso)", limit: 1
        ).first.map { $0[MonthlyReport.next].text }
    }

    /// The study plan's items for the next month are the first draft of what is intended.
    private func planned() throws -> [String] {
        let plans = try errand.rows.list(
            StudyPlan.declaration, where: "r.posting = \(posting.id)", limit: 1)
        return plans.flatMap { plan in
            plan[StudyPlan.items].items
                .filter { $0.month == (month + 1).iso && $0.state == .open }.map(\.text)
        }
    }

    private func inMonth(_ field: String) -> SQL {
        "r.\(name: field) >= \(month.first) AND r.\(name: field) <= \(month.last)"
    }
}

extension Desk {
    /// The sign by which a text cites its n-th source, from ① on.
    package static func citationMark(_ number: Int) -> String { Composing.mark(number) }
}
