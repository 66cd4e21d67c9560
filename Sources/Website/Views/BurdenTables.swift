import Office
import Records

/// 负担表 — The tables of the burden pages: every chart has one, and every figure its clause.
enum BurdenTables {
    static func table(
        _ html: inout HTML, first: Title, _ rows: [(name: Title, cost: BurdenSheet.Cost)]
    ) {
        html.tag("div", .class("scroll")) { html in
            html.tag("table", .class("figures")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", Attribute("scope", "col"), text: first[html.language])
                        heads(&html)
                    }
                }
                html.tag("tbody") { html in
                    for row in rows {
                        html.tag("tr") { html in
                            html.tag("th", Attribute("scope", "row"), text: row.name[html.language])
                            cells(&html, row.cost)
                        }
                    }
                }
            }
        }
    }

    private static func heads(_ html: inout HTML) {
        for title in [
            Title("次", "Times"), Title("表", "Forms"), Title("栏", "Fields"),
            Title("已填好", "Filled in"), Title("材料", "Papers"), Title("会", "Meetings"),
            Title("分钟", "Minutes"),
        ] {
            html.tag("th", Attribute("scope", "col"), text: title[html.language])
        }
    }

    private static func cells(_ html: inout HTML, _ cost: BurdenSheet.Cost) {
        for count in [
            cost.times, cost.forms, cost.fields, cost.prefilled, cost.documents, cost.meetings,
        ] {
            html.tag("td", text: count == 0 ? "—" : String(count))
        }
        html.tag("td") { html in
            html.text(String(cost.minutes))
            if cost.estimated > 0 { html.tag("small") { $0.say(" 估", " est.") } }
        }
    }

    static func clauses(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.card { html in
            html.tag("h2") { $0.say("哪一条要的", "Which clause asks it") }
            html.tag("div", .class("scroll")) { html in
                html.tag("table", .class("figures")) { html in
                    html.tag("thead") { html in
                        html.tag("tr") { html in
                            html.tag("th", .class("words"), Attribute("scope", "col")) {
                                $0.say("条款", "Clause")
                            }
                            html.tag("th", .class("words"), Attribute("scope", "col")) {
                                $0.say("谁办什么", "Who does what")
                            }
                            heads(&html)
                        }
                    }
                    html.tag("tbody") { html in
                        for line in sheet.clauses { clause(&html, line) }
                    }
                }
            }
        }
    }

    private static func clause(_ html: inout HTML, _ line: BurdenSheet.ClauseLine) {
        html.tag("tr") { html in
            html.tag("th", .class("words"), Attribute("scope", "row")) { html in
                html.title(line.citation)
                html.tag("small", .class("hint"), text: line.sentence[html.language])
            }
            html.tag("td", .class("words")) { html in
                html.title(line.side)
                html.text("　")
                html.text(
                    line.titles.map { $0[html.language] }.joined(
                        separator: html.language == .chinese ? "、" : ", "))
                if line.isAttendance { html.say("（参加）", " (coming to it)") }
            }
            cells(&html, line.cost)
        }
    }

    static func askers(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.card { html in
            html.tag("h2") { $0.say("谁要求挂职干部的", "Who asks it of the secondee") }
            html.tag("div", .class("scroll")) { html in
                html.tag("table", .class("figures")) { html in
                    html.tag("thead") { html in
                        html.tag("tr") { html in
                            html.tag("th", .class("words"), Attribute("scope", "col")) {
                                $0.say("制度", "Regulation")
                            }
                            html.tag("th", .class("words"), Attribute("scope", "col")) {
                                $0.say("制发机关", "Issuer")
                            }
                            heads(&html)
                        }
                    }
                    html.tag("tbody") { html in
                        for line in sheet.askers {
                            html.tag("tr") { html in
                                html.tag("th", .class("words"), Attribute("scope", "row")) { html in
                                    html.text("《\(line.regulation[html.language])》")
                                }
                                html.tag("td", .class("words")) { html in
                                    html.text("\(line.issuer)　\(line.layer[html.language])")
                                }
                                cells(&html, line.cost)
                            }
                        }
                    }
                }
            }
        }
    }

    static func prefilled(_ html: inout HTML, _ sheet: BurdenSheet) {
        guard !sheet.prefilled.isEmpty else { return }
        html.card { html in
            html.tag("h2") { $0.say("已替挂职干部填好的", "What is filled in already") }
            html.tag("dl") { html in
                for line in sheet.prefilled {
                    html.tag("dt", text: line.kind[html.language])
                    html.tag("dd") { html in
                        let fields = line.fields.map { $0[html.language] }
                        html.say(
                            "\(line.asked)栏，已填好\(fields.count)栏", "\(fields.count) of \(line.asked)")
                        if !fields.isEmpty { html.say("：", ": ") }
                        html.text(fields.joined(separator: html.language == .chinese ? "、" : ", "))
                    }
                }
            }
            html.tag("p", .class("hint")) {
                $0.say(
                    "从应办事项打开表格时已经填上的栏。月度汇报的内容由平时的随记、任务、集中学习和上月打算拼成初稿：平时没有记的，就要自己写。",
                    "Fields that stand there when the form is opened from what is owed. A report is drafted from the "
                        + "month’s notes, tasks, sessions and intentions; where nothing was noted, it has to be written."
                )
            }
        }
    }
}
