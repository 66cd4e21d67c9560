import Desk
import Office
import Parties
import Records
import Secondment

/// 计划 — A programme strand by strand: how many were planned, how many went, in which batches.
struct ProgrammeView: RecordPage {
    private let view: Desk.ProgrammeView
    var seen: Desk.Seen { view.seen }

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> ProgrammeView {
        ProgrammeView(view: try await member.desk.programme(member.actor, id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let path = "/batch/new?programme=\(seen.record.id.text)&strand="
        return RecordFrame(seen, member, tried).page { html in
            html.table(
                view.strands, empty: Title("还没有", "None yet"),
                [
                    .text(Title("各批", "Strand")) { $0.name },
                    .number(Title("计划人数", "Planned")) { $0.planned },
                    .number(Title("实际人数", "Sent")) { $0.people },
                    .of(Title("批次", "Batches")) { html, strand in
                        for batch in strand.batches {
                            html.tag("a", .href("/batch/\(batch.id.text)"), text: batch[Batch.heading])
                            html.text("　")
                        }
                        guard member.actor.holds(.organizer) else { return }
                        html.link(path + Form.encoded(strand.name), "新建批次", "New batch")
                    },
                ])
        }
    }
}
