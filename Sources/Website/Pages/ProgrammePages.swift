import Office
import Parties
import Records
import Secondment

enum ProgrammePages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let (text, face) = Face.of(member.place("id"))
        guard let id = ID(text) else { throw .notFound }
        let view = try await member.desk.programme(member.actor, id)
        let record = view.seen.record
        if face == .json || member.ask.wantsJSON {
            return .json(JSONFace.record(record, moves: view.seen.moves))
        }
        let html = Layout(member, record[Programme.heading]).page(back: ("/programme", Programme.title)) {
            html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: record[Programme.heading])
                html.stage(record)
            }
            strands(&html, view, member)
            MoveForms(view.seen, member).write(&html)
            html.history(view.seen.steps, of: view.seen.record.kind)
        }
        return .page(html)
    }

    private static func strands(_ html: inout HTML, _ view: Desk.ProgrammeView, _ member: Member) {
        html.tag("div", .class("scroll card flush")) { html in
            html.tag("table") { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for title in [
                            Title("各批", "Strand"), Title("计划人数", "Planned"), Title("实际人数", "Sent"),
                            Title("批次", "Batches"),
                        ] { html.tag("th", Attribute("scope", "col"), text: title[html.language]) }
                    }
                }
                html.tag("tbody") { html in
                    for strand in view.strands {
                        html.tag("tr") { html in
                            html.tag("td", text: strand.name)
                            html.tag("td", text: strand.planned.map(String.init) ?? "—")
                            html.tag("td", text: String(strand.people))
                            html.tag("td") { html in
                                for batch in strand.batches {
                                    html.tag(
                                        "a", .href("/batch/\(batch.id.text)"), text: batch[Batch.heading])
                                    html.text("　")
                                }
                                if member.actor.holds(.organizer) {
                                    html.link(
                                        "/batch/new?programme=\(view.seen.record.id.text)&strand=\(Form.encoded(strand.name))",
                                        "新建批次", "New batch")
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
