import Desk
import Office
import Records
import Secondment

/// 审计 — For the auditor: what was done by whom, searchable, with the state of the chain.
enum LedgerPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let words = member.ask.query["words"] ?? ""
        let before = member.ask.query["before"].flatMap { Int($0) }
        let isChecked = member.ask.query["check"] == "1"
        let page = try await member.desk.ledger(
            member.actor, words: words, before: before, checked: isChecked)
        let html = Layout(member, Title("审计", "Audit")[member.language]).page { html in
            html.head(
                Title("审计", "Audit"),
                says: { html in
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
                })
            html.filters("/ledger") { html in
                html.void(
                    "input", .type("search"), .name("words"), .value(words),
                    .label(Title("查找", "Find"), html.language),
                    .placeholder(Title("姓名、办了什么、种类", "Name, act, kind"), html.language))
                html.submit("查", "Find", primary: false)
            }
            html.table(
                page.steps,
                [
                    .text(Title("时间", "When")) { $0.at.written },
                    .of(Title("办了什么", "What was done")) { html, step in
                        html.text(step.sentence[html.language])
                        if let note = step.note { html.aside(note) }
                    },
                    .text(Title("种类", "Kind")) { kinds[$0.kind]?.title[member.language] ?? $0.kind },
                    .text(Title("来自", "From")) { $0.source ?? "" },
                ])
            if let next = page.next {
                html.after { html in
                    html.button("/ledger?words=\(Form.encoded(words))&before=\(next)", "更早的", "Earlier")
                }
            }
        }
        return .page(html)
    }
}
