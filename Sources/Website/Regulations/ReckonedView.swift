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
                html.aside(management.clause[html.language])
            }
            if let party = rules.party {
                html.tag("h2") { $0.say("组织关系", "Party relation") }
                html.tag("p", text: party.way[html.language])
                html.aside(party.clause[html.language])
            }
        }
    }

    private static func onDuty(_ html: inout HTML, _ line: PostingRules.OnDutyLine) {
        let language = html.language
        html.card(line.title) { html in
            html.hint { html in
                html.title(line.clause)
                html.say("；由请假起止日推算，不打卡", "; from declared leave, nobody checks in")
            }
            html.table(
                line.standings,
                [
                    .text(Title("期", "Period")) { $0.period.title[language] },
                    .of(Title("最多在岗", "At most")) { html, standing in
                        if standing.isShort { html.mark(.soon) }
                        html.text(" \(standing.present)")
                    }.asNumber,
                    .number(Title("要求", "Asked for")) { $0.needed },
                ])
        }
    }

    private static func caps(_ html: inout HTML, _ caps: [PostingRules.CapLine]) {
        guard !caps.isEmpty else { return }
        html.card("请假限额", "Leave taken") { html in
            html.table(
                caps,
                [
                    .of(Title("限额", "Cap")) { html, cap in
                        html.text("\(cap.title[html.language])（\(cap.window[html.language])）")
                        html.aside(cap.clause[html.language])
                    },
                    .number(Title("已请", "Taken")) { $0.used },
                    .number(Title("上限", "At most")) { $0.most },
                ])
        }
    }

    private static func payments(_ html: inout HTML, _ rules: PostingRules) {
        guard !rules.payments.isEmpty || !rules.payers.isEmpty else { return }
        html.card("待遇", "Payments") { html in
            for payer in rules.payers {
                html.tag("p") { html in
                    html.text("\(payer.title[html.language])：\(payer.payer)")
                    html.aside(payer.clause[html.language])
                }
            }
            guard !rules.payments.isEmpty else { return }
            html.table(
                rules.payments,
                [
                    .text(Title("月份", "Month")) { $0.month.dotted },
                    .of(Title("项目", "Item")) { html, line in
                        html.text(line.title[html.language])
                        html.aside(line.how[html.language])
                    },
                    .text(Title("由谁付", "Paid by")) { $0.payer },
                    .text(Title("应付", "Due")) { "\($0.yuan)元" }.asNumber,
                ])
            html.hint {
                $0.say(
                    "照制度的标准和请假登记算出来的，只作对账用。",
                    "Reckoned from the rates and declared leave; no money is moved here.")
            }
        }
    }

    private static func targets(_ html: inout HTML, _ targets: [PostingRules.TargetLine]) {
        guard !targets.isEmpty else { return }
        html.card("期望", "Hoped for") { html in
            for target in targets {
                html.tag("p") { html in
                    html.say(
                        "\(target.title.chinese)：期望\(target.span.chinese)，已记\(target.done)件",
                        "\(target.title.english): hoped for \(target.span.english), \(target.done) noted")
                    html.aside(target.clause[html.language])
                }
            }
        }
    }
}
