import Office
import Parties
import Records
import Secondment

/// 制度 — The clause as people know it on the left, what it makes the office do on the right.
enum RegulationView {
    static func page(_ reading: Desk.RegulationReading, _ yaml: String, _ member: Member) -> HTML {
        Layout(member, reading.title ?? "").page(back: ("/regulation", Title("制度", "Regulation"))) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: "《\(reading.title ?? "")》")
                if member.actor.holds(.organizer) {
                    html.button("/regulation/\(member.place("id"))/edit", "改这份制度", "Edit", primary: true)
                }
            }
            clauses(&html, reading)
            html.tag("details", .class("history")) { html in
                html.tag("summary") { $0.say("看原文件", "The text itself") }
                html.tag("pre", text: yaml)
            }
        }
    }

    private static func clauses(_ html: inout HTML, _ reading: Desk.RegulationReading) {
        if let coverage = reading.coverage { html.tag("p", .class("lead"), text: coverage[html.language]) }
        html.tag("div", .class("card clauses")) { html in
            for clause in reading.clauses {
                html.tag("div") { html in
                    html.tag("h3", text: clause.number)
                    html.tag("p", text: clause.sentence)
                }
                html.tag("div") { html in
                    for rule in clause.rules {
                        html.tag("p") { html in
                            html.tag("span", .class(rule.isChecked ? "stage good" : "stage")) {
                                rule.isChecked ? $0.say("核对", "Checked") : $0.say("说明", "Noted")
                            }
                            html.text(" \(rule.title[html.language])")
                            html.tag("small", .class("hint"), text: rule.detail[html.language])
                        }
                    }
                }
            }
        }
    }

    static func form(
        _ member: Member, _ batches: [Desk.BatchLine], yaml: String, batch: String,
        reading: Desk.RegulationReading?, warnings: [Title] = [],
        effect: RegulationEffect? = nil
    ) -> HTML {
        Layout(member, Title("启用制度", "Apply a regulation")[member.language]).page(
            back: ("/regulation", Title("制度", "Regulation"))
        ) { html in
            html.tag("h1") { $0.say("启用一份制度", "Apply a regulation") }
            if let reading {
                if reading.mistakes.isEmpty {
                    html.tag("p", .class("notice")) {
                        $0.say(
                            "读通了。看一看右边是不是你要的，再启用。",
                            "Understood. See whether the right side is what you want, then apply it.")
                    }
                    BurdenView.warnings(&html, warnings)
                    clauses(&html, reading)
                    if let effect { RegulationEffectView.write(&html, effect) }
                } else {
                    html.tag("div", .class("problems"), Attribute("role", "alert")) { html in
                        html.tag("ul") { html in
                            for mistake in reading.mistakes {
                                html.tag("li") { html in
                                    let place = (mistake.place ?? "").split(separator: ":")
                                    if place.count == 2 {
                                        html.say(
                                            "第\(place[0])行第\(place[1])字：",
                                            "Line \(place[0]), column \(place[1]): ")
                                    }
                                    if place.count == 1 { html.text("\(place[0])：") }
                                    html.title(mistake.sentence)
                                }
                            }
                        }
                    }
                }
            }
            html.form(member, "/regulation", class: "stack card", upload: true) { html in
                html.tag("label", Attribute("for", "batch")) { $0.say("用于", "For") }
                html.tag("select", .id("batch"), .name("batch")) { html in
                    html.tag("option", .value("")) { $0.say("所有批次", "Every batch") }
                    for line in batches {
                        html.tag(
                            "option", .value(line.batch.id.text),
                            .flag("selected", if: line.batch.id.text == batch),
                            text: line.batch[Batch.heading])
                    }
                }
                html.tag("label", Attribute("for", "file")) { $0.say("选一个文件", "Choose a file") }
                html.void(
                    "input", .type("file"), .id("file"), .name("file"), Attribute("accept", ".yaml,.yml,.txt")
                )
                html.tag("label", Attribute("for", "yaml")) { $0.say("或把全文写在这里", "or write the text here") }
                html.tag(
                    "textarea", .id("yaml"), .name("yaml"), .class("code"),
                    text: "\n" + yaml)
                html.tag("div", .class("actions")) { html in
                    if reading?.mistakes.isEmpty ?? false {
                        html.tag(
                            "button", .type("submit"), .name("apply"), .value("1"), .class("button primary")
                        ) { $0.say("启用", "Apply") }
                    }
                    html.submit("检查", "Check", primary: !(reading?.mistakes.isEmpty ?? false))
                    if reading != nil {
                        html.tag(
                            "button", .type("submit"), .name("act"), .value("open"), .class("button"),
                            Attribute("formaction", "/regulation/edit")
                        ) { $0.say("在表单里改", "Edit on a form") }
                    }
                }
            }
        }
    }
}
