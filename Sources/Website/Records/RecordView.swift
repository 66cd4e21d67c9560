import Desk
import Office
import Records

/// 记录 — The page that follows from a kind's declaration: the floor on which those that were designed stand.
struct RecordView: RecordPage {
    let seen: Desk.Seen
    /// The title of the form on which it can be printed.
    let paper: String?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> RecordView {
        let seen = try await member.desk.look(member.actor, kind, id)
        let form = try await member.desk.paperForm(member.actor, kind, id)
        return RecordView(seen: seen, paper: form?.title)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let record = seen.record
        let path = "/\(record.kind.name)/\(record.id.text)"
        return RecordFrame(seen, member, tried).page { html in
            html.particulars(seen)
            if let paper { html.printed(record, on: paper) }
            if record.kind.isDiscardable, record.owner == member.actor.person,
                record.stage == record.kind.lifecycle.start
            {
                html.form(member, path + "/discard") { $0.submit("删去", "Delete", primary: false) }
            }
        }
    }
}
