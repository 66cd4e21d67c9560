import Desk
import Office
import Records

/// 栏目 — What is written down in a record, section by section, as this actor may read it.
extension HTML {
    mutating func particulars(_ seen: Desk.Seen) {
        for section in seen.record.kind.form where !section.isWorking {
            let filled = section.fields.filter {
                $0.control != .sources && !seen.names.shown($0, of: seen.record, language).isEmpty
            }
            guard !filled.isEmpty else { continue }
            card { html in
                if !section.isHidden { html.tag("h2", text: section.title[html.language]) }
                html.tag("dl") { html in
                    for field in filled { html.particular(field, of: seen) }
                }
            }
        }
    }

    private mutating func particular(_ field: FieldSpec, of seen: Desk.Seen) {
        let shown = seen.names.shown(field, of: seen.record, language)
        tag("dt", text: field.title[language])
        tag("dd") { html in
            switch field.control {
            case .prose, .checklist: html.prose(shown)
            case .link(let kind):
                guard let id = seen.record[name: field.name].int else { return html.text(shown) }
                html.tag("a", .href("/\(kind)/\(ID(raw: id).text)"), text: shown)
            default: html.text(shown)
            }
        }
    }
}
