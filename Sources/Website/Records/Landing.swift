import Desk
import Office
import Records
import Secondment

/// 落点 — Where somebody is after a move: the record, the document to which it is a reply, or, where neither is
/// theirs to see any more, their own first page with a sentence that says what was done.
enum Landing {
    static func after(_ record: Record, _ move: MoveSpec?, _ member: Member) async throws(Failure) -> Answer {
        let (kind, id) = document(of: record) ?? (record.kind.name, record.id)
        do throws(Failure) {
            let seen = try await member.desk.look(member.actor, kind, id)
            if member.ask.wantsJSON {
                return .json(JSONFace.record(kind == record.kind.name ? seen.record : record))
            }
            return .seeOther("/\(kind)/\(id.text)")
        } catch {
            guard case .notFound = error else { throw error }
            let sentence = sentence(record, move)
            if member.ask.wantsJSON {
                return kind == record.kind.name
                    ? .json(JSONFace.done(record, sentence)) : .json(JSONFace.record(record))
            }
            try await member.desk.keepDraft(
                member.actor, form: noticeForm, body: Form.encoded(sentence[member.language]))
            return .seeOther("/desk?done=1")
        }
    }

    /// The sentence that is to be said on the first page, once.
    static func notice(_ member: Member) async throws(Failure) -> String? {
        let kept = try await member.desk.draft(member.actor, form: noticeForm)
        await member.desk.dropDraft(member.actor, form: noticeForm)
        return kept.flatMap { Form(encoded: "n=" + $0)["n"] }
    }

    private static let noticeForm = "/desk"

    /// The document on whose page a reply is given.
    static func document(of reply: Record) -> (kind: String, id: ID)? { reply.document }

    /// 已退回：《……》，等对方修改后再送来。
    private static func sentence(_ record: Record, _ move: MoveSpec?) -> Title {
        let isBack = document(of: record) != nil && move?.needsNote ?? false || goesBack(record, move)
        let done = move?.title ?? Title("办理", "Done")
        return Title(
            "已\(done.chinese)：《\(record.label(.chinese))》" + (isBack ? "，等对方修改后再送来。" : "。"),
            "\(done.english): “\(record.label(.english))”"
                + (isBack ? "; it will come again when it has been changed." : "."))
    }

    /// Whether the move led to an earlier stage than it came from.
    private static func goesBack(_ record: Record, _ move: MoveSpec?) -> Bool {
        let stages = record.kind.lifecycle.stages.map(\.name)
        guard let move, let now = stages.firstIndex(of: record.stage) else { return false }
        return move.from.contains { (stages.firstIndex(of: $0) ?? 0) > now }
    }
}
