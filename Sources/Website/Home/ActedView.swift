import Desk
import Office
import Records

/// 已办、我发起的 — What I have dealt with, and what I have begun, each with how it stands now.
struct ActedView {
    let acted: [Acted]
    let sort: Acted.Sort
    let member: Member

    func page() -> HTML {
        Layout(member, sort.title[member.language]).page { html in
            html.head(sort.title)
            html.agendas(on: sort)
            if acted.isEmpty { html.empty("还没有。", "Nothing yet.") }
            html.records(
                acted.map { line in
                    let label = line.record.label(html.language)
                    let subject = label.contains(line.subject) ? "" : line.subject + " "
                    return RecordLine(
                        opens: .page("/\(line.record.kind.name)/\(line.record.id.text)"),
                        title: "\(line.record.kind.title[html.language])：\(subject)\(label)",
                        details: ["\(line.did[html.language]) · \(line.on.short(html.language))"],
                        record: line.record)
                })
        }
    }
}

extension Acted.Sort {
    var title: Title {
        switch self {
        case .done: Title("已办", "Dealt with")
        case .begun: Title("我发起的", "Begun by me")
        }
    }
}

extension HTML {
    /// 待办、已办、我发起的 — From one to the others.
    mutating func agendas(on sort: Acted.Sort?) {
        turns(Title("我的事", "My desk")) { html in
            html.chip("/desk", Title("待办", "To do"), isOn: sort == nil)
            for other in Acted.Sort.allCases {
                html.chip("/desk/\(other.rawValue)", other.title, isOn: other == sort)
            }
        }
    }
}
