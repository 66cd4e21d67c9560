import Office
import Records

extension HTML {
    /// What leads to a record from elsewhere, list by list, each row with what else it belongs to.
    mutating func around(_ around: [Desk.Around], _ names: Names, of record: Record) {
        for part in around {
            card { html in
                let title = part.kind.lists.first?.title ?? part.kind.title
                html.tag("h2") { html in
                    html.title(title)
                    if let field = part.field {
                        html.say("（作为\(field.title.chinese)）", " (as \(field.title.english.lowercased()))")
                    }
                }
                html.tag("ul", .class("sources")) { html in
                    for found in part.records {
                        html.tag("li") { html in
                            html.tag(
                                "a", .href("/\(part.kind.name)/\(found.id.text)"),
                                text: found.label(html.language))
                            for field in part.kind.lists.first?.columns ?? [] {
                                guard case .link = field.control,
                                    found[name: field.name] != .int(record.id.raw)
                                else { continue }
                                let shown = names.shown(field, of: found, html.language)
                                if !shown.isEmpty { html.text("　\(shown)") }
                            }
                            if part.kind.lifecycle.stages.count > 1 {
                                html.text("　")
                                html.stage(found)
                            }
                        }
                    }
                }
                if part.isMore {
                    let words = Form.encoded(record.label(.chinese))
                    html.link("/\(part.kind.name)?words=\(words)", "全部", "All")
                }
            }
        }
    }
}
