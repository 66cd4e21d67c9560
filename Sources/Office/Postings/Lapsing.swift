import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 自然终止 — What ends by itself where a rule says so: a posting the day after its term, the seat of a
/// branch's secretary with its batch. The sweep does it, and twice changes nothing.
struct Lapsing {
    private let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    /// Returns how many records ended.
    func end(batch: ID) throws -> Int {
        let over = try errand.all(
            Posting.self, Posting.batch == Link(batch), .stage(.serving), Posting.last < errand.today,
            limit: 200_000)
        var ended = 0
        for posting in over {
            guard let (_, citation) = try lapse(.post, of: posting), try !isReopened(posting) else {
                continue
            }
            try errand.advance(posting, .end, note: "期满，自然终止（\(citation.written.chinese)）")
            ended += 1
        }
        return ended
    }

    private static let undone = [Posting.Move.reopen.rawValue, Posting.Move.reinstate.rawValue]

    /// Somebody brought it back after its term was over; the sweep does not end it again.
    private func isReopened(_ posting: Kept<Posting>) throws -> Bool {
        try errand.steps.of(Posting.name, posting.id).contains {
            Lapsing.undone.contains($0.action) && $0.at.day > posting[Posting.last]
        }
    }

    /// The seats of branch secretaries whose batch has ended.
    func endBranches() throws -> Int {
        let closed = try errand.all(Batch.self, .stage(.closed)).map { Optional($0.link) }
        let held = try errand.all(
            Appointment.self, .stage(.held), Appointment.seat == .branchSecretary,
            Appointment.batch.isOne(of: closed))
        var ended = 0
        for appointment in held {
            guard let batch = appointment[Appointment.batch],
                let posting = try errand.first(Posting.self, Posting.batch == batch),
                let (_, citation) = try lapse(.branch, of: posting)
            else { continue }
            _ = try Appointing.end(
                appointment, note: "批次结束，临时党支部自然撤销（\(citation.written.chinese)）", errand)
            ended += 1
        }
        return ended
    }

    private func lapse(_ subject: Lapse.Subject, of posting: Kept<Posting>) throws -> (Lapse, Citation)? {
        for effective in try Ruling(posting, errand).rules() {
            if let rule = effective.rule as? Lapse, rule.what.contains(subject) {
                return (rule, effective.citation)
            }
        }
        return nil
    }
}
