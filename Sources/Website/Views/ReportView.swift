import Office
import Parties
import Records
import Secondment

/// 月度汇报 — Written once, for two readers; beside it, where every sentence comes from.
struct ReportView {
    let seen: Desk.Seen
    let receipts: [Record]
    /// This actor's own receipt, where they are one of the readers.
    let mine: Desk.Seen?
    let member: Member

    private var report: Record { seen.record }

    func page() -> HTML {
        let month = report[MonthlyReport.month]
        let name = seen.names[report[MonthlyReport.posting].id, .chinese] ?? ""
        let title = Title(
            "\(name)\(month.written(.chinese))工作汇报", "\(name): report for \(month.written(.english))")
        return Layout(member, title[member.language]).page(back: ("/desk", Title("我的事", "My desk"))) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: title[html.language])
                html.stage(report)
            }
            readers(&html)
            if let mine { MoveForms(mine, member).write(&html) }
            MoveForms(seen, member).write(&html)
            html.tag("div", .class("two")) { html in
                html.tag("article", .class("card doc")) { html in text(&html) }
                html.tag("aside") { html in
                    sources(&html)
                    html.tag("p") { html in
                        html.link("/monthly_report/\(report.id.text).docx", "下载公文格式 docx", "Download as docx")
                    }
                    RecordViews.files(&html, seen, member)
                    html.history(seen.steps, of: seen.record.kind)
                }
            }
        }
    }

    private func readers(_ html: inout HTML) {
        guard !receipts.isEmpty else {
            html.tag("p", .class("lead")) {
                $0.say(
                    "由本月的记录和上月打算写成；改你想改的，一次送达两方。",
                    "Composed from the month’s records; change what you like, then send once to both readers."
                )
            }
            return
        }
        html.tag("div", .class("readers")) { html in
            for receipt in receipts {
                html.tag("div", .class("reader")) { html in
                    html.tag("b", text: receipt[Receipt.party].title[html.language])
                    html.stage(receipt)
                    if let comment = receipt[Receipt.comment] { html.tag("blockquote", text: comment.text) }
                }
            }
        }
    }

    private func text(_ html: inout HTML) {
        let parts: [(FieldSpec, String?)] = [
            (MonthlyReport.review.spec, report[MonthlyReport.review]?.text),
            (MonthlyReport.work.spec, report[MonthlyReport.work].text),
            (MonthlyReport.study.spec, report[MonthlyReport.study].text),
            (MonthlyReport.life.spec, report[MonthlyReport.life]?.text),
            (MonthlyReport.next.spec, report[MonthlyReport.next].text),
            (MonthlyReport.remark.spec, report[MonthlyReport.remark]?.text),
        ]
        for (field, text) in parts {
            guard let text, !text.trimmed.isEmpty else { continue }
            html.tag("h2", text: field.title[html.language])
            html.prose(text)
        }
    }

    private func sources(_ html: inout HTML) {
        let items = report[MonthlyReport.sources].items
        guard !items.isEmpty else { return }
        html.card { html in
            html.tag("h2") { $0.say("每句话的来处", "Where each sentence comes from") }
            html.tag("ol", .class("sources")) { html in
                for (place, item) in items.enumerated() where !item.kind.isEmpty {
                    ReportView.source(&html, place, item)
                }
            }
        }
    }

    private static func source(_ html: inout HTML, _ place: Int, _ item: Sources.Item) {
        html.tag("li") { html in
            html.text("\(Desk.citationMark(place + 1)) ")
            html.tag("time", text: Day(iso: item.day)?.short(html.language) ?? item.day)
            html.tag("a", .href("/\(item.kind)/\(item.record)"), text: item.line)
        }
    }

    /// The text to be changed, with its sources beside it.
    static func editor(_ form: Desk.Form, _ member: Member, typed: [String: String], restored: Bool) -> HTML {
        let report = form.record
        let path = "/monthly_report/\(report.id.text)"
        let title = Title(
            "修改\(report[MonthlyReport.month].written(.chinese))汇报",
            "Edit the report for \(report[MonthlyReport.month].written(.english))")
        return Layout(member, title[member.language]).page(back: (path, Title("月度汇报", "Monthly report"))) {
            html in
            html.tag("h1", text: title[html.language])
            if restored {
                html.tag("p", .class("notice")) {
                    $0.say("这是你上次写下、还没有提交的内容。", "This is what you had typed and not yet sent.")
                }
            }
            html.tag("div", .class("two")) { html in
                html.form(member, path, class: "stack card") { html in
                    html.hidden("version", String(report.version))
                    for field in report.kind.askedFields
                    where ![MonthlyReport.posting.spec.name, MonthlyReport.month.spec.name].contains(
                        field.name)
                    {
                        FieldView(
                            field: field,
                            typed: typed[field.name] ?? FieldView.typed(field, report[name: field.name]),
                            options: [], problem: nil
                        ).write(&html)
                    }
                    html.tag("div", .class("actions")) { html in
                        html.tag(
                            "button", .type("submit"), .name("then"), .value("send"), .class("button primary")
                        ) { $0.say("保存并报送两方", "Save and send to both") }
                        html.submit("只保存", "Save only", primary: false)
                    }
                }
                html.tag("aside", .class("card")) { html in
                    html.tag("h2") { $0.say("每句话的来处", "Where each sentence comes from") }
                    html.tag("ol", .class("sources")) { html in
                        for (place, item) in report[MonthlyReport.sources].items.enumerated()
                        where !item.kind.isEmpty {
                            source(&html, place, item)
                        }
                    }
                }
            }
        }
    }
}
