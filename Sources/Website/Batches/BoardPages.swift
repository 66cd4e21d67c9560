import Desk
import Office
import Records
import Secondment

enum BoardPages {
    /// The board of a batch for programs; people are led to the page.
    static func cells(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        guard member.ask.wantsJSON else { return .seeOther("/batch/\(id.text)") }
        let board = try await member.desk.board(member.actor, id, side: member.ask.query["side"])
        return .json(JSONFace.board(board))
    }
}
