import Desk
import Office
import Parties
import Records
import Secondment

/// 写汇报 — The report as a list of sentences, each of which knows where it comes from.
struct SheetView {
    let sheet: ReportSheet
    let member: Member
    var typed: [String: String] = [:]
    var problems: [Problem] = []
    var isRestored = false

    static func path(_ report: Kept<MonthlyReport>) -> String { "/\(MonthlyReport.name)/\(report.id.text)" }

    func page() -> HTML {
        let report = sheet.report
        let month = report[MonthlyReport.month]
        let title = Title("\(month.written(.chinese))工作汇报", "Report for \(month.written(.english))")
        return Layout(member, title[member.language]).page(
            back: (SheetView.path(report), MonthlyReport.title)
        ) { html in
            html.head(title, stage: report.record) { says(&$0) }
            if isRestored {
                html.notice(.plain, "这是你上次写下、还没有提交的内容。", "This is what you had typed and not yet sent.")
            }
            html.problems(problems)
            html.form(member, "\(SheetView.path(report))/sheet", .stack) { html in
                html.hidden("version", String(report.version))
                html.enters(Title("保存", "Save"))
                html.two({ text(&$0) }, beside: { beside(&$0) })
                html.acts { html in
                    html.submit(Title("保存并报送两方", "Save and send to both"), carrying: ("then", "send"))
                    html.submit("只保存", "Save only", primary: false)
                    html.hint("任何一方签收之前，都可以撤回来改。", "Until one of them has received it, you can take it back.")
                }
            }
        }
    }

    private func says(_ html: inout HTML) {
        let (used, left) = sheet.counts
        html.say(
            "由本月的记录和上月打算写成：写进\(used)条，没写进\(left)条。逐句看：用，不用，或者直接改。",
            "Composed from the month’s records and last month’s intentions: \(used) taken in, \(left) not. "
                + "Go through it: use, leave out, or change a sentence where it stands.")
    }

    // The text

    private func text(_ html: inout HTML) {
        var number = 0
        func heading(_ field: FieldSpec, _ html: inout HTML) {
            number += 1
            html.part(number, field.title)
        }
        if !sheet.intentions.isEmpty {
            heading(MonthlyReport.review.spec, &html)
            for (place, intention) in sheet.intentions.enumerated() { row(place, intention, &html) }
        }
        for part in sheet.parts {
            heading(part.field, &html)
            for row in part.rows { self.row(row, &html) }
            let more = "add.\(part.field.name)"
            let lost = part.field.name == MonthlyReport.work.spec.name ? strays : []
            html.words(
                more, hint(part.field),
                ([typed[more] ?? ""] + lost).filter { !$0.isEmpty }.joined(separator: "\n"),
                rows: 2)
        }
        heading(MonthlyReport.next.spec, &html)
        next(&html)
    }

    /// Sentences that were used on an older page and have no row on this one.
    private var strays: [String] {
        let rows = Set(sheet.parts.flatMap(\.rows).map { "text.\($0.key)" })
        return typed.filter { name, text in
            name.hasPrefix("text.") && !rows.contains(name) && !text.trimmed.isEmpty
                && typed["use.\(name.dropFirst("text.".count))"] != "no"
        }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// All that was typed, in words: for whom it is too late.
    static func words(_ typed: [String: String]) -> [String] {
        typed.filter { name, text in
            ["text.", "add.", "why.", "next."].contains(where: name.hasPrefix) && !text.trimmed.isEmpty
        }.sorted { $0.key < $1.key }.map(\.value)
    }

    private func hint(_ field: FieldSpec) -> Title {
        field.name == MonthlyReport.life.spec.name
            ? Title("有困难就写一句，没有就空着", "A line where there is something; nothing where there is not")
            : Title("另外要写的，一行一句", "What else there is to say, a line each")
    }

    private func row(_ row: ReportSheet.Row, _ html: inout HTML) {
        let isUsed = typed["use.\(row.key)"].map { $0 == "yes" } ?? (row.state == .used)
        html.sentence(
            "text.\(row.key)", typed["text.\(row.key)"] ?? row.text, isOff: !isUsed,
            label: Title("改这一句", "Change this sentence")
        ) { html in
            if row.isPrivate {
                html.say("所思，仅本人可见；选“用”，才会给读者看到。", "A thought, yours alone unless you use it. ")
            } else if row.state == .new {
                html.say("起草以后记的。", "Noted since this was drafted. ")
            }
            for source in row.sources {
                if let id = source.cited.ids(first: 1).first {
                    let words = source.value.prefix { $0 != " " }
                    html.tag("a", .href("/\(source.kind)/\(id.text)")) { html in
                        html.text("\(words) ")
                        if let title = kinds[source.kind]?.title { html.title(title) }
                    }
                    html.text("　")
                }
            }
            if row.sources.isEmpty { html.say("你写的。", "Yours.") }
            if let composed = row.composed, composed != row.text {
                html.say("原句：\(composed)", "As composed: \(composed)")
            }
        } beside: { html in
            html.oneOf(
                "use.\(row.key)", Title("用不用这一句", "Whether it is used"),
                [("yes", Title("用", "Use")), ("no", Title("不用", "Leave"))], chosen: isUsed ? "yes" : "no")
        }
    }

    private func row(_ place: Int, _ intention: ReportSheet.Intention, _ html: inout HTML) {
        html.intention(intention.text) { html in
            html.words(
                "why.\(place)", Title("说明", "A word on it"), typed["why.\(place)"] ?? intention.why,
                hint: Title("一句说明；没办的写为什么", "A word on it; if not done, why"))
        } beside: { html in
            html.oneOf(
                "state.\(place)", Title("落实得怎样", "What became of it"),
                ReportSheet.Intention.State.allCases.map { ($0.rawValue, $0.title) },
                chosen: typed["state.\(place)"] ?? intention.state?.rawValue ?? "")
        }
    }

    /// What is intended already, and three lines more.
    private func next(_ html: inout HTML) {
        html.lines { html in
            for place in 0..<(sheet.next.count + 3) {
                let kept = place < sheet.next.count ? sheet.next[place] : ""
                html.words(
                    "next.\(place)", Title("打算之\(place + 1)", "Intention \(place + 1)"),
                    typed["next.\(place)"] ?? kept,
                    hint: Title("再写一条（下月会逐条问落实情况）", "One more; next month asks after each"))
            }
        }
    }

    // Beside it

    private func beside(_ html: inout HTML) {
        html.card("谁会看到", "Who will read it") { html in
            html.tag("ul") { html in
                for reader in sheet.readers {
                    html.tag("li") { html in
                        html.tag("b", text: reader.party.title[html.language])
                        html.text("　" + reader.names.joined(separator: "、"))
                    }
                }
            }
            html.hint(
                "同一份，同时送达，各自签收。没写进的和所思，他们看不到。",
                "The same for each, at once. What is left out they do not see.")
        }
        html.tag("p") {
            $0.link("\(SheetView.path(sheet.report)).docx", "下载公文格式 docx", "Download as docx")
        }
    }
}
