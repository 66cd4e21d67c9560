import Desk
import Office
import Records
import Secondment

/// 通知 — A notice as it stands; whoever it is for acknowledges it beneath the text, and whoever issued it sees who has not.
struct NoticeView: RecordPage {
    let seen: Desk.Seen
    private let receipts: NoticeReceipts

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> NoticeView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return NoticeView(seen: seen, receipts: try await member.desk.receipts(member.actor, of: id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        var frame = RecordFrame(seen, member, tried)
        frame.reply = receipts.own
        let all = receipts.all
        return frame.page(says: says) { html in
            html.document { html in
                html.prose(seen.names.shown(Notice.body.spec, of: seen.record, html.language))
            }
        } beside: { html in
            guard all.count > (receipts.own == nil ? 0 : 1) else { return }
            let open = all.filter { $0.receipt.isAt(.delivered) }
            html.card("签收", "Receipts") { html in
                html.facts([
                    (
                        Title("已签收", "Acknowledged"),
                        Title("\(all.count - open.count)人", "\(all.count - open.count)")[html.language]
                    ),
                    (Title("还没签收", "Not yet"), Title("\(open.count)人", "\(open.count)")[html.language]),
                ])
                if open.isEmpty {
                    html.hint("都签收了。", "Everybody has.")
                } else {
                    html.tag("p", text: open.map(\.name).listed(html.language))
                }
            }
        }
    }

    private func says(_ html: inout HTML) {
        guard let notice = Kept<Notice>(seen.record), let edition = notice[Notice.edition] else { return }
        if let day = notice[Notice.issuedOn] { html.text("\(day.written(html.language)) · ") }
        html.say("第\(edition)版", "Edition \(edition)")
        if edition > 1, receipts.own?.record.stage == NoticeReceipt.Stage.delivered.rawValue {
            html.say("，改过，请重新签收", ", changed: to be acknowledged anew")
        }
    }
}
