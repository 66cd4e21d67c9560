import Desk
import Office
import Parties
import Records
import Secondment

/// 首页旁边 — What a seat sees beside what it has to do.
extension HomeView {
    func beside(_ html: inout HTML) {
        switch home.beside {
        case .posting(let posting?, let jotting, let coming):
            if let coming { self.coming(coming, &html) }
            secondee(posting, jotting, &html)
        case .posting(nil, _, _): break
        case .accounts(let lines): accounts(lines, &html)
        case .ledger(let ledger): self.ledger(ledger, &html)
        case .batches: if party.firstPage != .overview { batches(&html) }
        }
    }

    private func secondee(_ posting: Kept<Posting>, _ jotting: Jotting, _ html: inout HTML) {
        if !jotting.last.isEmpty { lastNotes(jotting.last, &html) }
        html.card { html in
            html.tag("h2") { html in
                html.tag("a", .href("/posting/\(posting.id.text)")) { $0.say("我的挂职", "My posting") }
            }
            html.progress(
                TermProgress(
                    first: posting[Posting.first], last: posting[Posting.last], today: agenda.today))
            html.tag("p") { html in
                html.link("/leave/new?posting=\(posting.id.text)", "请假", "Ask for leave")
                html.text("　")
                html.link("/note", "我的随记", "My notes")
                html.text("　")
                html.link("/diary_entry", "我的日记", "My diary")
                html.text("　")
                html.link("/monthly_report", "我的汇报", "My reports")
            }
        }
    }

    /// What was written down last, to be mended or taken back.
    private func lastNotes(_ last: [Record], _ html: inout HTML) {
        html.card("刚记的", "Noted last") { html in
            for record in last {
                let path = "/\(record.kind.name)/\(record.id.text)"
                html.tag("p") { html in
                    html.tag("a", .href(path), text: String(record.label(html.language).prefix(60)))
                }
                guard record.stage == record.kind.lifecycle.start else { continue }
                html.inline { html in
                    html.link("\(path)/edit", "改", "Change")
                    html.form(member, "\(path)/discard") { html in
                        html.hidden("way", "/desk")
                        html.submit(Title("删去", "Take back"), .quiet)
                    }
                }
            }
        }
    }

    /// 记一笔 — Whoever has a posting can write a line from their first page.
    func jot(_ html: inout HTML) {
        guard case .posting(_?, let jotting, _) = home.beside else { return }
        html.jot(
            JotPages.form, of: member.actor, token: member.formToken, sort: jotting.sort,
            begun: jotting.draft.map { Form(encoded: $0) })
    }

    func batches(_ html: inout HTML) {
        for line in batches.prefix(8) {
            html.card { html in
                html.tag("h2") { html in
                    html.tag("a", .href("/batch/\(line.batch.id.text)"), text: line.batch[Batch.heading])
                }
                html.lead { $0.people(line.people, gone: line.gone) }
                html.progress(line.progress)
                if party == .organizer || party == .hostOrganizer {
                    html.tag("p") {
                        $0.link("/batch/\(line.batch.id.text)/morning", "早晨：谁过期、卡在谁那里、谁不在岗", "This morning")
                    }
                }
                if !party.isOfOnePosting {
                    for late in line.late {
                        html.tag("p") { html in
                            html.mark(.late)
                            html.text(" ")
                            html.link(
                                "/batch/\(line.batch.id.text)?side=\(late.name)",
                                "\(late.side.chinese)有\(late.count)项过期",
                                "\(late.side.english): \(late.count) overdue")
                        }
                    }
                }
            }
        }
        if party == .organizer {
            html.tag("p") { html in
                html.button("/batch/new", "新建批次", "New batch", primary: batches.isEmpty)
            }
        }
    }

    private func accounts(_ lines: [Desk.AccountLine], _ html: inout HTML) {
        html.card("账户", "Accounts") { html in
            let waiting = lines.count { !$0.isActivated }
            html.tag("p") {
                $0.say(
                    "共\(lines.count)个，未激活\(waiting)个。",
                    "\(lines.count) in all, \(waiting) not yet activated.")
            }
            html.tag("p") { html in
                html.button("/accounts", "管理账户", "Manage accounts", primary: true)
            }
        }
    }

    private func ledger(_ ledger: Desk.LedgerPage, _ html: inout HTML) {
        html.card("最近的经过", "Latest steps") { html in
            html.story(ledger.steps) { $0.tag("p", text: $1.sentence[$0.language]) }
            html.tag("p") { html in html.button("/ledger", "查审计", "Open the audit", primary: true) }
        }
    }

    private func coming(_ coming: Coming, _ html: inout HTML) {
        html.card("下次活动", "Next meeting") { html in
            html.records([
                RecordLine(
                    opens: .page("/\(coming.record.kind.name)/\(coming.record.id.text)"),
                    title: coming.heading,
                    details: [
                        [coming.day.short(html.language), coming.time ?? "", coming.place ?? ""]
                            .filter { !$0.isEmpty }.joined(separator: " · ")
                    ])
            ])
        }
    }
}
