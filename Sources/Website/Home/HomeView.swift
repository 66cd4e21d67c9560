import Desk
import Office
import Parties
import Records
import Secondment

/// 我的事 — A seat's first page.
struct HomeView {
    let member: Member
    let party: Party
    let parties: [Party]
    let home: Home
    /// What was done just now to a record that is no longer theirs to see; said once.
    let notice: String?

    private var agenda: Agenda { home.agenda }
    private var batches: [Desk.BatchLine] { if case .batches(let lines) = home.beside { lines } else { [] } }

    static let noteForm = "/note/quick"

    func page() -> HTML {
        Layout(member, Title("我的事", "My desk")[member.language]).page { html in
            if parties.count > 1 {
                html.turns(Title("席位", "Seats")) { html in
                    for other in parties {
                        html.chip("/desk/\(other.rawValue)", other.title, isOn: other == party)
                    }
                }
            }
            html.head(
                headline(html.language),
                says: { html in
                    html.text(today(html.language))
                    html.text(" · ")
                    html.title(party.title)
                })
            if !home.news.isEmpty {
                html.notice(.soon) { html in
                    html.accountNews(home.news)
                    html.form(member, "/account/noted") { $0.submit("知道了", "I know", primary: false) }
                }
            }
            if party.firstPage == .ownPosting { html.jump(to: "quick", Title("记一笔", "Note in passing")) }
            html.two({ items(&$0) }, beside: { beside(&$0) })
        }
    }

    private func today(_ language: Language) -> String {
        let weekdays = Title("一二三四五六日", "Mon Tue Wed Thu Fri Sat Sun")
        let number = agenda.today.weekday - 1
        if language == .chinese {
            return agenda.today.short(.chinese) + " 星期" + String(Array(weekdays.chinese)[number])
        }
        return agenda.today.short(.english) + ", " + weekdays.english.split(separator: " ")[number]
    }

    private func headline(_ language: Language) -> String {
        let count = agenda.items.count
        let name = member.actor.name
        if party.firstPage == .overview {
            return Title("\(name)，各批次的情况", "\(name), how the batches stand")[language]
        }
        if count == 0 {
            return Title("\(name)，现在没有要办的事", "\(name), nothing to do now")[language]
        }
        return Title("\(name)，现在有\(count)件事", "\(name), \(count) to do now")[language]
    }

    private func items(_ html: inout HTML) {
        if let noted = member.ask.query["noted"] {
            noted == "diary"
                ? html.notice(.ok, "记下了，只有你自己看得到。", "Noted, for you alone.")
                : html.notice(.ok, "记下了，写月度汇报时会自动用上。", "Noted; your monthly report will use it.")
        }
        if let notice { html.notice(.ok) { $0.text(notice) } }
        let isOverview = party.firstPage == .overview
        if agenda.items.isEmpty, !isOverview { html.empty("都办完了。", "All done.") }
        html.records(agenda.items.prefix(30).map { line($0, html.language) })
        // Whoever looks over all batches sees them, after what lies with them in person.
        if isOverview { batches(&html) }
    }

    private func line(_ item: Agenda.Item, _ language: Language) -> RecordLine {
        let opens: RecordLine.Opens =
            switch item.target {
            case .compose(let posting, let month):
                .form(member, "/report/compose", [("posting", posting.text), ("month", month.iso)])
            case .composeOfBranch(let batch, let month):
                .form(member, "/batch/\(batch.text)/branch_report", [("month", month.iso)])
            case .none: .nothing
            default: .page(Links.path(item.target))
            }
        let look: DueRow.Look =
            switch item.urgency {
            case .late: .late
            case .soon: .soon
            case .waiting, .now: .now
            }
        return RecordLine(
            opens: opens, title: item.title[language], look: look,
            urgency: item.urgency == .late || item.urgency == .soon ? look.title : nil,
            details: [item.detail[language]],
            beside: item.due.map { ("/why?key=\(Form.encoded($0.key))", Title("为什么", "Why")) })
    }

    private func beside(_ html: inout HTML) {
        switch home.beside {
        case .posting(let posting?, let draft): secondee(posting, draft, &html)
        case .posting(nil, _): break
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

    private func batches(_ html: inout HTML) {
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

    static func nothing(_ member: Member) -> HTML {
        Layout(member, Title("我的事", "My desk")[member.language]).page { html in
            html.head(Title("\(member.actor.name)，你好", "Hello, \(member.actor.name)"))
            html.empty {
                $0.say("你还没有席位。请组织部或系统管理员为你登记。", "You have no seat yet; ask the office.")
            }
        }
    }
}
