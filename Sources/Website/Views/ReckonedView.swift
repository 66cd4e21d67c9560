import Office
import Parties
import Records
import Regulation

/// 规则的账 — What is reckoned by rules: days on duty, leave and its caps, payments, targets.
enum ReckonedView {
    static func write(_ html: inout HTML, _ rules: PostingRules) {
        looksAfter(&html, rules)
        for line in rules.onDuty { onDuty(&html, line) }
        caps(&html, rules.caps)
        payments(&html, rules)
        targets(&html, rules.targets)
    }

    private static func looksAfter(_ html: inout HTML, _ rules: PostingRules) {
        guard rules.management != nil || rules.party != nil else { return }
        html.card { html in
            if let management = rules.management {
                html.tag("h2") { $0.say("谁管", "Who looks after whom") }
                html.tag("p", text: management.sentence[html.language])
                html.tag("small", .class("hint"), text: management.clause[html.language])
            }
            if let party = rules.party {
                html.tag("h2") { $0.say("组织关系", "Party relation") }
                html.tag("p", text: party.way[html.language])
                html.tag("small", .class("hint"), text: party.clause[html.language])
            }
        }
    }

    private static func onDuty(_ html: inout HTML, _ line: PostingRules.OnDutyLine) {
        html.card { html in
            html.tag("h2", text: line.title[html.language])
            html.tag("p", .class("hint")) { html in
                html.title(line.clause)
                html.say("；由请假起止日推算，不打卡", "; from declared leave, nobody checks in")
            }
            table(&html, [Title("期", "Period"), Title("最多在岗", "At most"), Title("要求", "Asked for")]) { html in
                for standing in line.standings {
                    html.tag("tr") { html in
                        html.tag("td", text: standing.period.title[html.language])
                        html.tag("td") { html in
                            if standing.isShort {
                                html.tag(
                                    "span", .class("look soon"), Attribute("aria-hidden", "true"), text: "▲")
                            }
                            html.text(" \(standing.present)")
                        }
                        html.tag("td", text: String(standing.needed))
                    }
                }
            }
        }
    }

    private static func caps(_ html: inout HTML, _ caps: [PostingRules.CapLine]) {
        guard !caps.isEmpty else { return }
        html.card { html in
            html.tag("h2") { $0.say("请假限额", "Leave taken") }
            table(&html, [Title("限额", "Cap"), Title("已请", "Taken"), Title("上限", "At most")]) { html in
                for cap in caps {
                    html.tag("tr") { html in
                        html.tag("td") { html in
                            html.text("\(cap.title[html.language])（\(cap.window[html.language])）")
                            html.tag("small", .class("hint"), text: cap.clause[html.language])
                        }
                        html.tag("td", text: String(cap.used))
                        html.tag("td", text: String(cap.most))
                    }
                }
            }
        }
    }

    private static func payments(_ html: inout HTML, _ rules: PostingRules) {
        guard !rules.payments.isEmpty || !rules.payers.isEmpty else { return }
        html.card { html in
            html.tag("h2") { $0.say("待遇", "Payments") }
            for payer in rules.payers {
                html.tag("p") { html in
                    html.text("\(payer.title[html.language])：\(payer.payer)")
                    html.tag("small", .class("hint"), text: payer.clause[html.language])
                }
            }
            guard !rules.payments.isEmpty else { return }
            let columns = [
                Title("月份", "Month"), Title("项目", "Item"), Title("由谁付", "Paid by"), Title("应付", "Due"),
            ]
            table(&html, columns) { html in
                for line in rules.payments {
                    html.tag("tr") { html in
                        html.tag("td", text: line.month.dotted)
                        html.tag("td") { html in
                            html.text(line.title[html.language])
                            html.tag("small", .class("hint"), text: line.how[html.language])
                        }
                        html.tag("td", text: line.payer)
                        html.tag("td", text: "\(line.yuan)元")
                    }
                }
            }
            html.tag("p", .class("hint")) {
                $0.say(
                    "照制度的标准和请假登记算出来的，只作对账用。",
                    "Reckoned from the rates and declared leave; no money is moved here.")
            }
        }
    }

    private static func targets(_ html: inout HTML, _ targets: [PostingRules.TargetLine]) {
        guard !targets.isEmpty else { return }
        html.card { html in
            html.tag("h2") { $0.say("期望", "Hoped for") }
            for target in targets {
                html.tag("p") { html in
                    html.say(
                        "\(target.title.chinese)：期望\(target.span.chinese)，已记\(target.done)件",
                        "\(target.title.english): hoped for \(target.span.english), \(target.done) noted")
                    html.tag("small", .class("hint"), text: target.clause[html.language])
                }
            }
        }
    }

    private static func table(
        _ html: inout HTML, _ columns: [Title], body: (inout HTML) -> Void
    ) {
        html.tag("div", .class("scroll")) { html in
            html.tag("table") { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for column in columns {
                            html.tag("th", Attribute("scope", "col"), text: column[html.language])
                        }
                    }
                }
                html.tag("tbody", body: body)
            }
        }
    }
}
