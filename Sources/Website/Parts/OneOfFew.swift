import Records

/// 几选一 — Radio buttons, joined: one of two or three, all of which are seen before one is chosen.
extension HTML {
    mutating func oneOf(_ name: String, _ label: Title, _ choices: [(String, Title)], chosen: String) {
        radios(name, label, choices, chosen: chosen, look: "seg")
    }

    /// The same of more than stand in a row.
    mutating func oneOfMany(_ name: String, _ label: Title, _ choices: [(String, Title)], chosen: String) {
        radios(name, label, choices, chosen: chosen, look: "chips choices")
    }

    private mutating func radios(
        _ name: String, _ label: Title, _ choices: [(String, Title)], chosen: String, look: String
    ) {
        tag("div", .class(look), Attribute("role", "radiogroup"), .label(label, language)) { html in
            for (value, title) in choices {
                html.tag("label") { html in
                    html.void(
                        "input", .type("radio"), .name(name), .value(value),
                        .flag("checked", if: value == chosen))
                    html.tag("span", text: title[html.language])
                }
            }
        }
    }
}
