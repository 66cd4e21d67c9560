import Desk
import Office
import Records
import Secondment

/// 催办 — Who has not, with whom to call; and, folded, who has.
struct ChaseView {
    private let chase: Chase
    private let member: Member

    init(_ chase: Chase, _ member: Member) {
        self.chase = chase
        self.member = member
    }

    static func path(
        _ batch: ID, _ side: String, _ duty: String, _ period: String, file: Bool = false
    ) -> String {
        "/batch/\(batch.text)/chase\(file ? ".xlsx" : "")?side=\(Form.encoded(side))&duty=\(Form.encoded(duty))"
            + "&period=\(Form.encoded(period))"
    }

    private func path(file: Bool = false) -> String {
        ChaseView.path(chase.batch.id, chase.side, chase.column.duty, chase.column.period, file: file)
    }

    func page() -> HTML {
        let title = chase.title
        return Layout(member, title[member.language]).page(
            back: ("/batch/\(chase.batch.id.text)?side=\(chase.side)", Batch.title)
        ) { html in
            html.head(
                title,
                says: {
                    $0.say(
                        "\(chase.open.count)件没有办，\(chase.settled.count)件办了 · \(chase.column.clause)",
                        "\(chase.open.count) open, \(chase.settled.count) done · \(chase.column.clause)")
                })
            if let count = member.ask.query["reminded"].flatMap({ Int($0) }) {
                html.notice(.ok, "催了\(count)件，已经在他们的首页上。", "\(count) reminded, on their first pages.")
            }
            if chase.open.isEmpty {
                chase.settled.isEmpty
                    ? html.empty("还没有到要办的时候。", "It is not yet time.") : html.empty("都办了。", "Everybody has.")
            }
            if !chase.open.isEmpty {
                acts(&html)
                open(&html)
                html.fold("复制名单", "Copy the names") { html in
                    html.area(
                        "names", Title("没有办的", "Who has not"), chase.open.map(\.name).joined(separator: "、"),
                        rows: 3)
                }
            }
            if !chase.settled.isEmpty {
                html.fold("办了的\(chase.settled.count)件", "\(chase.settled.count) done") { settled(&$0) }
            }
        }
    }

    private func acts(_ html: inout HTML) {
        html.acts { html in
            let count = chase.remindable.count
            if chase.mayRemind, count > 0 {
                html.form(member, path()) {
                    $0.submit("催一下（\(count)件）", "Remind \(count)")
                }
            }
            html.button(path(file: true), "导出 xlsx", "Export xlsx")
        }
        if chase.mayRemind {
            html.hint(
                "催办写在他们的首页上；一件事一天最多催一次。", "A reminder stands on their first page; once a day at most.")
        }
    }

    private func open(_ html: inout HTML) {
        html.table(
            chase.open,
            [
                .of(Title("干部", "Secondee")) { html, row in
                    html.tag("a", .href("/posting/\(row.posting.text)"), text: row.name)
                },
                .text(Title("派出单位", "Sending unit"), \.homeUnit),
                .text(Title("接收单位", "Host unit"), \.hostUnit),
                .of(Title("情况", "State")) { html, row in
                    html.mark(row.cell.look)
                    html.text(" ")
                    html.tag("a", .href("/why?key=\(Form.encoded(row.cell.key))")) {
                        $0.title(row.cell.look.title)
                    }
                },
                .of(Title("找谁", "Whom to call")) { html, row in contacts(&html, row.contacts) },
                .text(Title("催办", "Reminded")) { row in
                    row.reminded.map { "\($0.day.short(member.language)) \($0.by)" } ?? ""
                },
            ])
    }

    private func contacts(_ html: inout HTML, _ contacts: [Chase.Contact]) {
        guard !contacts.isEmpty else {
            return html.say("没有联系人", "nobody")
        }
        for (place, contact) in contacts.enumerated() {
            if place > 0 { html.text("　") }
            html.text(contact.name)
            if let phone = contact.phone, !phone.isEmpty {
                html.text(" ")
                html.tag("a", .href("tel:\(phone.filter { $0.isNumber || $0 == "+" })"), text: phone)
            }
        }
    }

    private func settled(_ html: inout HTML) {
        html.records(
            chase.settled.map { row in
                RecordLine(
                    opens: row.cell.record.map { .page("/\(row.cell.settlingKind)/\($0.text)") }
                        ?? .page("/why?key=\(Form.encoded(row.cell.key))"),
                    title: row.name, look: row.cell.look, details: [row.hostUnit])
            })
    }
}

/// Who has and who has not, of one column.
enum ChasePages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let (side, duty, period) = asked(member)
        return .page(
            ChaseView(
                try await member.desk.chase(
                    member.actor, member.id(), side: side, duty: duty, period: period), member
            ).page())
    }

    static func remind(_ member: Member) async throws(Failure) -> Answer {
        let (side, duty, period) = asked(member)
        let id = try member.id()
        let count = try await member.desk.remind(
            member.actor, id, side: side, duty: duty, period: period)
        return .seeOther(ChaseView.path(id, side, duty, period) + "&reminded=\(count)")
    }

    static func file(_ member: Member) async throws(Failure) -> Answer {
        let (side, duty, period) = asked(member)
        let id = try member.id()
        let (name, bytes) = try await member.desk.chaseWorkbook(
            member.actor, id, side: side, duty: duty, period: period)
        return .file(
            try await member.desk.export(
                member.actor, Title("催办名单", "who has not"), of: Batch.name, id, as: name, Outgoing.xlsx, bytes
            ))
    }

    private static func asked(_ member: Member) -> (String, String, String) {
        let query = member.ask.query
        return (query["side"] ?? "", query["duty"] ?? "", query["period"] ?? "")
    }
}
