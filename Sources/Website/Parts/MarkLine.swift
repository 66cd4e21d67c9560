import Office
import Records

/// 一行标记 — Several things as a mark each, in a line that breaks where it must; each mark opens what it stands for.
struct MarkLine {
    let look: DueRow.Look
    let says: String
    let path: String
}

extension HTML {
    mutating func marks(_ line: [MarkLine]) {
        tag("p") { html in
            for mark in line { html.mark(mark.look, mark.says, opens: mark.path) }
        }
    }

    /// A mark that opens what it stands for; what that is is said where the pointer rests, and read aloud.
    mutating func mark(_ look: DueRow.Look, _ says: String, opens path: String) {
        tag(
            "a", .class("look \(look.rawValue)"), .href(path), Attribute("title", says)
        ) { html in
            html.tag("span", Attribute("aria-hidden", "true"), text: look.mark)
            html.tag("span", .class("seen"), text: says)
        }
    }

    /// What each look of a mark means.
    mutating func legend(_ looks: [(look: DueRow.Look, title: Title)]) {
        tag("p", .class("legend")) { html in
            for (look, title) in looks {
                html.tag("span") { html in
                    html.mark(look)
                    html.text(" \(title[html.language])")
                }
            }
        }
    }
}
