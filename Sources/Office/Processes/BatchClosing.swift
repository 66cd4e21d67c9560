import Records
import Secondment

/// 结束批次 — What was ended is not added to: nobody is taken into a batch that has ended, nor is a posting in it
/// written anew. What its people still owe can be done late.
enum BatchClosing {
    static func keepOpen(_ posting: Kept<Posting>, _ errand: Errand) throws {
        let batch = try errand.fetch(posting[Posting.batch])
        guard !batch.isAt(.open) else { return }
        throw Failure.problem(
            "这一批已经结束，不能再增加或修改挂职；确有需要，请先重新打开这一批",
            "this batch has ended: open it again before postings are added or changed", at: "batch")
    }
}
