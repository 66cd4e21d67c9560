import Desk
import Records
import Secondment
import Storage

/// 期满 — A posting ends on its last day or after it; what ended by mistake is taken back for a while.
enum Ending {
    /// For so many days an end or a recall can be taken back.
    static let daysToReconsider = 30

    static let follows: [Follows] = [
        .on(Posting.self, .end, Title("到了最后一天才能办", "not before the last day"), end),
        .on(Posting.self, .reopen, Title("结束日期恢复到约定的那天", "the last day is again the one agreed"), undo),
        .on(Posting.self, .reinstate, Title("结束日期恢复到约定的那天", "the last day is again the one agreed"), undo),
    ]

    private static func end(_ making: Making<Posting>) throws -> Kept<Posting> {
        let (posting, errand) = (making.record, making.errand)
        let last = posting[Posting.last]
        guard last <= errand.today else {
            throw Failure.problem(
                "到\(last.written(.chinese))才期满；要提前结束，请写明日期和理由",
                "the term ends on \(last.iso); an early end says its day and why", at: "last_day")
        }
        return try errand.advance(posting, .end, note: making.note)
    }

    private static let ends = [Posting.Move.end.rawValue, Posting.Move.recall.rawValue]

    /// Brings the posting back, to the last day that was agreed.
    private static func undo(_ making: Making<Posting>) throws -> Kept<Posting> {
        let (posting, errand) = (making.record, making.errand)
        let steps = try errand.steps.of(Posting.name, posting.id)
        guard let made = steps.last(where: { ends.contains($0.action) }),
            errand.today <= made.at.day + daysToReconsider
        else {
            throw Failure.conflict(
                Title(
                    "已经过了\(daysToReconsider)天，不能再撤销；确需继续的，请另建一条挂职。",
                    "More than \(daysToReconsider) days have passed: make a new posting instead."))
        }
        var restored = posting
        restored[Posting.last] = posting[Posting.agreed] ?? posting[Posting.last]
        let hasArrived = steps.contains { $0.action == Posting.Move.arrive.rawValue }
        return try errand.advance(
            restored, making.move == .reinstate && !hasArrived ? .replan : making.move, note: making.note)
    }
}
