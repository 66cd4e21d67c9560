import Desk
import Office
import Records
import Regulation
import Secondment

/// 请假 — A leave before it is handed in: whom it goes to, by which clause, and what the counts would be.
struct LeaveView: RecordPage {
    let seen: Desk.Seen
    /// Nil where it is handed in already.
    private let preview: LeavePreview?
    private let paper: String?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> LeaveView {
        let derived = try await RecordView.read(kind, id, member)
        let preview = try await member.desk.leavePreview(member.actor, id)
        return LeaveView(seen: derived.seen, preview: preview, paper: derived.paper)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        guard let preview else { return RecordView(seen: seen, paper: paper).page(member, tried) }
        return RecordFrame(seen, member, tried).page { html in
            html.card("提交以后", "Once handed in") { html in
                html.tag("p") { way(&$0, preview) }
                if let route = preview.route {
                    html.because(
                        Title(
                            "按\(route.measure.title.chinese)算\(route.days)天，\(route.citation.written.chinese)",
                            "\(route.days) \(route.measure.title.english), \(route.citation.written.english)")[
                                html.language], route.citation.sentence[html.language])
                }
                html.findings(preview.findings)
            }
            html.particulars(seen)
        }
    }

    private func way(_ html: inout HTML, _ preview: LeavePreview) {
        let asked = preview.asked.map { $0[html.language] }
        if asked.isEmpty {
            html.say("报备即可，不用批。", "Filing a copy is enough.")
        } else {
            html.say("依次由\(asked.joined(separator: "、"))批", "Goes to \(asked.joined(separator: ", then "))")
        }
        let copies = preview.copies.map { $0[html.language] }.listed(html.language)
        if !copies.isEmpty { html.say("；批准后报\(copies)备案", "; copies to \(copies)") }
    }
}

extension HTML {
    /// What rules say of an act that is not done yet.
    fileprivate mutating func findings(_ findings: [Finding]) {
        guard !findings.isEmpty else { return }
        tag("ul") { html in
            for finding in findings {
                html.tag("li") { html in
                    html.word(finding.verdict.title, finding.verdict.weight == 3 ? .bad : .waiting)
                    html.text(" ")
                    html.title(finding.sentence)
                }
            }
        }
    }
}
