import Records

/// 表单 — How a form stands on its page.
enum FormShape: String {
    /// Nothing but its button is seen.
    case bare = ""
    /// Label, control and button in a row.
    case inline
    case inlineCard = "inline card"
    /// One field under another.
    case stack
    case stackCard = "stack card"
    /// The next of many notes, written by keys alone.
    case pen = "stack pen"
    /// A line of a list is its button.
    case line
    /// A whole page of clauses.
    case sheet
}

extension HTML {
    /// A form that posts back with the member's token.
    mutating func form(
        _ member: Member, _ path: String, _ shape: FormShape = .bare, upload: Bool = false,
        body: (inout HTML) -> Void
    ) {
        tag(
            "form", Attribute("method", "post"), Attribute("action", path),
            shape == .bare ? .absent : .class(shape.rawValue),
            upload ? Attribute("enctype", "multipart/form-data") : .absent
        ) { html in
            html.hidden("_token", member.formToken)
            html.hidden("_once", Once.key())
            body(&html)
        }
    }

    /// Small things in a row.
    mutating func inline(_ body: (inout HTML) -> Void) { tag("div", .class("inline"), body: body) }

    /// A form of somebody who is not known yet.
    mutating func strangersForm(_ path: String?, body: (inout HTML) -> Void) {
        tag(
            "form", Attribute("method", "post"), path.map { Attribute("action", $0) } ?? .absent,
            .class("stack"), body: body)
    }

    mutating func hidden(_ name: String, _ value: String) {
        void("input", .type("hidden"), .name(name), .value(value))
    }

    mutating func label(_ name: String, _ chinese: String, _ english: String) {
        tag("label", Attribute("for", name)) { $0.say(chinese, english) }
    }

    /// A line of words under its label.
    mutating func line(_ name: String, _ label: Title, _ typed: String = "", isRequired: Bool = false) {
        self.label(name, label.chinese, label.english)
        void("input", .type("text"), .id(name), .name(name), .value(typed), .flag("required", if: isRequired))
    }

    /// A box to tick, with its words.
    mutating func box(_ name: String, _ words: String, isOn: Bool = false) {
        tag("label", .class("flag")) { html in
            html.void(
                "input", .type("checkbox"), .name(name), .value("1"), .flag("checked", if: isOn))
            html.text(" " + words)
        }
    }

    /// Words to be written where there is no room for a label.
    mutating func words(_ name: String, _ label: Title, _ typed: String, rows: Int, isRequired: Bool = false)
    {
        tag(
            "textarea", .name(name), Attribute("rows", String(rows)), .label(label, language),
            .placeholder(label, language), .flag("required", if: isRequired), text: "\n" + typed)
    }

    /// A day, named where there is no room above it.
    mutating func day(_ name: String, _ title: Title, _ day: Day) {
        void(
            "input", .type("date"), .name(name), .value(day.iso), .label(title, language),
            .flag("required"))
    }

    /// Words of some length, under their label; what stands there is kept to the letter.
    mutating func area(_ name: String, _ label: Title, _ typed: String, rows: Int, isRequired: Bool = false) {
        self.label(name, label.chinese, label.english)
        tag(
            "textarea", .id(name), .name(name), Attribute("rows", String(rows)),
            .flag("required", if: isRequired),
            text: "\n" + typed)
    }

    /// The text of a file.
    mutating func code(_ name: String, _ typed: String) {
        tag("textarea", .id(name), .name(name), .class("code"), text: "\n" + typed)
    }

    /// One of many, each with its words; `none` is said where nothing is chosen.
    mutating func select(
        _ name: String, _ attributes: Attribute, none: Title?, _ options: [(String, String)], chosen: String
    ) {
        tag("select", .name(name), attributes) { html in
            if let none { html.tag("option", .value(""), text: none[html.language]) }
            for (value, text) in options {
                html.tag("option", .value(value), .flag("selected", if: value == chosen), text: text)
            }
        }
    }
}
