import Desk
import Office
import Records
import Secondment

/// A summary is begun from its batch, and each of its marks opens the records under it.
enum SummaryPages {
    static func compose(_ member: Member) async throws(Failure) -> Answer {
        let id = try await member.desk.composeSummary(member.actor, batch: member.id())
        return .seeOther("/batch_summary/\(id.text)")
    }

    static func composeMonth(_ member: Member) async throws(Failure) -> Answer {
        guard let month = member.form["month"].flatMap(Month.init(iso:)) else {
            throw .problem("请选月份", "choose a month", at: "month")
        }
        let id = try await member.desk.composeBranchReport(member.actor, batch: member.id(), month: month)
        return .seeOther("/branch_report/\(id.text)")
    }

    static func grounds(_ member: Member) async throws(Failure) -> Answer {
        guard let number = Int(member.place("mark")) else { throw .notFound }
        let (text, grounds) = try await member.desk.grounds(
            member.actor, member.place("kind"), member.id(), mark: number)
        let checked = grounds.checked
        let title = Title(
            "\(Desk.citationMark(number))\(checked.title.chinese)：\(checked.value)",
            "\(Desk.citationMark(number)) \(checked.title.english): \(checked.value)")
        let path = "/\(text.kind.name)/\(text.id.text)"
        return .page(
            Layout(member, title[member.language]).page(back: (path, text.kind.title)) { html in
                html.head(title, says: { $0.title(checked.said) })
                html.records(
                    grounds.records.map { line in
                        RecordLine(
                            opens: .page("/\(line.record.kind.name)/\(line.record.id.text)"),
                            title: line.record.label(html.language),
                            details: [
                                line.name ?? "",
                                line.isChanged
                                    ? Title("写进去以后又改过", "changed since")[html.language] : "",
                            ].filter { !$0.isEmpty }, record: line.record)
                    })
                if grounds.more > 0 {
                    html.hint("只列前\(grounds.records.count)件，另有\(grounds.more)件。", "\(grounds.more) more.")
                }
                if grounds.hidden > 0 {
                    html.hint(
                        "另有\(grounds.hidden)件记录，你看不到内容。", "\(grounds.hidden) more that you may not see.")
                }
            })
    }
}
