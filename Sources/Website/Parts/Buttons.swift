import Records

/// 按钮 — What a press weighs. At most one of a page is the primary one.
enum Press: String {
    case primary = "button primary"
    case plain = "button"
    /// Ends or returns something.
    case grave = "button grave"
    /// Stands beside others and weighs less than they do.
    case quiet
}

/// 操作栏 — After what was read: first the likely act, then the others.
extension HTML {
    mutating func acts(_ body: (inout HTML) -> Void) { tag("div", .class("acts"), body: body) }

    mutating func button(_ path: String, _ chinese: String, _ english: String, primary: Bool = false) {
        button(path, Title(chinese, english), primary ? .primary : .plain)
    }

    mutating func button(_ path: String, _ title: Title, _ press: Press) {
        tag("a", .class(press.rawValue), .href(path), text: title[language])
    }

    mutating func submit(_ chinese: String, _ english: String, primary: Bool = true) {
        submit(Title(chinese, english), primary ? .primary : .plain)
    }

    /// Sends the form; what the button itself carries tells it from others of the form.
    mutating func submit(
        _ title: Title, _ press: Press = .primary, carrying: (String, String)? = nil, to path: String? = nil
    ) {
        tag(
            "button", .type("submit"), .class(press.rawValue),
            carrying.map { Attribute.name($0.0) } ?? .absent,
            carrying.map { Attribute.value($0.1) } ?? .absent,
            path.map { Attribute("formaction", $0) } ?? .absent,
            text: title[language])
    }

    /// What Enter presses, where another button of the form comes first to the eye.
    mutating func enters(_ title: Title, carrying: (String, String)? = nil) {
        tag(
            "button", .type("submit"), .class("seen"), Attribute("tabindex", "-1"),
            carrying.map { Attribute.name($0.0) } ?? .absent,
            carrying.map { Attribute.value($0.1) } ?? .absent,
            text: title[language])
    }

    /// A press that shows its state, and turns it.
    mutating func tick(_ label: String, isOn: Bool) {
        tag(
            "button", .type("submit"), .class(isOn ? "tick on" : "tick"),
            Attribute("aria-pressed", isOn ? "true" : "false"), Attribute("aria-label", label),
            text: isOn ? "●" : "○")
    }

    /// What leads on from the end of a page.
    mutating func after(_ body: (inout HTML) -> Void) { tag("p", .class("after"), body: body) }
}
