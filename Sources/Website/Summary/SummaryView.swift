import Desk
import Office
import Records
import Secondment

/// 有依据的文字 — The text of a summary, or of a branch's report, as it will be read, and beside it what each mark stands on, as it is today.
struct SummaryView: RecordPage {
    let seen: Desk.Seen
    private let checked: [Checked]

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> SummaryView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return SummaryView(seen: seen, checked: try await member.desk.checked(member.actor, kind, id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let path = "/\(seen.record.kind.name)/\(seen.record.id.text)"
        let others = checked.filter { !$0.isAsWritten }
        return RecordFrame(seen, member, tried).page(says: says) { html in
            if !others.isEmpty {
                html.notice(
                    .soon, "有\(others.count)处依据后来变了，见右边。正文还是当时写的样子。",
                    "\(others.count) figures stand on records that have changed since.")
            }
            html.document { html in
                html.marked(
                    seen.names.shown(BatchSummary.body.spec, of: seen.record, html.language), path, checked)
            }
        } beside: { html in
            html.tag("p") { $0.link("\(path).docx", "下载公文格式 docx", "Download as docx") }
            if !checked.isEmpty { html.card(Self.evidence) { $0.grounds(checked, path) } }
            if let letter = Kept<HomeLetter>(seen.record) { self.letter(&html, letter) }
        }
    }

    private static let evidence = Title("文中①②的依据", "What the marks stand on")

    private func letter(_ html: inout HTML, _ letter: Kept<HomeLetter>) {
        html.facts(
            [HomeLetter.number.spec, HomeLetter.sentOn.spec].map {
                ($0.title, seen.names.shown($0, of: seen.record, html.language))
            }.filter { !$0.1.isEmpty })
        if let reply = letter[HomeLetter.reply] {
            html.card(HomeLetter.reply.spec.title) { $0.prose(reply.text) }
        }
    }

    private func says(_ html: inout HTML) {
        if let letter = Kept<HomeLetter>(seen.record) {
            let (first, last) = (letter[HomeLetter.first], letter[HomeLetter.last])
            html.say(
                "\(first.written(.chinese))至\(last.written(.chinese))",
                "\(first.written(.english)) to \(last.written(.english))")
            return
        }
        html.text(seen.names.shown(BatchSummary.batch.spec, of: seen.record, html.language))
        html.text("　")
        if let summary = Kept<BatchSummary>(seen.record) {
            let day = summary[BatchSummary.day]
            html.say("截至\(day.written(.chinese))", "as of \(day.written(.english))")
        } else if let report = Kept<BranchReport>(seen.record) {
            html.say(report.isAt(.draft) ? "还没有报送" : "", report.isAt(.draft) ? "not sent yet" : "")
        }
    }
}
