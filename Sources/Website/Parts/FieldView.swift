import Desk
import Office
import Records

/// 填写项 — One field of a form: its label, its control, its hint and what is wrong with it.
struct FieldView {
    let field: FieldSpec
    let typed: String
    var options: [Desk.Form.Option] = []
    var problem: Problem?
    /// Where there are too many options to be listed, and to where the form posts.
    var chooser: (Desk.Form.Chooser, form: String)?
    /// What may be written, where a regulation lists it.
    var choices: [Desk.Form.Choice] = []
    /// Whether it has to be filled in here, though the record may be without it.
    var isNeeded = false

    init(
        field: FieldSpec, typed: String, options: [Desk.Form.Option] = [], problem: Problem?,
        choices: [Desk.Form.Choice] = [], isNeeded: Bool = false
    ) {
        self.field = field
        self.typed = typed
        self.options = options
        self.problem = problem
        self.choices = choices
        self.isNeeded = isNeeded
    }

    /// As it stands in a form that is being filled in.
    init(_ field: FieldSpec, in filled: FilledForm) {
        self.init(
            field: field, typed: filled.text(of: field), options: filled.form.options[field.name] ?? [],
            problem: filled.problem(at: field), choices: filled.form.choices[field.name] ?? [])
        chooser = filled.form.choosers[field.name].map { ($0, filled.path) }
    }

    /// What its marks on the page begin with, where the same field is asked for twice there.
    var within = ""

    private var isRequired: Bool { field.isRequired || isNeeded }

    func write(_ html: inout HTML) {
        // Where there is one possibility only, nobody is asked.
        if case .link = field.control, field.isRequired, options.count == 1,
            options[0].id.text == typed
        {
            html.hidden(field.name, typed)
            html.tag("p", .class("field known")) { html in
                html.tag("span", .class("label"), text: field.title[html.language])
                html.text(options[0].label)
            }
            return
        }
        html.tag("div", .class(problem == nil ? "field" : "field wrong")) { html in
            html.tag("label", Attribute("for", "f-\(within)\(field.name)")) { html in
                html.title(field.title)
                if !isRequired, field.control != .flag, choices.isEmpty {
                    html.tag("span", .class("optional")) { $0.say("（可不填）", " (optional)") }
                }
            }
            control(&html)
            if let hint = field.hint { html.aside(hint[html.language]) }
            if let problem {
                html.tag(
                    "small", .class("problem"), .id("p-\(within)\(field.name)"),
                    text: problem.sentence[html.language])
            }
        }
    }

    private func control(_ html: inout HTML) {
        switch field.control {
        case .line where !choices.isEmpty:
            select(
                &html,
                choices.map { ($0.words, "\($0.words)（\($0.clause[html.language])）") }
                    // What was typed before stays to be read, though it is not on the list.
                    + (typed.isEmpty || choices.contains { $0.words == typed } ? [] : [(typed, typed)]))
        case .line(let limit): input(&html, "text", limit: limit)
        case .secret: input(&html, "text", limit: 20)
        case .day: input(&html, "date")
        case .month: input(&html, "month")
        case .number: input(&html, "number")
        case .prose: area(&html, rows: 8)
        case .checklist: area(&html, rows: 6)
        case .roll, .sources: break
        case .flag:
            html.hidden(field.name, "")
            html.void(
                "input", .type("checkbox"), .id("f-\(within)\(field.name)"), .name(field.name), .value("1"),
                .flag("checked", if: typed == "1"))
        case .choice(let choices):
            select(&html, choices.map { ($0.name, $0.title[html.language]) })
        case .link:
            if let (chooser, form) = chooser {
                return html.chooser(field.name, chooser, chosen: typed, form: form)
            }
            select(&html, options.map { ($0.id.text, $0.label) })
        }
    }

    private func input(_ html: inout HTML, _ type: String, limit: Int? = nil) {
        html.void(
            "input", .type(type), .id("f-\(within)\(field.name)"), .name(field.name), .value(typed),
            limit.map { Attribute("maxlength", String($0)) } ?? .absent,
            .flag("required", if: isRequired), described)
    }

    private func area(_ html: inout HTML, rows: Int) {
        html.tag(
            "textarea", .id("f-\(within)\(field.name)"), .name(field.name), Attribute("rows", String(rows)),
            .flag("required", if: isRequired), described, text: "\n" + typed)
    }

    private func select(_ html: inout HTML, _ choices: [(String, String)]) {
        html.tag(
            "select", .id("f-\(within)\(field.name)"), .name(field.name),
            .flag("required", if: isRequired), described
        ) { html in
            html.tag("option", .value("")) { $0.say("请选择", "Choose") }
            for (value, title) in choices {
                html.tag("option", .value(value), .flag("selected", if: value == typed), text: title)
            }
        }
    }

    private var described: Attribute {
        problem == nil ? .absent : Attribute("aria-describedby", "p-\(within)\(field.name)")
    }

    /// What stands in the control for a value that is kept.
    static func typed(_ field: FieldSpec, _ value: Value) -> String {
        switch (field.control, value) {
        case (_, .null): ""
        case (.secret, _): field.shown(value, .chinese)
        case (.link, .int(let id)): ID(raw: id).text
        case (.flag, .int(let number)): number == 0 ? "" : "1"
        case (.checklist, _): field.shown(value, .chinese)
        case (_, .int(let number)): String(number)
        case (_, .text(let text)): text
        case (_, .bytes): ""
        }
    }
}
