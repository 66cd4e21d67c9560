import Office
import Records

/// 记录行 — A shape, what, who and when, one verb: the commonest part of all. The whole line is its target.
struct RecordLine {
    enum Opens {
        case page(String)
        /// A form that is sent by choosing the line: its address, and what it carries.
        case form(Member, String, [(String, String)])
        case nothing
    }

    let opens: Opens
    let title: String
    var look: DueRow.Look?
    /// What an urgent one is called, before what is said of it.
    var urgency: Title?
    var details: [String] = []
    /// The other thing that can be asked of it.
    var beside: (path: String, title: Title)?
    /// The record that it is, so that its stage stands at the right.
    var record: Record?

    func write(_ html: inout HTML) {
        html.tag("li", .class(look.map { "rec \($0.rawValue)" } ?? "rec")) { html in
            switch opens {
            case .page(let path): html.tag("a", .class("do"), .href(path)) { words(&$0) }
            case .nothing: html.tag("div", .class("do")) { words(&$0) }
            case .form(let member, let path, let carried):
                html.form(member, path, .line) { html in
                    for (name, value) in carried { html.hidden(name, value) }
                    html.tag("button", .type("submit"), .class("as-link do")) { words(&$0) }
                }
            }
            if let beside {
                html.tag("a", .class("beside"), .href(beside.path)) { $0.title(beside.title) }
            }
        }
    }

    private func words(_ html: inout HTML) {
        if let look {
            html.tag(
                "span", .class("look \(look.rawValue)"), Attribute("aria-hidden", "true"), text: look.mark)
        }
        html.tag("span", .class("mid")) { html in
            html.tag("b", text: title)
            for (place, detail) in details.enumerated() where !detail.isEmpty {
                html.tag("small") { html in
                    if place == 0, let urgency {
                        html.tag("span", .class("urgency")) { $0.title(urgency) }
                        html.text(" · ")
                    }
                    html.text(detail)
                }
            }
        }
        if let record, record.kind.lifecycle.stages.count > 1 { html.stage(record) }
    }
}

extension HTML {
    /// Record lines, one under another.
    mutating func records(_ lines: [RecordLine]) {
        guard !lines.isEmpty else { return }
        tag("ul", .class("recs")) { html in
            for line in lines { line.write(&html) }
        }
    }
}
