import Desk
import Office
import Parties
import Records
import Secondment

/// 月度汇报 — Written once, for two readers; beside it, where every sentence comes from.
struct ReportView: RecordPage {
    let seen: Desk.Seen
    private let report: Kept<MonthlyReport>
    private let receipts: [Record]
    private let checked: [Checked]
    /// This actor's own receipt, where they are one of the readers.
    private let mine: Desk.Seen?
    private let next: MoveForms.Next?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> ReportView {
        var seen = try await member.desk.look(member.actor, kind, id)
        let receipts = try await member.desk.replies(member.actor, to: seen.record).filter {
            Kept<Receipt>($0).map { !$0.isAt(.withdrawn) } ?? true
        }
        // What a reader has answered is not taken back.
        if !receipts.allSatisfy({ Kept<Receipt>($0)?.isAt(.delivered) ?? false }) {
            seen = seen.without(MonthlyReport.Move.withdraw.rawValue)
        }
        let mine = try await member.ownReply(among: receipts)
        var next: NextReceipt?
        if let receipt = mine.flatMap({ Kept<Receipt>($0.record) }) {
            next = try await member.desk.next(member.actor, after: receipt)
        }
        return ReportView(
            seen: seen, report: try seen.record(as: MonthlyReport.self), receipts: receipts,
            checked: try await member.desk.checked(member.actor, kind, id),
            mine: mine,
            next: next.map { .init(path: "/\(MonthlyReport.name)/\($0.document.text)", waiting: $0.waiting) })
    }

    static func file(
        _ kind: String, _ id: ID, _ face: Face, _ member: Member
    ) async throws(Failure) -> Outgoing? {
        guard face == .docx else { return nil }
        let (name, bytes) = try await member.desk.reportDocument(member.actor, id)
        return try await member.desk.export(
            member.actor, Outgoing.document, of: kind, id, as: name, Outgoing.docx, bytes)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let month = report[MonthlyReport.month]
        let name = seen.names[report[MonthlyReport.posting].id, .chinese] ?? ""
        var frame = RecordFrame(seen, member, tried)
        frame.reply = mine
        frame.next = next
        return frame.page(
            title: Title(
                "\(name)\(month.written(.chinese))工作汇报", "\(name): report for \(month.written(.english))"),
            back: ("/desk", Title("我的事", "My desk")), says: receipts.isEmpty ? { composed(&$0) } : nil
        ) { html in
            if seen.moves.contains(where: { $0.name == MonthlyReport.Move.withdraw.rawValue }) {
                html.notice(
                    .ok, "已送达，还没有人签收：可以撤回来改。",
                    "Delivered, and nobody has received it yet: you can take it back.")
            }
            let sent = seen.steps.last { $0.action == MonthlyReport.Move.send.rawValue }
            html.letter(
                to: receipts.compactMap { Kept<Receipt>($0)?[Receipt.party].title }, signed: name,
                on: report.isAt(.draft) ? nil : sent?.at.day
            ) { text(&$0) }
            remark(&html)
        } beside: { html in
            html.readers(
                receipts.compactMap { Kept<Receipt>($0) }.map {
                    ($0[Receipt.party].title, $0.record, $0[Receipt.comment]?.text)
                })
            if !checked.isEmpty { html.sources { $0.grounds(checked, path) } }
            html.tag("p") {
                $0.link("\(path).docx", "下载公文格式 docx", "Download as docx")
            }
        }
    }

    private var path: String { "/\(MonthlyReport.name)/\(report.id.text)" }

    private func composed(_ html: inout HTML) {
        html.say(
            "由本月的记录和上月打算写成；改你想改的，一次送达两方。",
            "Composed from the month’s records; change what you like, then send once to both readers.")
    }

    private func text(_ html: inout HTML) {
        let parts: [(FieldSpec, String?)] = [
            (MonthlyReport.review.spec, report[MonthlyReport.review]?.text),
            (MonthlyReport.work.spec, report[MonthlyReport.work].text),
            (MonthlyReport.study.spec, report[MonthlyReport.study].text),
            (MonthlyReport.life.spec, report[MonthlyReport.life]?.text),
            (MonthlyReport.next.spec, report[MonthlyReport.next].text),
        ]
        for (field, text) in parts {
            guard let text, !text.trimmed.isEmpty else { continue }
            html.tag("h2", text: field.title[html.language])
            html.marked(text, path, checked)
        }
    }

    /// What the host says of it stands after the signature: it is not the writer’s.
    private func remark(_ html: inout HTML) {
        guard let text = report[MonthlyReport.remark]?.text, !text.trimmed.isEmpty else { return }
        let said = seen.steps.last { $0.action == MonthlyReport.Move.remark.rawValue }
        html.card(MonthlyReport.remark.spec.title) { html in
            html.quote(text)
            if let said {
                html.hint(
                    "\(said.actorName)，\(said.at.day.short(.chinese))",
                    "\(said.actorName), \(said.at.day.short(.english))")
            }
        }
    }
}

extension HTML {
    fileprivate mutating func sources(_ body: (inout HTML) -> Void) {
        card("每句话的来处", "Where each sentence comes from", body)
    }
}
