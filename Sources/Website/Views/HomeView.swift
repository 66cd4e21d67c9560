import Office
import Parties
import Records
import Secondment

/// 我的事 — A seat's first page.
struct HomeView {
    let member: Member
    let party: Party
    let parties: [Party]
    let agenda: Agenda
    let extra: Extra

    /// What a seat sees beside its agenda.
    struct Extra {
        var posting: Record?
        var draft: String?
        var batches: [Desk.BatchLine] = []
        var accounts: [Desk.AccountLine] = []
        var ledger: Desk.LedgerPage?
        /// What was done to the account and the owner has not read yet.
        var news: [Step]

        /// What was done just now to a record that is no longer theirs to see; said once.
        var notice: String?

        init(_ member: Member, _ party: Party) async throws(Failure) {
            news = try await member.desk.accountNews(member.actor)
            if member.ask.query["done"] != nil { notice = try await Landing.notice(member) }
            switch party.firstPage {
            case .ownPosting:
                posting = try await member.desk.ownPostings(member.actor).first
                draft = try await member.desk.draft(member.actor, form: "/note/quick")
            case .accounts: accounts = try await member.desk.accountLines(member.actor)
            case .ledger:
                ledger = try await member.desk.ledger(member.actor, words: "", limit: 10, checked: false)
            case .batches, .overview: batches = try await member.desk.batchLines(member.actor)
            }
        }
    }

    func page() -> HTML {
        Layout(member, Title("我的事", "My desk")[member.language]).page { html in
            if parties.count > 1 {
                html.tag(
                    "nav", .class("filters"),
                    Attribute("aria-label", html.language == .chinese ? "席位" : "Seats")
                ) { html in
                    for other in parties {
                        html.tag(
                            "a", .class(other == party ? "chip on" : "chip"), .href("/desk/\(other.rawValue)"),
                            text: other.title[html.language])
                    }
                }
            }
            html.tag("p", .class("lead")) { html in
                html.text(today(html.language))
                html.text(" · ")
                html.title(party.title)
            }
            html.tag("h1", text: headline(html.language))
            if !extra.news.isEmpty {
                html.tag("div", .class("notice"), Attribute("role", "status")) { html in
                    html.accountNews(extra.news)
                    html.form(member, "/account/noted") { $0.submit("知道了", "I know", primary: false) }
                }
            }
            if party.firstPage == .ownPosting {
                html.tag("a", .class("button to-note"), .href("#quick")) { $0.say("记一笔", "Note in passing") }
            }
            html.tag("div", .class("home")) { html in
                html.tag("div") { html in items(&html) }
                html.tag("div") { html in beside(&html) }
            }
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
            html.tag("p", .class("notice"), Attribute("role", "status")) {
                noted == "diary"
                    ? $0.say("记下了，只有你自己看得到。", "Noted, for you alone.")
                    : $0.say("记下了，写月度汇报时会自动用上。", "Noted; your monthly report will use it.")
            }
        }
        if party.firstPage == .overview {
            batches(&html)
            return
        }
        if let notice = extra.notice {
            html.tag("p", .class("notice"), Attribute("role", "status"), text: notice)
        }
        if agenda.items.isEmpty {
            html.tag("p", .class("empty")) { $0.say("都办完了。", "All done.") }
        }
        html.tag("ul", .class("now")) { html in
            for item in agenda.items.prefix(30) { self.item(item, &html) }
        }
    }

    private func item(_ item: Agenda.Item, _ html: inout HTML) {
        html.tag("li", .class(item.urgency.name)) { html in
            switch item.target {
            case .compose(let posting, let month):
                html.form(member, "/report/compose", class: "do") { html in
                    html.hidden("posting", posting.text)
                    html.hidden("month", month.iso)
                    html.tag("button", .type("submit"), .class("as-link")) { words(item, &$0) }
                }
            case .none:
                html.tag("div", .class("do")) { words(item, &$0) }
            default:
                html.tag("a", .class("do"), .href(Links.path(item.target))) { words(item, &$0) }
            }
            if let due = item.due {
                html.tag("a", .class("why"), .href("/why?key=\(Form.encoded(due.key))")) {
                    $0.say("为什么", "Why")
                }
            }
        }
    }

    private func words(_ item: Agenda.Item, _ html: inout HTML) {
        html.tag("b") { html in
            if item.urgency == .late || item.urgency == .soon {
                html.tag("span", .class("urgency")) { html in
                    item.urgency == .late ? html.say("■ 已过期", "■ Overdue") : html.say("▲ 快到期", "▲ Soon")
                }
            }
            html.title(item.title)
        }
        html.tag("small", text: item.detail[html.language])
    }

    private func beside(_ html: inout HTML) {
        switch party.firstPage {
        case .ownPosting: secondee(&html)
        case .accounts: accounts(&html)
        case .ledger: ledger(&html)
        case .batches: batches(&html)
        case .overview: break
        }
    }

    private func secondee(_ html: inout HTML) {
        guard let posting = extra.posting else { return }
        let chosen = extra.draft.flatMap { Form(encoded: $0)["sort"] } ?? "diary"
        html.form(member, "/note/quick", class: "card note stack") { html in
            html.tag("label", Attribute("for", "quick")) { $0.say("记一笔", "Note in passing") }
            html.tag(
                "textarea", .id("quick"), .name("text"), .flag("required"), Attribute("rows", "3"),
                Attribute(
                    "placeholder",
                    html.language == .chinese
                        ? "办了什么、见了谁、学到什么……" : "What you did, whom you met, what you learnt…"),
                text: "\n" + (extra.draft.map { Form(encoded: $0)["text"] ?? "" } ?? ""))
            html.tag(
                "div", .class("chips"), Attribute("role", "radiogroup"),
                Attribute("aria-label", html.language == .chinese ? "类别" : "Sort")
            ) { html in
                choice(&html, "diary", Title("只给自己（日记）", "For me alone"), isChosen: chosen == "diary")
                for sort in Note.Sort.allCases {
                    choice(&html, sort.rawValue, sort.title, isChosen: sort.rawValue == chosen)
                }
            }
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

    private func choice(_ html: inout HTML, _ name: String, _ title: Title, isChosen: Bool) {
        html.tag("label") { html in
            html.void("input", .type("radio"), .name("sort"), .value(name), .flag("checked", if: isChosen))
            html.title(title)
        }
    }

    private func batches(_ html: inout HTML) {
        for line in extra.batches.prefix(8) {
            html.card { html in
                html.tag("h2") { html in
                    html.tag("a", .href("/batch/\(line.batch.id.text)"), text: line.batch[Batch.heading])
                }
                html.tag("p", .class("lead")) { $0.people(line.people, gone: line.gone) }
                html.progress(line.progress)
                if !party.isOfOnePosting {
                    html.tag("ul", .class("counts")) { html in
                        for late in line.late {
                            html.tag("li") { html in
                                html.tag("a", .href("/batch/\(line.batch.id.text)?side=\(late.name)")) {
                                    html in
                                    html.say(
                                        "\(late.side.chinese)有\(late.count)项过期",
                                        "\(late.side.english): \(late.count) overdue")
                                }
                            }
                        }
                    }
                }
            }
        }
        if party == .organizer {
            html.tag("p") { html in
                html.button("/batch/new", "新建批次", "New batch", primary: extra.batches.isEmpty)
            }
        }
    }

    private func accounts(_ html: inout HTML) {
        html.card { html in
            html.tag("h2") { $0.say("账户", "Accounts") }
            let waiting = extra.accounts.filter { !$0.isActivated }.count
            html.tag("p") {
                $0.say(
                    "共\(extra.accounts.count)个，未激活\(waiting)个。",
                    "\(extra.accounts.count) in all, \(waiting) not yet activated.")
            }
            html.tag("p") { html in
                html.button("/accounts", "管理账户", "Manage accounts", primary: true)
            }
        }
    }

    private func ledger(_ html: inout HTML) {
        html.card { html in
            html.tag("h2") { $0.say("最近的经过", "Latest steps") }
            html.tag("ol", .class("story")) { html in
                for step in extra.ledger?.steps ?? [] {
                    html.tag("li") { html in
                        html.tag("time", text: step.at.written)
                        html.tag("p", text: step.sentence[html.language])
                    }
                }
            }
            html.tag("p") { html in html.button("/ledger", "查审计", "Open the audit", primary: true) }
        }
    }

    static func nothing(_ member: Member) -> HTML {
        Layout(member, Title("我的事", "My desk")[member.language]).page { html in
            html.tag("h1") { $0.say("\(member.actor.name)，你好", "Hello, \(member.actor.name)") }
            html.tag("p", .class("empty")) {
                $0.say("你还没有席位。请组织部或系统管理员为你登记。", "You have no seat yet; ask the office.")
            }
        }
    }
}

/// 链接 — The address of what an item opens.
enum Links {
    /// Only a path of ours, never another site: browsers read `//` and `/\\` alike, and drop control characters.
    static func own(_ path: String?) -> String? {
        guard let path else { return nil }
        // By bytes: a combining mark makes one character of it and the slash before.
        let bytes = Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/"),
            !bytes.contains(where: { $0 < 0x21 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        else { return nil }
        return path
    }

    static func path(_ target: Agenda.Target) -> String {
        switch target {
        case .record(let kind, let id): "/\(kind)/\(id.text)"
        case .new(let kind, let known):
            "/\(kind)/new?"
                + known.sorted { $0.key < $1.key }
                .map { "\($0.key)=\(Form.encoded($0.value))" }.joined(separator: "&")
        case .waiting(let kind): "/\(kind)?waiting=1"
        case .lists(let posting?, _): "/posting/\(posting.text)/lists"
        case .lists(nil, let batch): "/batch/\(batch.text)/lists"
        case .board(let batch, let side): "/batch/\(batch.text)?side=\(side)"
        case .compose, .none: "/desk"
        }
    }
}
