package import Desk
import Documents
import Parties
package import Records
import Secondment
import Storage

extension Desk {
    /// Composes the report of a month from what was written down in it, and keeps it as a draft; where
    /// there is one already, that one. Returns its id.
    package func composeReport(_ actor: Actor, posting: ID, month: Month) async throws(Failure) -> ID {
        try await change(actor) { errand in
            let posting = try errand.find(Posting.self, posting)
            guard posting[Posting.person].id == actor.person else { throw Failure.notYours }
            if let kept = try errand.first(
                MonthlyReport.self, MonthlyReport.posting == posting.link, MonthlyReport.month == month)
            {
                return kept.id
            }
            guard month >= posting[Posting.first].month, month <= posting[Posting.last].month else {
                throw Failure.problem(
                    "\(month.written(.chinese))不在挂职期内", "\(month.iso) is outside the posting",
                    at: "month")
            }
            var report = try errand.blank(MonthlyReport.self)
            report[MonthlyReport.posting] = posting.link
            report[MonthlyReport.month] = month
            try Composing(errand: errand, posting: posting, month: month).fill(&report)
            return try errand.keep(report, action: Title("起草", "drafted")).id
        }
    }
}

/// 成稿 — A report composed from the month's records, each sentence with a mark that leads to its source.
struct Composing {
    let errand: Errand
    let posting: Kept<Posting>
    let month: Month

    /// The report as it is first put before its writer: all that the month brought, but what they thought.
    func fill(_ report: inout Kept<MonthlyReport>) throws {
        var text = CitedText()
        var fields: [String: String] = [:]
        for (field, lines) in try parts() {
            fields[field.name] = text.write(lines.filter { !$0.isPrivate }.map(\.sentence))
        }
        report[MonthlyReport.work] = Prose(fields[MonthlyReport.work.spec.name] ?? "")
        report[MonthlyReport.study] = Prose(fields[MonthlyReport.study.spec.name] ?? "")
        let life = fields[MonthlyReport.life.spec.name] ?? ""
        if !life.isEmpty { report[MonthlyReport.life] = Prose(life) }
        report[MonthlyReport.next] = Prose(try planned().joined(separator: "\n"))
        report[MonthlyReport.review] = try Intentions(posting: posting, month: month, errand: errand).review()
            .map(Prose.init)
        report[MonthlyReport.sources] = Figures(items: text.figures)
    }

    /// What the month brought, by the field of the report in which it is told, in the order of its days.
    func parts() throws -> [(field: FieldSpec, lines: [Line])] {
        func ordered(_ lines: [Line]) -> [Line] {
            lines.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
                .map(\.element)
        }
        return [
            (MonthlyReport.work.spec, ordered(try works())),
            (MonthlyReport.study.spec, ordered(try studies())),
            (MonthlyReport.life.spec, ordered(try absences())),
        ]
    }

    /// One sentence, without its full stop, and the record that it stands on.
    struct Line {
        let text: String
        let record: Record
        let day: Day
        /// What the source is called beside the text.
        let cited: String
        /// What is told once for all of its sort, with their number: 走访.
        let gathered: String?
        /// A thought of the writer’s, which they take in themselves or not at all.
        let isPrivate: Bool

        init<K: Kind>(
            _ text: String, _ kept: Kept<K>, on day: Day, citing cited: String, gathered: String? = nil,
            isPrivate: Bool = false
        ) {
            self.text = text
            self.record = kept.record
            self.day = day
            self.cited = cited
            self.gathered = gathered
            self.isPrivate = isPrivate
        }

        var figure: Figures.Figure {
            Figures.Figure(
                name: record.kind.name, value: Composing.cited(day, cited), kind: record.kind.name,
                cited: Figures.Cited([(id: record.id, version: record.version)]))
        }

        var sentence: CitedText.Sentence {
            CitedText.Sentence(text: text, sources: [figure], gathered: gathered)
        }
    }

    /// The sorts of notes that are told together, and the word for it.
    private static func gathering(_ sort: Note.Sort) -> String? {
        switch sort {
        case .visit: "走访"
        case .meeting: "参加会议"
        case .task, .study, .lead, .thought: nil
        }
    }
    static let gathered = Note.Sort.allCases.compactMap(gathering)

    private func works() throws -> [Line] {
        let tasks = try tasks().map { task in
            let state = task.isAt(.confirmed) ? "已由接收单位确认" : task.isAt(.done) ? "已报完成" : "办理中"
            return Line(
                "办理交办任务\(Quotation.quoted(task[HostTask.heading]))，\(state)"
                    + (task[HostTask.result].map { "：\(Composing.clause($0.text))" } ?? ""),
                task, on: task.changedAt.day, citing: task[HostTask.heading])
        }
        let notes = try notes([.task, .visit, .meeting, .lead]).map(line)
        return tasks + notes + (try brought())
            + (try handedIn(ResearchReport.posting, ResearchReport.heading, "完成调研报告"))
            + (try handedIn(Proposal.posting, Proposal.heading, "提出建议方案"))
            + (try handedIn(Graft.posting, Graft.heading, "向派出单位提出可以嫁接的做法"))
            + (try answered())
    }

    private func studies() throws -> [Line] {
        let sessions = try sessions().map { session in
            let heading = session[StudySession.heading]
            return Line(
                "\(session[StudySession.day].short(.chinese))参加集中学习：\(Composing.clause(heading))", session,
                on: session[StudySession.day], citing: heading)
        }
        let symposia = try symposia().map { meeting in
            Line(
                "\(meeting[Meeting.day].short(.chinese))参加\(Composing.clause(meeting[Meeting.heading]))",
                meeting,
                on: meeting[Meeting.day], citing: meeting[Meeting.heading])
        }
        let activities = try activities().map { meeting in
            Line(
                "\(meeting[Meeting.day].short(.chinese))临时党支部开展\(meeting[Meeting.sort].title.chinese)："
                    + Composing.clause(meeting[Meeting.heading]), meeting, on: meeting[Meeting.day],
                citing: meeting[Meeting.heading])
        }
        let entries = try lent().map { entry in
            Line(
                Composing.clause(entry[DiaryEntry.text].text), entry, on: entry[DiaryEntry.day], citing: "日记")
        }
        // What was collected and not shared is not told of.
        let materials = try errand.all(
            Material.self, Material.posting == Optional(posting.link), .stage(.shared),
            Material.day.isIn(month)
        ).map { material in
            Line(
                "\(material[Material.way].title.chinese)，收集\(material[Material.sort].title.chinese)：\(Composing.clause(material[Material.heading]))",
                material, on: material[Material.day], citing: material[Material.heading])
        }
        return sessions + symposia + activities + materials + (try notes([.study, .thought]).map(line))
            + entries
    }

    private func absences() throws -> [Line] {
        try errand.all(
            Leave.self, Leave.posting == posting.link, .granted, .overlapping(month.first...month.last)
        ).map { leave in
            let (first, last) = (leave[Leave.first], leave[Leave.last])
            let days =
                first == last ? first.short(.chinese) : "\(first.short(.chinese))至\(last.short(.chinese))"
            return Line(
                "\(days)请\(leave[Leave.sort].title.chinese)，\(leave.isAt(.back) ? "已销假" : "已获批准")", leave,
                on: first, citing: leave.label(.chinese))
        }
    }

    /// Writings of the month that have left the writer's hands.
    private func handedIn<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>>, _ heading: FieldOf<K, String>, _ what: String
    ) throws -> [Line] {
        let found = try errand.all(
            K.self, posted == posting.link, .settling,
            .changed(in: month))
        return found.map { record in
            let title = record[heading].trimmed
            return Line(
                "\(what)\(title.hasPrefix("《") ? title : "《\(title)》")，\(record.record.stageTitle.chinese)",
                record,
                on: record.changedAt.day, citing: title)
        }
    }

    private func line(_ note: Kept<Note>) -> Line {
        Line(
            "\(note[Note.day].short(.chinese))，\(Composing.clause(note[Note.text].text))", note,
            on: note[Note.day], citing: note[Note.text].text,
            gathered: Composing.gathering(note[Note.sort]), isPrivate: note[Note.sort] == .thought)
    }

    /// What somebody wrote, to be closed by a mark and a full stop: one line, with no stop of its own at its end.
    static func clause(_ text: String) -> String {
        var clause = ""
        for line in text.split(whereSeparator: \.isNewline).map({ Punctuation.tidied(String($0)) })
        where !line.isEmpty {
            if let last = clause.last, !"。！？；：，、…”".contains(last) { clause.append("；") }
            clause += line
        }
        while let last = clause.last, "。．.！!；;，,、".contains(last) { clause.removeLast() }
        return clause
    }

    /// What stands beside the text for a source: its day, and the first of its words.
    static func cited(_ day: Day, _ words: String) -> String { "\(day.short(.chinese)) \(words.prefix(60))" }

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
}

extension Desk {
    /// The sign by which a text cites its n-th source, from ① on.
    package static func citationMark(_ number: Int) -> String { Composing.mark(number) }
}
