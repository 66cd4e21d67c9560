import Desk
import Office
import Parties
import Records
import Regulation

/// 为什么 — Whose an obligation is, the clause behind it, and the dates that led to it.
enum WhyView {
    static func page(
        _ due: DueRow, _ look: DueRow.Look, _ whose: Whose, _ rule: Explanation.Rule?, _ member: Member
    ) -> HTML {
        Layout(member, due.title[member.language]).page(back: back(due, whose, member)) { html in
            html.head(
                due.title,
                says: { html in
                    html.mark(look)
                    html.text(" ")
                    html.title(look.title)
                })
            html.because("《\(due.regulation)》\(due.clause)", due.sentence)
            html.card { html in
                html.tag("dl") { html in
                    self.whose(&html, whose)
                    line(&html, "从哪天起可办", "Open from", due.opens.written(html.language))
                    line(&html, "办理期限", "Due by", due.due.written(html.language))
                    if let month = due.month {
                        line(&html, "所属月份", "For", month.written(html.language))
                    }
                    line(&html, "要求", "Strength", strength(due.strength)[html.language])
                    if let rule {
                        line(&html, "系统据此核对", "What it makes the office do", rule.effect[html.language])
                        line(&html, "适用依据", "Why it holds here", rule.because[html.language])
                        for other in rule.displaced {
                            line(
                                &html, "被替代的规定", "Displaces",
                                "\(other.layer.title[html.language])　\(other.written[html.language])")
                        }
                    }
                    if let on = due.settledOn {
                        line(&html, "办结于", "Done on", on.written(html.language))
                    }
                }
            }
            html.acts { html in
                if let record = due.record, due.state == .settled {
                    html.button("/\(due.settlingKind)/\(record.text)", "看办结的记录", "Open the record")
                }
                if due.state == .open, let posting = due.posting {
                    html.button(
                        "/exception/new?posting=\(posting.text)&obligation=\(Form.encoded(due.key))&subject=\(Form.encoded(due.title.chinese))",
                        "申请免办", "Ask for an exemption")
                }
            }
        }
    }

    private static func whose(_ html: inout HTML, _ whose: Whose) {
        html.tag("dt") { $0.say("由谁办", "Owed by") }
        html.tag("dd") { html in
            html.title(whose.side)
            if let name = whose.name { html.text(" · \(name)") }
        }
        if let posting = whose.posting {
            html.tag("dt") { $0.say("为谁的挂职", "On account of") }
            html.tag("dd") { html in
                html.tag("a", .href("/posting/\(posting.id.text)"), text: posting.label)
                html.text("　\(posting.units)")
            }
        }
        html.tag("dt") { $0.say("批次", "Batch") }
        html.tag("dd") { html in
            html.tag("a", .href("/batch/\(whose.batch.id.text)"), text: whose.batch.heading)
        }
    }

    /// Back to the page from which it was asked; where the browser does not say, to one's own desk for what one
    /// owes, and to the board for what others do.
    private static func back(_ due: DueRow, _ whose: Whose, _ member: Member) -> (String, Title) {
        let board = Title("批次一览", "The board")
        let from = member.ask.localReferrer ?? ""
        if from.hasPrefix("/batch/") { return (from, board) }
        if from.hasPrefix("/posting/") { return (from, Title("挂职", "Posting")) }
        if from == "/me" { return (from, Title("我的挂职", "My posting")) }
        if from.hasPrefix("/desk/") { return (from, Title("我的事", "My desk")) }
        if from == "/desk" || whose.isMine { return ("/desk", Title("我的事", "My desk")) }
        return ("/batch/\(due.batch.text)?side=\(due.bearer)", board)
    }

    private static func strength(_ name: String) -> Title {
        switch name {
        case "must": Title("必须办", "Required")
        case "should": Title("一般应办（可写明原因不办）", "Expected; a reason can be given for not doing it")
        case "consent": Title("不办须经同意", "Not doing it needs consent")
        default: Title(name, name)
        }
    }

    private static func line(_ html: inout HTML, _ chinese: String, _ english: String, _ text: String) {
        html.tag("dt") { $0.say(chinese, english) }
        html.tag("dd", text: text)
    }
}

extension Ask {
    /// The path and query of our page that led here, as the browser says; only for a link back.
    fileprivate var localReferrer: String? {
        guard let whole = headers["referer"], whole.utf8.count <= 2000 else { return nil }
        let parts = whole.split(separator: "://", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let rest = parts[1]
        guard let slash = rest.firstIndex(of: "/"), rest[..<slash] == headers["host"] ?? "" else {
            return nil
        }
        return String(rest[slash...].prefix { $0 != "#" })
    }
}
