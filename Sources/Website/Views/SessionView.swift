import Office
import Records
import Secondment

/// 集中学习 — A session; it is recorded as held by calling the roll.
struct SessionView: RecordPage {
    let seen: Desk.Seen

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> SessionView {
        SessionView(seen: try await member.desk.look(member.actor, kind, id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let session = seen.record
        return RecordFrame(seen, member, tried).page { html in
            html.particulars(seen)
            if !session[StudySession.roll].entries.isEmpty {
                html.card(StudySession.roll.spec.title) {
                    $0.prose(session[StudySession.roll].shown($0.language))
                }
            }
        }
    }
}
