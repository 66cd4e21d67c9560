import Office
import Records

/// 审计 — For the auditor: what was done by whom, searchable, with the state of the chain.
enum LedgerPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let words = member.ask.query["words"] ?? ""
        let before = member.ask.query["before"].flatMap { Int($0) }
        let isChecked = member.ask.query["check"] == "1"
        let page = try await member.desk.ledger(
            member.actor, words: words, before: before, checked: isChecked)
        let html = Layout(member, Title("审计", "Audit")[member.language]).page { html in
            html.tag("h1") { $0.say("审计", "Audit") }
            html.tag("p", .class("lead")) { html in
                html.say("共\(page.count)条。", "\(page.count) entries. ")
                if !isChecked {
                    html.link("/ledger?check=1", "核对全部是否前后相扣", "Check that the chain is whole")
                } else if let broken = page.brokenAt {
                    html.say(
                        "第\(broken)条之后对不上：有人动过数据。",
                        "The chain breaks at entry \(broken): the data were tampered with.")
                } else {
                    html.say("前后相扣，没有缺漏。", "The chain is whole.")
                }
            }
            html.tag("form", .class("filters"), Attribute("method", "get")) { html in
                html.void(
                    "input", .type("search"), .name("words"), .value(words),
                    Attribute("aria-label", html.language == .chinese ? "查找" : "Find"),
                    Attribute("placeholder", html.language == .chinese ? "姓名、办了什么、种类" : "Name, act, kind"))
                html.tag("button", .type("submit"), .class("button")) { $0.say("查", "Find") }
            }
            html.tag("div", .class("scroll card flush")) { html in
                html.tag("table") { html in
                    html.tag("tbody") { html in
                        for step in page.steps {
                            html.tag("tr") { html in
                                html.tag("td", text: step.at.written)
                                html.tag("td") { html in
                                    html.text(step.sentence[html.language])
                                    if let note = step.note { html.tag("small", .class("hint"), text: note) }
                                }
                                html.tag("td", text: step.kind)
                                html.tag("td", text: step.source ?? "")
                            }
                        }
                    }
                }
            }
            if let next = page.next {
                html.tag("p", .class("after")) { html in
                    html.tag(
                        "a", .class("button"), .href("/ledger?words=\(Form.encoded(words))&before=\(next)")
                    ) { $0.say("更早的", "Earlier") }
                }
            }
        }
        return .page(html)
    }
}
