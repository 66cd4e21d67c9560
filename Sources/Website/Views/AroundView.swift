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
                html.sources(part.records, part.kind, names, from: record.id)
                if part.isMore {
                    let words = Form.encoded(record.label(.chinese))
                    html.link("/\(part.kind.name)?words=\(words)", "全部", "All")
                }
            }
        }
    }

    /// Records of one kind, each with what else it belongs to and where it stands; not with that from which one came.
    mutating func sources(_ records: [Record], _ kind: Declaration, _ names: Names, from known: ID? = nil) {
        tag("ul", .class("sources")) { html in
            for record in records {
                html.tag("li") { html in
                    html.tag(
                        "a", .href("/\(kind.name)/\(record.id.text)"), text: record.label(html.language))
                    for column in kind.lists.first?.columns ?? [] {
                        guard case .link = column.control,
                            known == nil || record[name: column.name].int != known?.raw
                        else { continue }
                        let shown = names.shown(column, of: record, html.language)
                        if !shown.isEmpty { html.text("　\(shown)") }
                    }
                    if kind.lifecycle.stages.count > 1 {
                        html.text("　")
                        html.stage(record)
                    }
                }
            }
        }
    }
}
