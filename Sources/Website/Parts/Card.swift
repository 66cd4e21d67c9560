import Records

/// 卡片 — A thing of its own; never a card in a card.
extension HTML {
    mutating func card(_ body: (inout HTML) -> Void) { tag("section", .class("card"), body: body) }

    mutating func card(_ title: Title, _ body: (inout HTML) -> Void) {
        card { html in
            html.tag("h2", text: title[html.language])
            body(&html)
        }
    }

    mutating func card(_ chinese: String, _ english: String, _ body: (inout HTML) -> Void) {
        card(Title(chinese, english), body)
    }

    /// One to which an address can lead.
    mutating func card(id: String, _ body: (inout HTML) -> Void) {
        tag("section", .class("card"), .id(id), body: body)
    }

    /// A card by itself on a page: for coming in, and for what went wrong.
    mutating func alone(_ body: (inout HTML) -> Void) { tag("div", .class("alone card"), body: body) }

    /// The wide column and the narrow one beside it; on a phone one after the other.
    mutating func two(_ main: (inout HTML) -> Void, beside: (inout HTML) -> Void) {
        tag("div", .class("two")) { html in
            html.tag("div", body: main)
            html.tag("aside", body: beside)
        }
    }

    /// Cards of one size, as many in a row as there is room for.
    mutating func groups(_ body: (inout HTML) -> Void) { tag("div", .class("groups"), body: body) }

    /// What is opened when it is wanted.
    mutating func fold(
        _ chinese: String, _ english: String, isOpen: Bool = false, _ body: (inout HTML) -> Void
    ) {
        tag("details", .class("fold"), .flag("open", if: isOpen)) { html in
            html.tag("summary") { $0.say(chinese, english) }
            body(&html)
        }
    }

    /// A press that opens what has to be read or written before it is done.
    mutating func asking(
        _ title: Title, _ press: Press, isOpen: Bool = false, _ body: (inout HTML) -> Void
    ) {
        tag("details", .class("asking"), .flag("open", if: isOpen)) { html in
            html.tag("summary", .class(press.rawValue), text: title[html.language])
            body(&html)
        }
    }
}
