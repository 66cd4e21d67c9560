import Office
import Records

/// 制度填写项 — One word of a regulation's form: its label, its control, its hint, and what is wrong with it.
struct SheetFieldView {
    let field: RegulationForm.Field

    func write(_ html: inout HTML) {
        html.tag("div", .class(name)) { html in
            if case .choices(let options) = field.control {
                boxes(&html, options)
            } else {
                html.tag("label", Attribute("for", field.name)) { label(&$0) }
                control(&html)
            }
            if let hint = field.hint {
                html.tag("small", .class("hint"), .id("h-\(field.name)"), text: hint[html.language])
            }
            for (place, problem) in field.problems.enumerated() {
                html.tag(
                    "small", .class("problem"), .id("p\(place)-\(field.name)"), text: problem[html.language])
            }
        }
    }

    private var name: String {
        let isWide =
            switch field.control {
            case .prose, .choices: true
            default: false
            }
        return "field" + (isWide ? " wide" : "") + (field.problems.isEmpty ? "" : " wrong")
    }

    private func label(_ html: inout HTML) {
        html.title(field.title)
        guard field.isRequired else { return }
        html.tag("span", .class("optional")) { $0.say("（必填）", " (required)") }
    }

    private var described: Attribute {
        if !field.problems.isEmpty { return Attribute("aria-describedby", "p0-\(field.name)") }
        return field.hint == nil
            ? .absent : Attribute("aria-describedby", "h-\(field.name)")
    }

    private var wrong: Attribute {
        field.problems.isEmpty ? .absent : Attribute("aria-invalid", "true")
    }

    private func control(_ html: inout HTML) {
        switch field.control {
        case .line, .day:
            html.void(
                "input", .type(field.control == .day ? "date" : "text"), .id(field.name), .name(field.name),
                .value(field.typed), described, wrong,
                field.suggestions.isEmpty ? .absent : Attribute("list", "dues"))
        case .prose(let rows):
            html.tag(
                "textarea", .id(field.name), .name(field.name), Attribute("rows", String(rows)), described,
                wrong, text: "\n" + field.typed)
        case .choice(let options): select(&html, options)
        case .choices: break
        }
    }

    private func select(_ html: inout HTML, _ options: [RegulationForm.Option]) {
        html.tag("select", .id(field.name), .name(field.name), described, wrong) { html in
            html.tag("option", .value("")) {
                field.isRequired ? $0.say("请选择", "Choose") : $0.say("不写", "Not said")
            }
            for option in options {
                html.tag(
                    "option", .value(option.value), .flag("selected", if: option.value == field.typed),
                    text: option.title[html.language])
            }
        }
    }

    /// Those that are ticked come first, in the order in which they were written.
    private func boxes(_ html: inout HTML, _ options: [RegulationForm.Option]) {
        let ticked = field.ticked.compactMap { value in options.first { $0.value == value } }
        html.tag("fieldset", .class("boxes"), wrong) { html in
            html.tag("legend") { label(&$0) }
            for option in ticked + options.filter({ !field.ticked.contains($0.value) }) {
                html.tag("label") { html in
                    html.void(
                        "input", .type("checkbox"), .name(field.name), .value(option.value),
                        .flag("checked", if: field.ticked.contains(option.value)))
                    html.text(option.title[html.language])
                }
            }
        }
    }
}
