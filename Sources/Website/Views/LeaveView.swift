import Office
import Records
import Regulation
import Secondment

/// 请假 — A leave before it is handed in: whom it goes to, by which clause, and what the counts would be.
enum LeaveView {
    static func page(_ seen: Desk.Seen, _ preview: LeavePreview, _ member: Member) -> HTML {
        let title = seen.record.label(member.language)
        return Layout(member, title).page(back: ("/leave", seen.record.kind.title)) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: title)
                html.stage(seen.record)
            }
            html.card { html in
                html.tag("h2") { $0.say("提交以后", "Once handed in") }
                html.tag("p") { html in
                    let asked = preview.asked.map { $0[html.language] }
                    if asked.isEmpty {
                        html.say("报备即可，不用批。", "Filing a copy is enough.")
                    } else {
                        html.say(
                            "依次由\(asked.joined(separator: "、"))批",
                            "Goes to \(asked.joined(separator: ", then "))")
                    }
                    let copies = preview.copies.map { $0[html.language] }
                    if !copies.isEmpty {
                        html.say(
                            "；批准后报\(copies.joined(separator: "、"))备案",
                            "; copies to \(copies.joined(separator: ", "))")
                    }
                }
                if let route = preview.route {
                    html.tag("p", .class("because")) { html in
                        html.say(
                            "按\(route.measure.title.chinese)算\(route.days)天，\(route.citation.written.chinese)：",
                            "\(route.days) \(route.measure.title.english), \(route.citation.written.english): "
                        )
                        html.tag("q", text: route.citation.sentence[html.language])
                    }
                }
                findings(&html, preview.findings.map { ($0.verdict.title, $0.sentence, $0.verdict.weight) })
            }
            RecordViews.fields(&html, seen)
            MoveForms(seen, member).write(&html)
            RecordViews.files(&html, seen, member)
            html.history(seen.steps, of: seen.record.kind)
        }
    }

    static func findings(_ html: inout HTML, _ findings: [(Title, Title, Int)]) {
        guard !findings.isEmpty else { return }
        html.tag("ul", .class("findings")) { html in
            for (verdict, sentence, weight) in findings {
                html.tag("li") { html in
                    html.tag(
                        "span", .class(weight == 3 ? "stage bad" : "stage waiting"),
                        text: verdict[html.language])
                    html.text(" ")
                    html.title(sentence)
                }
            }
        }
    }
}
