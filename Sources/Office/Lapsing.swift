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
        let over = try errand.rows.list(
            Posting.declaration,
            where: "r.batch = \(batch) AND r.stage = 'serving' AND r.last_day < \(errand.today)",
            limit: 200_000)
        var ended = 0
        for posting in over {
            guard let (_, citation) = try lapse(.post, of: posting), try !isReopened(posting) else {
                continue
            }
            try errand.advance(posting, by: "end", note: "期满，自然终止（\(citation.written.chinese)）")
            ended += 1
        }
        return ended
    }

    /// Somebody brought it back after its term was over; the sweep does not end it again.
    private func isReopened(_ posting: Record) throws -> Bool {
        try errand.steps.of(Posting.name, posting.id).contains {
            ["reopen", "reinstate"].contains($0.action) && $0.at.day > posting[Posting.last]
        }
    }

    /// The seats of branch secretaries whose batch has ended.
    func endBranches() throws -> Int {
        let held = try errand.rows.list(
            Appointment.declaration,
            where: """
                r.stage = 'held' AND r.seat = 'branch_secretary' \
                AND r.batch IN (SELECT id FROM batch WHERE stage = 'closed')
                """)
        var ended = 0
        for appointment in held {
            guard let batch = appointment[Appointment.batch]?.id,
                let posting = try errand.rows.list(
                    Posting.declaration, where: "r.batch = \(batch)", limit: 1
                ).first, let (_, citation) = try lapse(.branch, of: posting)
            else { continue }
            _ = try Appointing.end(
                appointment, note: "批次结束，临时党支部自然撤销（\(citation.written.chinese)）", errand)
            ended += 1
        }
        return ended
    }

    private func lapse(_ subject: Lapse.Subject, of posting: Record) throws -> (Lapse, Citation)? {
        for effective in try Ruling(posting, errand).rules() {
            if let rule = effective.rule as? Lapse, rule.what.contains(subject) {
                return (rule, effective.citation)
            }
        }
        return nil
    }
}
