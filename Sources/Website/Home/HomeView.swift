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
    /// What is late, falls due in a few days, waits for somebody or was taken on; and what came back to be done again.
    private let today: [Agenda.Item]
    /// What a regulation makes one owe some day.
    private let later: [Agenda.Item]

    init(member: Member, party: Party, parties: [Party], home: Home, notice: String?) {
        self.member = member
        self.party = party
        self.parties = parties
        self.home = home
        self.notice = notice
        func isForLater(_ item: Agenda.Item) -> Bool {
            item.urgency == .now && item.due != nil && HomeView.tiding(of: item, in: home) == nil
        }
        today = home.agenda.items.filter { !isForLater($0) }
        later = home.agenda.items.filter(isForLater)
    }

    var agenda: Agenda { home.agenda }
    var batches: [Desk.BatchLine] { if case .batches(let lines) = home.beside { lines } else { [] } }

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
                    html.text(date(html.language))
                    html.text(" · ")
                    html.title(party.title)
                })
            html.agendas(on: nil)
            if !home.news.isEmpty {
                html.notice(.soon) { html in
                    html.accountNews(home.news)
                    html.form(member, "/account/noted") { $0.submit("知道了", "I know", primary: false) }
                }
            }
            html.two({ items(&$0) }, beside: { beside(&$0) })
            jot(&html)
        }
    }

    private func date(_ language: Language) -> String {
        let weekdays = Title("一二三四五六日", "Mon Tue Wed Thu Fri Sat Sun")
        let number = agenda.today.weekday - 1
        if language == .chinese {
            return agenda.today.short(.chinese) + " 星期" + String(Array(weekdays.chinese)[number])
        }
        return agenda.today.short(.english) + ", " + weekdays.english.split(separator: " ")[number]
    }

    private func headline(_ language: Language) -> String {
        let count = today.count
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
        html.noted(member.ask.query["noted"])
        if let notice { html.notice(.ok) { $0.text(notice) } }
        let isOverview = party.firstPage == .overview
        if today.isEmpty, !isOverview { html.empty("现在都办完了。", "All done for now.") }
        html.records(today.prefix(HomeView.most).map { line($0, html.language) })
        let rest = today.dropFirst(HomeView.most)
        if !rest.isEmpty {
            html.fold("其余\(rest.count)件", "\(rest.count) more") { html in
                html.records(rest.map { line($0, html.language) })
            }
        }
        answered(&html)
        if !later.isEmpty {
            html.fold("以后的\(later.count)件", "\(later.count) for later") { html in
                html.records(later.map { line($0, html.language) })
            }
        }
        // Whoever looks over all batches sees them, after what lies with them in person.
        if isOverview { batches(&html) }
    }

    private static let most = 30

    private static func tiding(of item: Agenda.Item, in home: Home) -> Desk.Tiding? {
        guard case .record(let kind, let id) = item.target else { return nil }
        let tidings = home.unheard.filter { $0.kind.name == kind && $0.record?.id == id }
        // Of several, the one that says why.
        return tidings.first { $0.step.note != nil } ?? tidings.first
    }

    /// What came back, until it was read. What is to be done again stands above, with who sent it back and why.
    private func answered(_ html: inout HTML) {
        let doing = Set(today.map(\.target))
        let news = home.unheard.filter { tiding in
            tiding.record.map { !doing.contains(.record(kind: $0.kind.name, $0.id)) } ?? true
        }
        guard !news.isEmpty else { return }
        html.card("有了回音", "Answered") { html in
            html.records(news.map { HomeView.line($0, html.language) })
            html.form(member, "/desk/heard") { html in
                html.hidden("steps", news.map { String($0.number) }.joined(separator: ","))
                html.submit("都知道了", "I have read them", primary: false)
            }
        }
    }

    private static func line(_ tiding: Desk.Tiding, _ language: Language) -> RecordLine {
        let step = tiding.step
        let kind = tiding.kind.title[language]
        let label = tiding.record?.label(language) ?? kind
        let what = label.contains(kind) ? label : "\(kind) \(label)"
        return RecordLine(
            opens: tiding.record.map { .page("/\($0.kind.name)/\($0.id.text)") } ?? .nothing,
            title: Title("\(tiding.move.chinese)：\(what)", "\(tiding.move.english): \(what)")[language],
            details: ["\(step.actorName) · \(step.at.day.short(language))", step.note ?? ""],
            record: tiding.record)
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
            details: [item.detail[language], back(item, language)],
            beside: item.due.map { ("/why?key=\(Form.encoded($0.key))", Title("为什么", "Why")) })
    }

    /// Who sent it back, and why.
    private func back(_ item: Agenda.Item, _ language: Language) -> String {
        guard let tiding = HomeView.tiding(of: item, in: home) else { return "" }
        let note = tiding.step.note.map { Title("：\($0)", ": \($0)")[language] } ?? ""
        return "\(tiding.step.actorName) \(tiding.move[language])\(note)"
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
