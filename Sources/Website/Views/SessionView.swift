import Office
import Records
import Secondment

/// 集中学习 — A session; it is recorded as held by calling the roll.
struct SessionView: RecordPage {
    let seen: Desk.Seen
    private let session: Kept<StudySession>

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> SessionView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return SessionView(seen: seen, session: try seen.record(as: StudySession.self))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        RecordFrame(seen, member, tried).page { html in
            html.particulars(seen)
            if !session[StudySession.roll].entries.isEmpty {
                html.card(StudySession.roll.spec.title) {
                    $0.prose(session[StudySession.roll].shown($0.language))
                }
            }
        }
    }
}
