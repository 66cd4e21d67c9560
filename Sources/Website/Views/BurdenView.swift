import Office
import Records

/// 负担 — What is asked of one secondee, month by month; of each side; by which clause and by whom.
enum BurdenView {
    static func page(_ sheet: BurdenSheet, _ member: Member, back: String) -> HTML {
        let title = Title("\(sheet.heading)：负担", "\(sheet.heading): burden")
        return Layout(member, title[member.language]).page(back: (back, Title(sheet.heading, sheet.heading)))
        {
            html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: title[html.language])
                html.button("/burden", "负担上限", "The ceiling")
            }
            guard !sheet.clauses.isEmpty else {
                html.tag("p", .class("empty")) {
                    $0.say("没有启用的制度，不要求办什么。", "No regulation is in force, so nothing is asked.")
                }
                return
            }
            lead(&html, sheet)
            beyond(&html, sheet)
            months(&html, sheet)
            sides(&html, sheet)
            whole(&html, sheet)
            BurdenTables.clauses(&html, sheet)
            BurdenTables.askers(&html, sheet)
            BurdenTables.prefilled(&html, sheet)
        }
    }

    private static func lead(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.tag("p", .class("lead")) { html in
            if sheet.people == 0 {
                html.say("还没有人，按一个人去满全程推算。", "Nobody is there yet: reckoned for one for the whole term. ")
            }
            if let heaviest = sheet.heaviest {
                let minutes = heaviest.cost.minutes
                html.say(
                    "要求一名挂职干部最多的一个月是\(heaviest.month.written(.chinese))，约\(minutes)分钟"
                        + (minutes >= 120 ? "（\((minutes + 30) / 60)个小时）。" : "。"),
                    "Most is asked of one secondee in \(heaviest.month.written(.english)): about \(minutes) "
                        + "minutes" + (minutes >= 120 ? " (\((minutes + 30) / 60) hours). " : ". "))
            }
            sheet.ceiling.map { ceiling in
                html.say("上限是每月\(ceiling)分钟。", "The ceiling is \(ceiling) minutes a month. ")
            } ?? html.say("还没有设上限。", "No ceiling is set. ")
        }
    }

    private static func beyond(_ html: inout HTML, _ sheet: BurdenSheet) {
        guard let ceiling = sheet.ceiling, !sheet.beyond.isEmpty else { return }
        html.tag("div", .class("problems")) { html in
            html.tag("ul") { html in
                for line in sheet.beyond {
                    html.tag("li") {
                        $0.say(
                            "\(line.month.written(.chinese))要\(line.cost.minutes)分钟，超过上限\(line.cost.minutes - ceiling)分钟",
                            "\(line.month.written(.english)): \(line.cost.minutes) minutes, "
                                + "\(line.cost.minutes - ceiling) beyond the ceiling")
                    }
                }
            }
        }
    }

    /// What is said of a regulation before it is applied.
    static func warnings(_ html: inout HTML, _ warnings: [Title]) {
        guard !warnings.isEmpty else { return }
        html.tag("div", .class("problems")) { html in
            html.tag("p") { html in
                html.tag("strong") { $0.say("负担会超过上限：", "The burden would pass the ceiling:") }
            }
            html.tag("ul") { html in
                for warning in warnings { html.tag("li", text: warning[html.language]) }
            }
        }
    }

    private static func months(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.card { html in
            html.tag("h2") { $0.say("一名挂职干部，逐月", "One secondee, month by month") }
            BurdenChart(sheet).write(&html)
            BurdenTables.table(
                &html, first: Title("月份", "Month"),
                sheet.secondee.map {
                    (Title($0.month.written(.chinese), $0.month.written(.english)), $0.cost)
                })
            html.tag("p", .class("hint")) {
                $0.say(
                    "制度写了用时的按制度；没写的估算：要填的栏每栏1分钟，材料每份30分钟，会每次60分钟，标“估”。参加批次里的会也算在内。",
                    "Minutes are the regulation’s own; where it names none they are estimated (est.): a minute a "
                        + "field to fill, 30 a paper, 60 a meeting. Coming to the batch’s meetings counts.")
            }
        }
    }

    private static func sides(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.card { html in
            html.tag("h2") { $0.say("双方各方，全程合计", "Each side, over the term") }
            BurdenTables.table(
                &html, first: Title("谁", "Who"),
                sheet.sides.map { line in
                    let heaviest = line.heaviest
                    return (
                        Title(
                            line.side.chinese + (heaviest.map { "（最重\($0.month.dotted)）" } ?? ""),
                            line.side.english + (heaviest.map { " (most in \($0.month.dotted))" } ?? "")),
                        line.cost
                    )
                })
        }
    }

    private static func whole(_ html: inout HTML, _ sheet: BurdenSheet) {
        guard !sheet.whole.isEmpty else { return }
        html.card { html in
            html.tag("h2") {
                $0.say("全批\(sheet.people)人，各方每月分钟", "All \(sheet.people) postings, minutes a month by side")
            }
            html.tag("div", .class("scroll")) { html in
                html.tag("table", .class("figures")) { html in
                    html.tag("thead") { html in
                        html.tag("tr") { html in
                            html.tag("th", Attribute("scope", "col")) { $0.say("月份", "Month") }
                            for side in sheet.wholeSides {
                                html.tag("th", Attribute("scope", "col"), text: side[html.language])
                            }
                        }
                    }
                    html.tag("tbody") { html in
                        for line in sheet.whole {
                            html.tag("tr") { html in
                                html.tag("th", Attribute("scope", "row"), text: line.month.dotted)
                                for minutes in line.minutes {
                                    html.tag("td", text: minutes == 0 ? "—" : String(minutes))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
