import Office
import Records

/// 一条 — One clause on the form: its sentence on the left, its rules on the right.
struct ClauseEditView {
    let clause: RegulationForm.Clause
    let place: Int

    func write(_ html: inout HTML) {
        html.tag("section", .class("card clause"), .id(clause.id)) { html in
            html.tag("div", .class("says")) { html in
                for problem in clause.problems {
                    html.wrong(problem[html.language])
                }
                html.fields(clause.fields, isOpen: false)
                html.inline { html in
                    if place > 0 {
                        html.act("raise:\(place)", at: "c\(place - 1)", .quiet) { $0.say("上移", "Up") }
                    }
                    html.act("drop:\(place)", at: "main", .quiet) { $0.say("删去这条", "Remove") }
                    html.act("clause:\(place)", at: "c\(place + 1)", .quiet) {
                        $0.say("在下面加一条", "Add a clause below")
                    }
                }
            }
            html.tag("div", .class("does")) { html in
                for (rule, item) in clause.rules.enumerated() { write(&html, item, rule) }
                if clause.rules.isEmpty {
                    html.hint {
                        $0.say(
                            "这一条还没有规则：只显示，系统不照它做什么。", "No rule yet: it is shown, and nothing follows from it."
                        )
                    }
                }
                adding(&html)
            }
        }
    }

    private func write(_ html: inout HTML, _ rule: RegulationForm.Rule, _ index: Int) {
        html.tag("div", .class(rule.hasProblems ? "rule wrong" : "rule"), .id(rule.id)) { html in
            html.tag("p") { html in
                html.word(rule.kindTitle, rule.isChecked ? .good : .quiet)
                html.text(" ")
                html.tag("b", text: rule.title.typed)
            }
            html.tag("p", .class("effect")) { html in
                if let effect = rule.effect {
                    html.title(effect)
                } else if rule.hasProblems {
                    html.say("改好了，这里会说系统照它做什么。", "When it is mended, this says what follows from it.")
                } else {
                    html.say("写全了，这里会说系统照它做什么。", "When it is complete, this says what follows from it.")
                }
            }
            for problem in rule.problems { html.wrong(problem[html.language]) }
            html.tag("details", .flag("open", if: rule.isNew || rule.hasProblems)) { html in
                html.tag("summary") { $0.say("改这项规则", "Edit this rule") }
                kind(&html, rule)
                html.fields([rule.title] + rule.fields, isOpen: false)
                html.inline { html in
                    if index > 0 {
                        html.act("raise:\(place):\(index)", at: clause.id, .quiet) {
                            $0.say("上移", "Up")
                        }
                    }
                    html.act("drop:\(place):\(index)", at: clause.id, .quiet) {
                        $0.say("删去这项", "Remove this rule")
                    }
                }
            }
        }
    }

    private func kind(_ html: inout HTML, _ rule: RegulationForm.Rule) {
        guard rule.kind.isEmpty else { return html.hidden("\(rule.id).kind", rule.kind) }
        html.kinds("\(rule.id).kind", Title("这是哪一种规则？", "Which kind of rule is it?"))
    }

    private func adding(_ html: inout HTML) {
        html.tag("div", .class("inline adding")) { html in
            html.kinds("\(clause.id).add", Title("加一项规则", "Add a rule"))
            html.act("rule:\(place)", at: "\(clause.id)r\(clause.rules.count)") { $0.say("加上", "Add") }
        }
    }
}

extension RegulationForm.Clause {
    var hasProblems: Bool {
        !problems.isEmpty || fields.contains { !$0.problems.isEmpty } || rules.contains(where: \.hasProblems)
    }
}

extension HTML {
    /// A button of the form, and where the page stands afterwards.
    mutating func act(
        _ act: String, at place: String, _ press: Press = .plain, body: (inout HTML) -> Void
    ) {
        tag(
            "button", .type("submit"), .name("act"), .value(act), .class(press.rawValue),
            Attribute("formaction", "/regulation/edit#\(place)"), body: body)
    }

    /// Fields in their order; what most leave unsaid is folded away.
    mutating func fields(_ fields: [RegulationForm.Field], isOpen: Bool) {
        tag("div", .class("grid")) { html in
            for field in fields where !field.isSeldom { SheetFieldView(field: field).write(&html) }
        }
        let seldom = fields.filter(\.isSeldom)
        guard !seldom.isEmpty else { return }
        let said = seldom.filter { !$0.typed.isEmpty }.map { $0.title[language] }
        tag("details", .flag("open", if: isOpen || seldom.contains { !$0.problems.isEmpty })) { html in
            html.tag("summary") { html in
                html.say("更多", "More")
                if !said.isEmpty {
                    let listed = said.listed(html.language)
                    html.say("（写了\(listed)）", " (\(listed))")
                }
            }
            html.tag("div", .class("grid")) { html in
                for field in seldom { SheetFieldView(field: field).write(&html) }
            }
        }
    }

    /// What is said of the whole form, always in sight.
    mutating func ending(_ body: (inout HTML) -> Void) { tag("div", .class("card ending"), body: body) }

    mutating func kinds(_ name: String, _ label: Title) {
        tag("select", .name(name), Attribute("aria-label", label[language])) { html in
            html.tag("option", .value(""), text: label[html.language])
            for kind in RegulationForm.kinds {
                html.tag("option", .value(kind.value), text: kind.title[html.language])
            }
        }
    }
}
