import Desk
import Records
import Secondment

/// 结束批次 — What was ended is not added to: nobody is taken into a batch that has ended, nor is a posting in it
/// written anew. What its people still owe can be done late.
enum BatchClosing {
    static func keepOpen(_ posting: Kept<Posting>, _ errand: Errand) throws {
        guard try hasEnded(posting[Posting.batch].id, errand) else { return }
        throw Failure.problem(
            "这一批已经结束，不能再增加或修改挂职；确有需要，请先重新打开这一批",
            "this batch has ended: open it again before postings are added or changed", at: "batch")
    }

    /// A session that was not held can be held late; who came to one that was is not told otherwise afterwards.
    static func keepRoll(_ session: Kept<StudySession>, _ errand: Errand) throws {
        guard try session.isAt(.held) && hasEnded(session[StudySession.batch].id, errand) else { return }
        throw Failure.conflict(
            Title("本批已经结束，到会情况不能再改。", "The batch is closed: its rolls stand as they are."))
    }

    private static func hasEnded(_ batch: ID, _ errand: Errand) throws -> Bool {
        try !errand.fetch(Batch.self, batch).isAt(.open)
    }
}
