import Desk
import Office
import Records
import Secondment

/// 一人一页 — A book of briefs for whoever holds a symposium: on the screen a card for each, on paper a page.
enum BriefsView {
    static func page(_ meeting: Kept<Meeting>, _ briefs: [Brief], _ member: Member) -> HTML {
        let title = Title("一人一页：\(meeting[Meeting.heading])", "One page on each: \(meeting[Meeting.heading])")
        let path = "/meeting/\(meeting.id.text)"
        return Layout(member, title[member.language]).page(back: (path, Title("座谈会", "Symposium"))) { html in
            html.head(
                title,
                says: { html in
                    html.say(
                        "\(briefs.count)人 · 都取自记录，不用另填；打印时一人一页",
                        "\(briefs.count) people · all from the records; printed a page each")
                })
            if briefs.isEmpty { html.empty("这一天没有在挂的人。", "Nobody serves on that day.") }
            for brief in briefs { leaf(&html, brief, today: member.desk.today) }
        }
    }

    private static func leaf(_ html: inout HTML, _ brief: Brief, today: Day) {
        html.leaf { html in
            html.tag("h2") { html in
                html.tag(
                    "a", .href("/posting/\(brief.posting.id.text)"), text: brief.posting[Posting.personName])
            }
            html.tag("p") { html in
                html.text("\(brief.homeUnit) → \(brief.hostUnit)")
                if let post = brief.posting[Posting.hostPost] { html.text("　\(post)") }
            }
            html.progress(brief.progress)
            lines(&html, Title("已做", "Done"), brief.done)
            lines(&html, Title("在办、待办", "Open"), brief.open)
            if !brief.last.isEmpty {
                html.tag("h3") { $0.say("上次提的，后来怎样", "What became of last time") }
                html.records(brief.last.map { $0.line(today, html.language, named: false) })
            }
            guard !brief.difficulties.isEmpty else { return }
            html.tag("h3") { $0.say("还没解决的困难", "Difficulties not settled") }
            html.records(
                brief.difficulties.map {
                    RecordLine(
                        opens: .page("/care_case/\($0.id.text)"), title: $0[CareCase.text].text,
                        record: $0.record)
                })
        }
    }

    private static func lines(_ html: inout HTML, _ title: Title, _ lines: [Brief.Line]) {
        html.tag("h3", text: title[html.language])
        guard !lines.isEmpty else { return html.hint("无", "Nothing") }
        html.tag("ul") { html in
            for line in lines {
                html.tag("li") { html in
                    html.text("\(line.what[html.language])：")
                    guard let record = line.record else { return html.title(line.text) }
                    html.link("/\(record.kind.name)/\(record.id.text)", line.text.chinese, line.text.english)
                }
            }
        }
    }
}
