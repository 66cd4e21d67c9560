import Office
import Records
import Regulation

/// 为什么 — The clause behind an obligation, and the dates that led to it.
enum WhyView {
    static func page(
        _ due: DueRow, _ look: DueRow.Look, _ rule: Explanation.Rule?, _ member: Member
    ) -> HTML {
        Layout(member, due.title[member.language]).page(back: ("/desk", Title("我的事", "My desk"))) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: due.title[html.language])
                html.look(look)
                html.text(look.title[html.language])
            }
            html.tag("p", .class("because")) { html in
                html.text("《\(due.regulation)》\(due.clause)：")
                html.tag("q", text: due.sentence)
            }
            html.card { html in
                html.tag("dl") { html in
                    line(&html, "从哪天起可办", "Open from", due.opens.written(html.language))
                    line(&html, "应于", "Due by", due.due.written(html.language))
                    if let month = due.month {
                        line(&html, "属于", "For", month.written(html.language))
                    }
                    line(
                        &html, "强度", "Strength",
                        ["must": "必须", "should": "一般（可写明原因不办）", "consent": "须经同意"][due.strength]
                            ?? due.strength)
                    if let rule {
                        line(&html, "系统照着做", "What it makes the office do", rule.effect[html.language])
                        line(&html, "为什么在这里有效", "Why it holds here", rule.because[html.language])
                        for other in rule.displaced {
                            line(
                                &html, "换掉了", "Displaces",
                                "\(other.layer.title[html.language])　\(other.written[html.language])")
                        }
                    }
                    if let on = due.settledOn {
                        line(&html, "办结于", "Done on", on.written(html.language))
                    }
                }
            }
            html.tag("div", .class("actions")) { html in
                if let record = due.record, due.state == .settled {
                    html.button("/\(due.settlingKind)/\(record.text)", "看办结的记录", "Open the record")
                }
                if due.state == .open, let posting = due.posting {
                    html.button(
                        "/exception/new?posting=\(posting.text)&obligation=\(Form.encoded(due.key))&subject=\(Form.encoded(due.title.chinese))",
                        "申请免办", "Ask to be let off")
                }
            }
        }
    }

    private static func line(_ html: inout HTML, _ chinese: String, _ english: String, _ text: String) {
        html.tag("dt") { $0.say(chinese, english) }
        html.tag("dd", text: text)
    }
}
