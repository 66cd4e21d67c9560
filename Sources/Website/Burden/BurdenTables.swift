import Office
import Records

/// 负担表 — The tables of the burden pages: every chart has one, and every figure its clause.
enum BurdenTables {
    static func table(
        _ html: inout HTML, first: Title, _ rows: [(name: Title, cost: BurdenSheet.Cost)]
    ) {
        html.table(rows, [.of(first) { $0.title($1.name) }] + costs { $0.cost })
    }

    /// What is counted, a column each.
    private static func costs<Row>(_ cost: @escaping (Row) -> BurdenSheet.Cost) -> [Column<Row>] {
        func counted(_ title: Title, _ count: @escaping (BurdenSheet.Cost) -> Int) -> Column<Row> {
            .number(title) { row in
                let count = count(cost(row))
                return count == 0 ? nil : count
            }
        }
        return [
            counted(Title("次", "Times"), \.times), counted(Title("表", "Forms"), \.forms),
            counted(Title("栏", "Fields"), \.fields), counted(Title("已填好", "Filled in"), \.prefilled),
            counted(Title("材料", "Papers"), \.documents), counted(Title("会", "Meetings"), \.meetings),
            .of(Title("分钟", "Minutes")) { html, row in
                html.text(String(cost(row).minutes))
                if cost(row).estimated > 0 { html.tag("small") { $0.say(" 估", " est.") } }
            }.asNumber,
        ]
    }

    static func clauses(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.card("哪一条要的", "Which clause asks it") { html in
            html.table(
                sheet.clauses,
                [
                    .of(Title("条款", "Clause")) { html, line in
                        html.title(line.citation)
                        html.aside(line.sentence[html.language])
                    },
                    .of(Title("谁办什么", "Who does what")) { html, line in
                        html.title(line.side)
                        html.text("　")
                        html.text(line.titles.map { $0[html.language] }.listed(html.language))
                        if line.isAttendance { html.say("（参加）", " (coming to it)") }
                    },
                ] + costs { $0.cost })
        }
    }

    static func askers(_ html: inout HTML, _ sheet: BurdenSheet) {
        html.card("谁要求挂职干部的", "Who asks it of the secondee") { html in
            html.table(
                sheet.askers,
                [
                    .of(Title("制度", "Regulation")) { $0.text("《\($1.regulation[$0.language])》") },
                    .of(Title("制发机关", "Issuer")) { $0.text("\($1.issuer)　\($1.layer[$0.language])") },
                ] + costs { $0.cost })
        }
    }

    static func prefilled(_ html: inout HTML, _ sheet: BurdenSheet) {
        guard !sheet.prefilled.isEmpty else { return }
        html.card("已替挂职干部填好的", "What is filled in already") { html in
            html.tag("dl") { html in
                for line in sheet.prefilled {
                    html.tag("dt", text: line.kind[html.language])
                    html.tag("dd") { html in
                        let fields = line.fields.map { $0[html.language] }
                        html.say(
                            "\(line.asked)栏，已填好\(fields.count)栏", "\(fields.count) of \(line.asked)")
                        if !fields.isEmpty { html.say("：", ": ") }
                        html.text(fields.listed(html.language))
                    }
                }
            }
            html.hint {
                $0.say(
                    "从应办事项打开表格时已经填上的栏。月度汇报的内容由平时的随记、任务、集中学习和上月打算拼成初稿：平时没有记的，就要自己写。",
                    "Fields that stand there when the form is opened from what is owed. A report is drafted from the "
                        + "month’s notes, tasks, sessions and intentions; where nothing was noted, it has to be written."
                )
            }
        }
    }
}
