import Office
import Records
import Secondment

/// 四股流 — What a batch has brought and taken, as a picture and a table; each figure leads to the records that make it.
enum FlowsView {
    static let title = Title("四股流", "The four flows")

    static func page(_ flows: Flows, _ member: Member) -> HTML {
        Layout(member, title[member.language]).page(back: ("/leads", Lead.title)) { html in
            html.head(title, says: { $0.text(flows.batch.label(member.language)) })
            html.choice(of: flows.batches, chosen: flows.batch, "/flows")
            late(&html, flows)
            html.card { html in
                FlowChart(flows).write(&html)
                html.hint(
                    "一点是一条记录，按发生的日子排：线上是挂职地到派出地，线下是派出地到挂职地；实心的已由承接部门确认。四股单位不同，粗细相同，不作比较。数字按你看得到的记录计。",
                    "A mark is a record, by its day: above the strand from the host’s place home, below it the other way; full once confirmed. The strands do not compare. Figures are of the records that you may see."
                )
            }
            table(&html, flows)
            for line in flows.lines + [flows.pledged] { records(&html, line, flows) }
            publicity(&html, flows)
        }
    }

    /// What was confirmed after the batch had been closed is said, not hidden.
    private static func late(_ html: inout HTML, _ flows: Flows) {
        let last = flows.batch[Batch.last]
        let late = flows.lines.reduce(0) { $0 + $1.after(last) }
        guard late > 0 else { return }
        html.notice(
            .plain, "其中\(late)条是\(last.written(.chinese))期满以后发生的，记在本批。",
            "\(late) of them came after the term, and are this batch’s.")
    }

    private static func table(_ html: inout HTML, _ flows: Flows) {
        let language = html.language
        func figure(_ line: Flows.Line, _ course: LeadResult.Course?) -> (inout HTML) -> Void {
            { html in
                let sum = line.sum(course)
                guard sum > 0 else { return html.text("—") }
                html.tag(
                    "a", .href("#\(line.flow.rawValue)"), text: line.flow.written(sum, language))
            }
        }
        html.table(
            flows.lines + [flows.pledged],
            [
                .text(Title("流", "Flow")) { $0.flow.title[language] },
                .of(LeadResult.Course.inward.title) { html, line in figure(line, .inward)(&html) }.asNumber,
                .of(LeadResult.Course.outward.title) { html, line in figure(line, .outward)(&html) }.asNumber,
                .of(Title("本批新增", "This batch")) { html, line in figure(line, nil)(&html) }.asNumber,
                .number(Title("记录", "Records")) { $0.confirmed.isEmpty ? nil : $0.confirmed.count },
                .number(Title("待确认", "To be confirmed")) { $0.waiting.isEmpty ? nil : $0.waiting.count },
            ])
    }

    private static func records(_ html: inout HTML, _ line: Flows.Line, _ flows: Flows) {
        let all = line.confirmed + line.waiting
        guard !all.isEmpty else { return }
        let language = html.language
        html.card(id: line.flow.rawValue) { html in
            html.tag("h2", text: line.flow.title[language])
            html.records(
                all.map { result in
                    let amount = result[LeadResult.confirmed] ?? result[LeadResult.amount]
                    return RecordLine(
                        opens: .page("/lead_result/\(result.id.text)"), title: result[LeadResult.text],
                        details: [
                            "\(result[LeadResult.day].short(language)) · \(line.flow.written(amount, language)) · \(flows.people[result[LeadResult.posting].id] ?? "")"
                        ], record: result.record)
                })
        }
    }

    private static func publicity(_ html: inout HTML, _ flows: Flows) {
        guard !flows.publicity.isEmpty else { return }
        html.card(Publicity.title) { html in
            html.records(
                flows.publicity.map { act in
                    RecordLine(
                        opens: .page("/publicity/\(act.id.text)"), title: act[Publicity.heading],
                        details: [
                            "\(act[Publicity.day].short(html.language)) · \(act[Publicity.sort].title[html.language]) · \(flows.people[act[Publicity.posting].id] ?? "")"
                        ])
                })
        }
    }
}
