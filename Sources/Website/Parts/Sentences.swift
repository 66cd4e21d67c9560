import Office
import Records

/// 逐句 — A text as a list of its sentences: each can be left out, or put in other words where it stands.
extension HTML {
    /// A sentence that is mended in its place; beneath it what it rests on, beside it whether it is used.
    mutating func sentence(
        _ name: String, _ text: String, isOff: Bool, label: Title, beneath: (inout HTML) -> Void,
        beside: (inout HTML) -> Void
    ) {
        tag("div", .class(isOff ? "sent off" : "sent")) { html in
            html.tag("div") { html in
                html.tag(
                    "textarea", .class("w"), .name(name), Attribute("rows", String(HTML.rows(of: text))),
                    .label(label, html.language), text: "\n" + text)
                html.tag("p", .class("src"), body: beneath)
            }
            beside(&html)
        }
    }

    /// `一、工作情况`, of at most five.
    mutating func part(_ number: Int, _ title: Title) {
        let count = Title("\(Array("一二三四五")[number - 1])、", "\(number). ")
        tag("h2", text: count[language] + title[language])
    }

    /// A sentence that stays as it is, with what is said of it.
    mutating func intention(_ text: String, _ why: (inout HTML) -> Void, beside: (inout HTML) -> Void) {
        tag("div", .class("sent")) { html in
            html.tag("div") { html in
                html.tag("p", .class("w"), text: text)
                why(&html)
            }
            beside(&html)
        }
    }

    /// Words for one line, with a label that is heard and not seen.
    mutating func words(_ name: String, _ label: Title, _ typed: String = "", hint: Title? = nil) {
        void(
            "input", .type("text"), .name(name), .value(typed), .label(label, language),
            hint.map { .placeholder($0, language) } ?? .absent)
    }

    /// Several of them, one under another.
    mutating func lines(_ body: (inout HTML) -> Void) { tag("div", .class("lines"), body: body) }

    /// As many lines as the text takes on a narrow page.
    private static func rows(of text: String) -> Int { max(1, min(12, (text.count + 21) / 22)) }
}
