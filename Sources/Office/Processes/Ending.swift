import Records
import Secondment
import Storage

/// 期满 — A posting ends on its last day or after it; what ended by mistake is taken back for a while.
enum Ending {
    /// For so many days an end or a recall can be taken back.
    static let daysToReconsider = 30

    static func end(_ posting: Record, _ note: String?, _ errand: Errand) throws -> Record {
        let last = posting[Posting.last]
        guard last <= errand.today else {
            throw Failure.problem(
                "到\(last.written(.chinese))才期满；要提前结束，请写明日期和理由",
                "the term ends on \(last.iso); an early end says its day and why", at: "last_day")
        }
        return try errand.advance(posting, by: "end", note: note)
    }

    /// Brings the posting back, to the last day that was agreed.
    static func undo(
        _ posting: Record, _ move: MoveSpec, _ note: String?, _ errand: Errand
    ) throws -> Record {
        let steps = try errand.steps.of(Posting.name, posting.id)
        guard let made = steps.last(where: { ["end", "recall"].contains($0.action) }),
            errand.today <= made.at.day + daysToReconsider
        else {
            throw Failure.conflict(
                Title(
                    "已经过了\(daysToReconsider)天，不能再撤销；确需继续的，请另建一条挂职。",
                    "More than \(daysToReconsider) days have passed: make a new posting instead."))
        }
        var restored = posting
        restored[Posting.last] = posting[Posting.agreed] ?? posting[Posting.last]
        let hasArrived = steps.contains { $0.action == "arrive" }
        return try errand.advance(
            restored, by: move.name == "reinstate" && !hasArrived ? "replan" : move.name, note: note,
            before: posting)
    }
}
