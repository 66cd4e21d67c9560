import Office
import Records
import Secondment

/// 泳道 — Matters in columns by how far they have come: a card is carried on by its button, and on a desktop by hand too.
extension HTML {
    mutating func lanes(_ member: Member, _ body: (inout HTML) -> Void) {
        tag("div", .class("scroll")) { html in html.tag("div", .class("lanes"), body: body) }
        // What a card that was carried by hand is sent with; without a script nobody sees it.
        form(member, "/lead") { html in
            html.hidden("move", "")
            html.hidden("version", "")
            html.hidden("way", member.address(with: [:]))
        }
    }

    mutating func lane(_ title: Title, _ count: Int, move: String, _ body: (inout HTML) -> Void) {
        tag("section", .class("lane"), Attribute("data-move", move), .label(title, language)) { html in
            html.tag("h2") { html in
                html.title(title)
                html.tag("small", text: " \(count)")
            }
            body(&html)
        }
    }

    /// A card in a lane. `moves` are those by which it can be carried elsewhere.
    mutating func laneCard(_ path: String, version: Int, moves: [String], _ body: (inout HTML) -> Void) {
        tag(
            "article", .class("in-lane"), Attribute("data-path", path),
            Attribute("data-version", String(version)),
            Attribute("data-moves", moves.joined(separator: " ")),
            moves.isEmpty ? .absent : Attribute("draggable", "true"), body: body)
    }

    /// 四项要素 — Each a small square: full where it is known, open where it is missing.
    mutating func elements(_ lead: Kept<Lead>) {
        let missing = lead.elements.filter { !$0.isThere }.map { $0.title[language] }
        let whole = Title("四项要素齐全", "All four elements are known")
        let lacking = Title("四项要素还缺：", "Missing of the four elements: ")
        let says = missing.isEmpty ? whole[language] : lacking[language] + missing.listed(language)
        tag("p", .class("squares"), Attribute("role", "img"), Attribute("aria-label", says)) { html in
            for element in lead.elements {
                html.tag(
                    "span", element.isThere ? .absent : .class("open"),
                    Attribute("title", element.title[html.language]), text: element.sign[html.language])
            }
        }
    }

    /// Two records side by side, field by field; of what differs one is chosen.
    mutating func comparison(
        _ heads: (String, String), _ lines: [(title: Title, name: String, left: String, right: String)]
    ) {
        tag("div", .class("scroll tbox")) { html in
            html.tag("table", .class("tb pair")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", Attribute("scope", "col")) { $0.say("栏目", "Field") }
                        html.tag("th", Attribute("scope", "col"), text: heads.0)
                        html.tag("th", Attribute("scope", "col"), text: heads.1)
                    }
                }
                html.tag("tbody") { html in
                    for line in lines { html.compared(line, heads) }
                }
            }
        }
    }

    private mutating func compared(
        _ line: (title: Title, name: String, left: String, right: String), _ heads: (String, String)
    ) {
        tag("tr") { html in
            html.tag("th", Attribute("scope", "row")) { $0.title(line.title) }
            let isOpen = !line.left.isEmpty && !line.right.isEmpty && line.left != line.right
            for (text, value, head) in [(line.left, "", heads.0), (line.right, line.name, heads.1)] {
                html.tag("td", Attribute("data-l", head)) { html in
                    guard isOpen else { return html.text(text) }
                    html.tag("label") { html in
                        html.void(
                            "input", .type("radio"), .name("take-\(line.name)"), .value(value),
                            .flag("checked", if: value.isEmpty))
                        html.text(" \(text)")
                    }
                }
            }
        }
    }
}
