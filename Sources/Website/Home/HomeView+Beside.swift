import Desk
import Office
import Parties
import Records
import Secondment

/// 首页旁边 — What a seat sees beside what it has to do.
extension HomeView {
    func beside(_ html: inout HTML) {
        switch home.beside {
        case .posting(let posting?, let draft, let coming):
            if let coming { self.coming(coming, &html) }
            secondee(posting, draft, &html)
        case .posting(nil, _, _): break
        case .accounts(let lines): accounts(lines, &html)
        case .ledger(let ledger): self.ledger(ledger, &html)
        case .batches: if party.firstPage != .overview { batches(&html) }
        }
    }

    private func secondee(_ posting: Kept<Posting>, _ draft: String?, _ html: inout HTML) {
        let begun = draft.map { Form(encoded: $0) }
        html.form(member, HomeView.noteForm, .stackCard) { html in
            html.label("quick", "记一笔", "Note in passing")
            html.tag(
                "textarea", .id("quick"), .name("text"), .flag("required"), Attribute("rows", "3"),
                .placeholder(
                    Title("办了什么、见了谁、学到什么……", "What you did, whom you met, what you learnt…"), html.language),
                text: "\n" + ((begun?["text"] ?? "")))
            html.oneOfMany(
                "sort", Title("类别", "Sort"),
                [("diary", Title("只给自己（日记）", "For me alone"))]
                    + Note.Sort.allCases.map { ($0.rawValue, $0.title) }, chosen: begun?["sort"] ?? "diary")
            html.submit("记下", "Note it")
        }
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

    func batches(_ html: inout HTML) {
        for line in batches.prefix(8) {
            html.card { html in
                html.tag("h2") { html in
                    html.tag("a", .href("/batch/\(line.batch.id.text)"), text: line.batch[Batch.heading])
                }
                html.lead { $0.people(line.people, gone: line.gone) }
                html.progress(line.progress)
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
