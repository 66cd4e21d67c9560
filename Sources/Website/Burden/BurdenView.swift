import Office
import Records

/// 负担 — What is asked of one secondee, month by month; of each side; by which clause and by whom.
enum BurdenView {
    static func page(_ sheet: BurdenSheet, _ member: Member, back: String) -> HTML {
        let title = Title("\(sheet.heading)：负担", "\(sheet.heading): burden")
        return Layout(member, title[member.language]).page(back: (back, Title(sheet.heading, sheet.heading)))
        {
            html in
            html.head(
                title, says: sheet.clauses.isEmpty ? nil : { lead(&$0, sheet) },
                acts: { $0.button("/burden", "负担上限", "The ceiling") })
            guard !sheet.clauses.isEmpty else {
                html.empty {
                    $0.say("没有启用的制度，不要求办什么。", "No regulation is in force, so nothing is asked.")
                }
                return
            }
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
        if sheet.people == 0 {
            html.say("还没有人，按一个人去满全程推算。", "Nobody is there yet: reckoned for one for the whole term. ")
        }
        if let heaviest = sheet.heaviest {
            let minutes = heaviest.cost.minutes
            let hours = (minutes + 30) / 60
            html.say(
                "要求一名挂职干部最多的一个月是\(heaviest.month.written(.chinese))，约\(minutes)分钟"
                    + (minutes >= 120 ? "（\(hours)个小时）。" : "。"),
                "Most is asked of one secondee in \(heaviest.month.written(.english)): about \(minutes) minutes"
                    + (minutes >= 120 ? " (\(hours) hours). " : ". "))
        }
        sheet.ceiling.map { html.say("上限是每月\($0)分钟。", "The ceiling is \($0) minutes a month. ") }
            ?? html.say("还没有设上限。", "No ceiling is set. ")
    }

    private static func beyond(_ html: inout HTML, _ sheet: BurdenSheet) {
        guard let ceiling = sheet.ceiling, !sheet.beyond.isEmpty else { return }
        html.problems(
            lead: {
                $0.say("有\(sheet.beyond.count)个月超过上限：", "Beyond the ceiling in \(sheet.beyond.count) months:")
            },
            items: sheet.beyond.map { line in
                {
                    $0.say(
                        "\(line.month.written(.chinese))要\(line.cost.minutes)分钟，超过上限\(line.cost.minutes - ceiling)分钟",
                        "\(line.month.written(.english)): \(line.cost.minutes) minutes, "
                            + "\(line.cost.minutes - ceiling) beyond the ceiling")
                }
            })
    }

    /// What is said of a regulation before it is applied.
    static func warnings(_ html: inout HTML, _ warnings: [Title]) {
        guard !warnings.isEmpty else { return }
        html.problems(
            lead: { $0.say("负担会超过上限：", "The burden would pass the ceiling:") },
            items: warnings.map { warning in { $0.title(warning) } })
    }

    private static func months(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.card("一名挂职干部，逐月", "One secondee, month by month") { html in
            BurdenChart(sheet).write(&html)
            BurdenTables.table(
                &html, first: Title("月份", "Month"),
                sheet.secondee.map {
                    (Title($0.month.written(.chinese), $0.month.written(.english)), $0.cost)
                })
            html.hint {
                $0.say(
                    "制度写了用时的按制度；没写的估算：要填的栏每栏1分钟，材料每份30分钟，会每次60分钟，标“估”。参加批次里的会也算在内。",
                    "Minutes are the regulation’s own; where it names none they are estimated (est.): a minute a "
                        + "field to fill, 30 a paper, 60 a meeting. Coming to the batch’s meetings counts.")
            }
        }
    }

    private static func sides(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.card("双方各方，全程合计", "Each side, over the term") { html in
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
        html.card("全批\(sheet.people)人，各方每月分钟", "All \(sheet.people) postings, minutes a month by side") {
            html in
            let minutes = sheet.wholeSides.enumerated().map { place, side -> Column<BurdenSheet.WholeLine> in
                .number(side) { $0.minutes[place] == 0 ? nil : $0.minutes[place] }
            }
            html.table(sheet.whole, [.text(Title("月份", "Month")) { $0.month.dotted }] + minutes)
        }
    }
}
