import Office
import Records
import Secondment

enum ImportView {
    static func form(
        _ batch: Kept<Batch>, _ imports: [RosterImportLine], _ member: Member, problems: [Problem]
    ) -> HTML {
        page(batch, member) { html in
            html.problems(problems, lead: Title("这个文件读不了：", "This file cannot be read:"))
            html.form(member, "/batch/\(batch.id.text)/import", .stackCard, upload: true) { html in
                html.label("file", "花名册文件", "The roster")
                html.void(
                    "input", .type("file"), .id("file"), .name("file"), .flag("required"),
                    Attribute("accept", ".xlsx,.xls,.csv,.txt,.et"))
                html.aside {
                    $0.say(
                        "xlsx、xls、csv、txt都行，平时怎么做的就怎么传：标题行、合并单元格、封面、备注都认得。先看预览，确认后才会写入。",
                        "xlsx, xls, csv or txt, as you made it. You see a preview first; nothing is written before you agree."
                    )
                }
                html.submit("看预览", "Preview")
            }
            guard !imports.isEmpty else { return }
            html.card("导入过的", "Imported before") { html in
                for line in imports {
                    html.form(member, "/batch/\(batch.id.text)/undo", .inline) { html in
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

    static func done(_ batch: Kept<Batch>, _ outcome: RosterOutcome, _ member: Member) -> HTML {
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
        _ batch: Kept<Batch>, _ preview: RosterPreview, _ name: String, _ upload: ID, _ member: Member,
        waiver: String = ""
    ) -> HTML {
        let path = "/batch/\(batch.id.text)/import"
        return page(batch, member) { html in
            html.lead {
                $0.say("\(name)：读到\(preview.rows.count)人", "\(name): \(preview.rows.count) people read")
            }
            html.form(member, path, .stackCard) { html in
                html.hidden("upload", upload.text)
                columns(&html, preview)
                if preview.wantsReasons || !waiver.isEmpty {
                    html.label("waiver", "破例的理由", "Why they are posted nevertheless")
                    html.tag(
                        "textarea", .id("waiver"), .name("waiver"), Attribute("rows", "2"),
                        text: "\n" + waiver)
                    html.aside {
                        $0.say(
                            "下面有人不合“一般”“原则上”的条件。写明理由可以导入，理由和是哪一条会留在这个人的挂职里；表里写了“破例理由”一列的，以表里的为准。",
                            "Some do not meet a general condition. With a reason they can be imported; it stays with the posting."
                        )
                    }
                }
                html.acts { html in
                    if preview.isRight {
                        html.submit(
                            Title("确认导入\(preview.rows.count)人", "Import \(preview.rows.count) people"),
                            carrying: ("act", "import"))
                    } else {
                        html.submit(
                            Title("下载标出问题的表", "Download with the problems marked"),
                            carrying: ("act", "rejected"))
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
        let choices = RosterColumn.allCases.map { ($0.rawValue, $0.title[html.language]) }
        html.fold("各列怎么对应", "How the columns are read") { html in
            for sheet in preview.sheets {
                html.tag("h3", text: sheet.name)
                html.table(
                    sheet.columns,
                    [
                        .text(Title("列", "Column")) { "\($0.letters) \($0.title)" },
                        .of(Title("读作", "Read as")) { html, column in
                            html.select(
                                "map-\(column.index)", Attribute("aria-label", column.title),
                                none: Title("不导入", "Leave out"), choices,
                                chosen: column.key?.rawValue ?? "")
                        },
                        .text(Title("例", "Such as")) { $0.samples.prefix(3).joined(separator: "、") },
                    ])
            }
        }
    }

    private static func problems(_ html: inout HTML, _ preview: RosterPreview) {
        let all = preview.problems + preview.rows.flatMap(\.problems)
        guard !all.isEmpty else { return }
        html.problems(
            lead: { $0.say("先改好这些再导入：", "To be mended first:") },
            items: all.prefix(200).map { problem in
                { html in
                    html.tag("strong", text: problem.cell)
                    html.text("　\(problem.sentence[html.language])")
                    if problem.isWarning { html.say("（提醒，可以导入）", " (a doubt only)") }
                }
            })
    }

    private static func rows(_ html: inout HTML, _ preview: RosterPreview) {
        let shown: [RosterColumn] = [.name, .sex, .born, .homeUnit, .homePost, .hostUnit, .hostPost]
        html.table(
            Array(preview.rows.prefix(500)), isWrong: { $0.problems.contains { !$0.isWarning } },
            [.text(Title("行", "Row")) { String($0.number) }]
                + shown.map { column in .text(column.title) { $0[column] } } + [
                    .text(Title("挂职时间", "Term")) { $0.term },
                    .of(Title("会怎样", "What happens")) { html, row in
                        switch row.action {
                        case .newPerson?: html.say("新增", "New")
                        case .knownPerson?: html.say("在册，新增挂职", "Known, new posting")
                        case .samePosting?: html.say("已在册，不动", "There already")
                        case nil: html.say("有问题", "Refused")
                        }
                    },
                ])
    }

    private static func leftOut(_ html: inout HTML, _ preview: RosterPreview) {
        let all = preview.skipped + preview.sheets.flatMap(\.leftOut)
        guard !all.isEmpty else { return }
        html.fold("没有读的行和表（\(all.count)）", "Rows and sheets left out (\(all.count))") { html in
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

    private static func page(_ batch: Kept<Batch>, _ member: Member, body: (inout HTML) -> Void) -> HTML {
        let title = Title("导入名册", "Import a roster")
        return Layout(member, title[member.language]).page(
            back: ("/batch/\(batch.id.text)", Title(batch[Batch.heading], batch[Batch.heading]))
        ) { html in
            html.head(title)
            body(&html)
        }
    }
}
