import Desk
import Office
import Records
import Secondment

/// 岗位需求 — What is asked for, and who among those who have been here could help meanwhile.
struct NeedView: RecordPage {
    let seen: Desk.Seen
    private let helpers: Experts

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> NeedView {
        let seen = try await member.desk.look(member.actor, kind, id)
        let need = try seen.record(as: PostNeed.self)
        let words = need[PostNeed.fields] ?? need[PostNeed.problem]?.text ?? ""
        return NeedView(
            seen: seen, helpers: try await member.desk.experts(member.actor, for: words, in: nil))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        RecordFrame(seen, member, tried).page { html in
            html.particulars(seen)
            html.helpers(helpers)
        }
    }
}
