import Records

/// 筛子 — What a page is narrowed to or can be turned to, each a press; one that is on says ✓.
extension HTML {
    mutating func chips(_ body: (inout HTML) -> Void) { tag("div", .class("chips"), body: body) }

    mutating func chip(_ path: String, _ text: String, isOn: Bool = false) {
        tag("a", .class(isOn ? "chip on" : "chip"), .href(path), .flag("aria-current", if: isOn), text: text)
    }

    mutating func chip(_ path: String, _ title: Title, isOn: Bool = false) {
        chip(path, title[language], isOn: isOn)
    }

    /// Several ways to look at one thing.
    mutating func turns(_ label: Title, _ body: (inout HTML) -> Void) {
        tag("nav", .class("filters"), .label(label, language), body: body)
    }

    /// Where one can go on from here.
    mutating func ways(_ label: Title, _ body: (inout HTML) -> Void) {
        tag("nav", .class("ways"), .label(label, language), body: body)
    }

    /// A form whose answer is this page again, narrowed.
    mutating func filters(_ path: String, _ body: (inout HTML) -> Void) {
        tag(
            "form", .class("filters"), Attribute("method", "get"), Attribute("action", path), body: body)
    }
}
