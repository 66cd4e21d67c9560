import Office
import Records
import Secondment

enum PostingPages {
    static func mine(_ member: Member) async throws(Failure) -> Answer {
        guard let own = try await member.desk.ownPostings(member.actor).first else {
            throw .notFound
        }
        return .seeOther("/posting/\(own.id.text)")
    }

    static func show(_ member: Member) async throws(Failure) -> Answer {
        let (text, face) = Face.of(member.place("id"))
        guard let id = ID(text) else { throw .notFound }
        let view = try await member.desk.posting(member.actor, id)
        if face == .json || member.ask.wantsJSON {
            return .json(JSONFace.record(view.seen.record, moves: view.seen.moves))
        }
        return .page(PostingView.page(view, member))
    }
}
