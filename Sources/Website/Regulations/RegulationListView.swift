import Desk
import Office
import Parties
import Records
import Secondment

extension RegulationView {
    /// What is in force, since when, for whom, and how much of it is checked.
    static func list(
        _ lines: [Desk.RegulationLine], _ batches: [Desk.BatchLine], _ member: Member
    ) -> HTML {
        Layout(member, Title("制度", "Regulation")[member.language]).page { html in
            html.head(
                Title("制度", "Regulation"),
                acts: { html in
                    guard member.actor.holds(.organizer) else { return }
                    html.button("/regulation/blank", "新写一份", "Write a new one", primary: true)
                })
            if lines.isEmpty { html.empty("还没有启用制度。", "No regulation is in force yet.") }
            html.after { html in
                html.link("/workdays", "工作日历", "Working days")
                if member.actor.holds(.organizer) {
                    html.link("/regulation/new", "用文件启用一份", "Apply one from a file")
                }
            }
            html.records(
                lines.map { line in
                    RecordLine(
                        opens: .page("/regulation/\(line.id.text)"), title: "《\(line.title)》",
                        details: [
                            held(line, batches)[member.language], line.coverage[member.language],
                        ])
                })
        }
    }

    private static func held(_ line: Desk.RegulationLine, _ batches: [Desk.BatchLine]) -> Title {
        let batch = line.batch.flatMap { id in batches.first { $0.batch.id == id } }?.batch[Batch.heading]
        let chinese = [
            line.layer.chinese, "\(line.from.written(.chinese))起施行",
            line.until.map { "\($0.written(.chinese))起由新文接替" },
            batch.map { "只用于\($0)" } ?? (line.batch == nil ? "用于所有批次" : "只用于一个批次"),
            "\(line.at.day.written(.chinese))启用",
        ]
        let english = [
            line.layer.english, "in force from \(line.from.written(.english))",
            line.until.map { "until \($0.written(.english))" },
            batch.map { "for \($0)" } ?? (line.batch == nil ? "for every batch" : "for one batch"),
            "applied on \(line.at.day.written(.english))",
        ]
        return Title(
            chinese.compactMap { $0 }.joined(separator: "　"),
            english.compactMap { $0 }.joined(separator: ", "))
    }
}
