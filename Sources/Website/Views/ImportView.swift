import Office
import Records
import Secondment

enum ImportView {
    static func form(
        _ batch: Record, _ imports: [RosterImportLine], _ member: Member, problems: [Problem]
    ) -> HTML {
        page(batch, member) { html in
            html.problems(problems, lead: Title("这个文件读不了：", "This file cannot be read:"))
            html.form(member, "/batch/\(batch.id.text)/import", class: "card stack", upload: true) { html in
                html.tag("label", Attribute("for", "file")) { $0.say("花名册文件", "The roster") }
                html.void(
                    "input", .type("file"), .id("file"), .name("file"), .flag("required"),
                    Attribute("accept", ".xlsx,.xls,.csv,.txt,.et"))
                html.tag("small", .class("hint")) {
                    $0.say(
                        "xlsx、xls、csv、txt都行，平时怎么做的就怎么传：标题行、合并单元格、封面、备注都认得。先看预览，确认后才会写入。",
                        "xlsx, xls, csv or txt, as you made it. You see a preview first; nothing is written before you agree."
                    )
                }
                html.submit("看预览", "Preview")
            }
            guard !imports.isEmpty else { return }
            html.card { html in
                html.tag("h2") { $0.say("导入过的", "Imported before") }
                for line in imports {
                    html.form(member, "/batch/\(batch.id.text)/undo", class: "inline") { html in
                        html.hidden("import", line.id.text)
                        html.tag("span") { html in
                            html.text("\(line.at.written)　\(line.by)　\(line.name)　")
                            html.say("\(line.postings)条挂职", "\(line.postings) postings")
                        }
                        if line.isUndoable { html.submit("撤销这次导入", "Undo", primary: false) }
                    }
                }
            }
        }
    }

    static func done(_ batch: Record, _ outcome: RosterOutcome, _ member: Member) -> HTML {
        page(batch, member) { html in
            html.card { html in
                html.tag("p") {
                    $0.say(
                        "导入完成：新增\(outcome.persons)人、\(outcome.units)个单位、\(outcome.postings)条挂职；已经在册的\(outcome.alreadyThere)条没有动。",
                        "Done: \(outcome.persons) people, \(outcome.units) units, \(outcome.postings) postings made; \(outcome.alreadyThere) were there already."
                    )
                }
                html.button("/batch/\(batch.id.text)", "看批次一览", "Open the board", primary: true)
            }
        }
    }

    static func preview(
        _ batch: Record, _ preview: RosterPreview, _ name: String, _ upload: ID, _ member: Member,
        waiver: String = ""
    ) -> HTML {
        let path = "/batch/\(batch.id.text)/import"
        return page(batch, member) { html in
            html.tag("p", .class("lead")) {
                $0.say("\(name)：读到\(preview.rows.count)人", "\(name): \(preview.rows.count) people read")
            }
            html.form(member, path, class: "card stack") { html in
                html.hidden("upload", upload.text)
                columns(&html, preview)
                if preview.wantsReasons || !waiver.isEmpty {
                    html.tag("label", Attribute("for", "waiver")) {
                        $0.say("破例的理由", "Why they are posted nevertheless")
                    }
                    html.tag(
                        "textarea", .id("waiver"), .name("waiver"), Attribute("rows", "2"),
                        text: "\n" + waiver)
                    html.tag("small", .class("hint")) {
                        $0.say(
                            "下面有人不合“一般”“原则上”的条件。写明理由可以导入，理由和是哪一条会留在这个人的挂职里；表里写了“破例理由”一列的，以表里的为准。",
                            "Some do not meet a general condition. With a reason they can be imported; it stays with the posting."
                        )
                    }
                }
                html.tag("div", .class("actions")) { html in
                    if preview.isRight {
                        html.tag(
                            "button", .type("submit"), .name("act"), .value("import"),
                            .class("button primary")
                        ) {
                            $0.say("确认导入\(preview.rows.count)人", "Import \(preview.rows.count) people")
                        }
                    } else {
                        html.tag(
                            "button", .type("submit"), .name("act"), .value("rejected"),
                            .class("button primary")
                        ) {
                            $0.say("下载标出问题的表", "Download with the problems marked")
                        }
                    }
                    html.submit("按改过的再看", "Preview again", primary: false)
                }
            }
            problems(&html, preview)
            rows(&html, preview)
            leftOut(&html, preview)
        }
    }

    private static func columns(_ html: inout HTML, _ preview: RosterPreview) {
        html.tag("details") { html in
            html.tag("summary") { $0.say("各列怎么对应", "How the columns are read") }
            for sheet in preview.sheets {
                html.tag("h3", text: sheet.name)
                html.tag("div", .class("scroll")) { html in
                    html.tag("table") { html in
                        html.tag("tbody") { html in
                            for column in sheet.columns {
                                html.tag("tr") { html in
                                    html.tag("td", text: "\(column.letters) \(column.title)")
                                    html.tag("td") { html in
                                        html.tag(
                                            "select", .name("map-\(column.index)"),
                                            Attribute("aria-label", column.title)
                                        ) { html in
                                            html.tag("option", .value("")) { $0.say("不导入", "Leave out") }
                                            for key in RosterColumn.allCases {
                                                html.tag(
                                                    "option", .value(key.rawValue),
                                                    .flag("selected", if: key == column.key),
                                                    text: key.title[html.language])
                                            }
                                        }
                                    }
                                    html.tag(
                                        "td", .class("hint"),
                                        text: column.samples.prefix(3).joined(separator: "、"))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func problems(_ html: inout HTML, _ preview: RosterPreview) {
        let all = preview.problems + preview.rows.flatMap(\.problems)
        guard !all.isEmpty else { return }
        html.tag("div", .class("problems"), Attribute("role", "alert")) { html in
            html.tag("p") { html in
                html.tag("strong") { $0.say("先改好这些再导入：", "To be mended first:") }
            }
            html.tag("ul") { html in
                for problem in all.prefix(200) {
                    html.tag("li") { html in
                        html.tag("strong", text: problem.cell)
                        html.text("　\(problem.sentence[html.language])")
                        if problem.isWarning { html.say("（提醒，可以导入）", " (a doubt only)") }
                    }
                }
            }
        }
    }

    private static func rows(_ html: inout HTML, _ preview: RosterPreview) {
        let shown: [RosterColumn] = [.name, .sex, .born, .homeUnit, .homePost, .hostUnit, .hostPost]
        html.tag("div", .class("scroll card flush")) { html in
            html.tag("table") { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", Attribute("scope", "col")) { $0.say("行", "Row") }
                        for column in shown {
                            html.tag("th", Attribute("scope", "col"), text: column.title[html.language])
                        }
                        html.tag("th", Attribute("scope", "col")) { $0.say("挂职时间", "Term") }
                        html.tag("th", Attribute("scope", "col")) { $0.say("会怎样", "What happens") }
                    }
                }
                html.tag("tbody") { html in
                    for row in preview.rows.prefix(500) {
                        html.tag("tr", .class(row.problems.contains { !$0.isWarning } ? "wrong-cell" : "")) {
                            html in
                            html.tag("td", text: String(row.number))
                            for column in shown { html.tag("td", text: row[column]) }
                            html.tag("td", text: row.term)
                            html.tag("td") { html in
                                switch row.action {
                                case .newPerson?: html.say("新增", "New")
                                case .knownPerson?: html.say("在册，新增挂职", "Known, new posting")
                                case .samePosting?: html.say("已在册，不动", "There already")
                                case nil: html.say("有问题", "Refused")
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func leftOut(_ html: inout HTML, _ preview: RosterPreview) {
        let all = preview.skipped + preview.sheets.flatMap(\.leftOut)
        guard !all.isEmpty else { return }
        html.tag("details", .class("history")) { html in
            html.tag("summary") { $0.say("没有读的行和表（\(all.count)）", "Rows and sheets left out (\(all.count))") }
            html.tag("ul") { html in
                for item in all.prefix(300) {
                    html.tag("li") { html in
                        html.text("\(item.sheet) \(item.number.map(String.init) ?? "")：")
                        html.title(item.reason)
                    }
                }
            }
        }
    }

    private static func page(_ batch: Record, _ member: Member, body: (inout HTML) -> Void) -> HTML {
        let title = Title("导入名册", "Import a roster")
        return Layout(member, title[member.language]).page(
            back: ("/batch/\(batch.id.text)", Title(batch[Batch.heading], batch[Batch.heading]))
        ) { html in
            html.tag("h1", text: title[html.language])
            body(&html)
        }
    }
}
