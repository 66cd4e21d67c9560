import Office
import Records
import Secondment

enum BoardPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let (text, face) = Face.of(member.place("id"))
        guard let id = ID(text) else { throw .notFound }
        let side = member.ask.query["side"]
        if face == .xlsx {
            let bytes = try await member.desk.boardWorkbook(member.actor, id, side: side)
            return .file(
                try await member.desk.export(
                    member.actor, Title("一览", "the board"), of: Batch.name, id, as: "批次一览.xlsx",
                    Outgoing.xlsx, bytes))
        }
        if face == .json || member.ask.wantsJSON {
            let seen = try await member.desk.look(member.actor, Batch.name, id)
            return .json(JSONFace.record(seen.record, moves: seen.moves))
        }
        return .page(BatchView.page(try await member.desk.batchPage(member.actor, id, side: side), member))
    }

    /// The same board for programs; people are led to the page.
    static func cells(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        guard member.ask.wantsJSON else { return .seeOther("/batch/\(id.text)") }
        let board = try await member.desk.board(member.actor, id, side: member.ask.query["side"])
        return .json(JSONFace.board(board))
    }
}
