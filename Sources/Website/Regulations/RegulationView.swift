import Desk
import Office
import Parties
import Records
import Secondment

/// 制度 — The clause as people know it on the left, what it makes the office do on the right.
enum RegulationView {
    static func page(_ reading: Desk.RegulationReading, _ yaml: String, _ member: Member) -> HTML {
        Layout(member, reading.title ?? "").page(back: ("/regulation", Title("制度", "Regulation"))) { html in
            html.head(
                "《\(reading.title ?? "")》", says: reading.coverage.map { coverage in { $0.title(coverage) } },
                acts: { html in
                    guard member.actor.holds(.organizer) else { return }
                    html.button("/regulation/\(member.place("id"))/edit", "改这份制度", "Edit", primary: true)
                })
            clauses(&html, reading)
            html.fold("看原文件", "The text itself") { $0.tag("pre", text: yaml) }
        }
    }

    private static func clauses(_ html: inout HTML, _ reading: Desk.RegulationReading) {
        html.clauses(
            reading.clauses,
            { html, clause in
                html.tag("h3", text: clause.number)
                html.tag("p", text: clause.sentence)
            },
            { html, clause in
                for rule in clause.rules {
                    html.tag("p") { html in
                        html.checked(rule.isChecked)
                        html.text(" \(rule.title[html.language])")
                        html.aside(rule.detail[html.language])
                    }
                }
            })
    }

    static func form(
        _ member: Member, _ batches: [Desk.BatchLine], yaml: String, batch: String,
        reading: Desk.RegulationReading?, warnings: [Title] = [],
        effect: RegulationEffect? = nil
    ) -> HTML {
        Layout(member, Title("启用制度", "Apply a regulation")[member.language]).page(
            back: ("/regulation", Title("制度", "Regulation"))
        ) { html in
            html.head(Title("启用一份制度", "Apply a regulation"))
            if let reading {
                if reading.mistakes.isEmpty {
                    html.notice {
                        $0.say(
                            "读通了。看一看右边是不是你要的，再启用。",
                            "Understood. See whether the right side is what you want, then apply it.")
                    }
                    BurdenView.warnings(&html, warnings)
                    clauses(&html, reading)
                    if let effect { RegulationEffectView.write(&html, effect) }
                } else {
                    html.problems(
                        lead: { $0.say("读不通，请改这些：", "Not understood; please mend:") },
                        items: reading.mistakes.map { mistake in
                            { html in
                                let place = (mistake.place ?? "").split(separator: ":")
                                if place.count == 2 {
                                    html.say(
                                        "第\(place[0])行第\(place[1])字：",
                                        "Line \(place[0]), column \(place[1]): ")
                                }
                                if place.count == 1 { html.text("\(place[0])：") }
                                html.title(mistake.sentence)
                            }
                        })
                }
            }
            html.form(member, "/regulation", .stackCard, upload: true) { html in
                html.label("batch", "用于", "For")
                html.tag("select", .id("batch"), .name("batch")) { html in
                    html.tag("option", .value("")) { $0.say("所有批次", "Every batch") }
                    for line in batches {
                        html.tag(
                            "option", .value(line.batch.id.text),
                            .flag("selected", if: line.batch.id.text == batch),
                            text: line.batch[Batch.heading])
                    }
                }
                html.label("file", "选一个文件", "Choose a file")
                html.void(
                    "input", .type("file"), .id("file"), .name("file"), Attribute("accept", ".yaml,.yml,.txt")
                )
                html.label("yaml", "或把全文写在这里", "or write the text here")
                html.code("yaml", yaml)
                html.acts { html in
                    if reading?.mistakes.isEmpty ?? false {
                        html.submit(Title("启用", "Apply"), carrying: ("apply", "1"))
                    }
                    html.submit("检查", "Check", primary: !(reading?.mistakes.isEmpty ?? false))
                    if reading != nil {
                        html.submit(
                            Title("在表单里改", "Edit on a form"), .plain, carrying: ("act", "open"),
                            to: "/regulation/edit")
                    }
                }
            }
        }
    }
}
