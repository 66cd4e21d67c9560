import Desk
import Office
import Records
import Secondment

/// 座谈会 — A symposium: before it the briefs, while it lasts the notes, afterwards what became of each point. Any other
/// meeting has the derived page.
struct SymposiumView: RecordPage {
    let seen: Desk.Seen
    private let paper: String?
    /// Nil for a meeting of another sort.
    private let page: SymposiumPage?
    private var path: String { "/meeting/\(seen.record.id.text)" }

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> SymposiumView {
        let derived = try await RecordView.read(kind, id, member)
        let meeting = try derived.seen.record(as: Meeting.self)
        let page =
            meeting[Meeting.sort] == .symposium ? try await member.desk.symposium(member.actor, id) : nil
        return SymposiumView(seen: derived.seen, paper: derived.paper, page: page)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        guard let page else { return RecordView(seen: seen, paper: paper).page(member, tried) }
        var frame = RecordFrame(seen, member, tried)
        let isPlanned = page.meeting.isAt(.planned)
        // Whoever takes its notes ends it on the page that calls the roll.
        if page.mayNote { frame.elsewhere = ["hold"] }
        return frame.page(
            says: { SymposiumView.says(&$0, page) },
            acts: { html in
                guard isPlanned, page.mayNote else { return }
                html.button("\(path)/live", Title("现场记录", "Take the notes"), .primary)
                html.button("\(path)/briefs", "一人一页简介", "One page on each")
                html.button("\(path)/close", Title("散会，整理纪要", "End it, and write the minutes"), .plain)
            }
        ) { html in
            if let minutes = page.meeting[Meeting.minutes]?.text, !minutes.isEmpty {
                html.document { $0.prose(minutes) }
                if let paper {
                    html.after {
                        $0.button("\(path).docx", Title("\(paper)（docx）", "\(paper) (docx)"), .plain)
                    }
                }
            }
            points(&html, page, today: member.desk.today)
        } beside: { html in
            if let roll = page.meeting[Meeting.roll], !roll.entries.isEmpty, page.mayNote {
                html.card("到会", "Who came") { html in
                    html.tag("p", text: roll.shown(html.language))
                    guard seen.moves.contains(where: { $0.name == Meeting.Move.mend.rawValue }) else {
                        return
                    }
                    html.after { $0.link("\(path)/roll", "更正到会", "Mend the roll") }
                }
            }
            SymposiumView.former(&html, page, today: member.desk.today)
        }
    }

    /// `2024年6月5日 · 东州宾馆三楼 · 主持：钱进`
    static func says(_ html: inout HTML, _ page: SymposiumPage) {
        html.text(page.meeting[Meeting.day].written(html.language))
        if let place = page.meeting[Meeting.place] { html.text(" · \(place)") }
        if let chair = page.meeting[Meeting.chair] { html.say(" · 主持：\(chair)", " · \(chair) in the chair") }
    }

    private func points(_ html: inout HTML, _ page: SymposiumPage, today: Day) {
        for sort in SpeakingPoint.Sort.allCases {
            let found = page.points.filter { $0.point[SpeakingPoint.sort] == sort }
            guard !found.isEmpty else { continue }
            html.card(sort.title) { html in
                html.records(found.map { $0.line(today, html.language, named: true) })
            }
        }
        if page.points.isEmpty, page.mayNote {
            html.empty("还没有记下发言。", "Nothing that was said is noted yet.")
        }
    }

    /// What was said the last time, and what became of it.
    static func former(_ html: inout HTML, _ page: SymposiumPage, today: Day) {
        guard page.mayNote else { return }
        guard let (meeting, points) = page.former else {
            return html.hint("这是本批第一次座谈会。", "This is the first symposium of the batch.")
        }
        let followed = points.filter { $0.point[SpeakingPoint.sort] != .gain }
        html.card("上次提的，后来怎样", "What became of last time") { html in
            html.tag("p") { html in
                html.tag("a", .href("/meeting/\(meeting.id.text)"), text: meeting.label(html.language))
            }
            html.records(followed.map { $0.line(today, html.language, named: false) })
            if followed.isEmpty { html.hint("没有困难和建议。", "No difficulties and no suggestions.") }
        }
    }
}

extension Fate {
    /// What was said, where it stands and what was answered.
    func line(_ today: Day, _ language: Language, named: Bool) -> RecordLine {
        let sort = point[SpeakingPoint.sort].title[language]
        let state =
            isHidden
            ? Title("已转办，不公开", "handed on, and not open to all")[language]
            : record?.stageTitle[language] ?? ""
        let who = named ? point[SpeakingPoint.speaker] : sort
        // Answered, and opened again by the one whom the answer was for.
        let isReopened = answer != nil && record.flatMap { Kept<CareCase>($0) }?.isAt(.given) ?? false
        let said = isReopened ? Title("本人认为没有解决", "not settled, says the one concerned")[language] : state
        return RecordLine(
            opens: record.map { .page("/\($0.kind.name)/\($0.id.text)") } ?? .nothing,
            title: point[SpeakingPoint.text].text, look: look(today),
            details: [[who, said].filter { !$0.isEmpty }.joined(separator: " · "), answer ?? ""])
    }

    private func look(_ today: Day) -> DueRow.Look? {
        guard let record else { return nil }
        switch record.kind.lifecycle.stage(record.stage)?.tone {
        case .good: return .done
        case .bad, .none: return nil
        case .quiet: return .wait
        case .waiting: return record.stageDay.map { $0 < today } ?? false ? .late : .now
        }
    }
}
