import Desk
import Records
import Secondment

/// 成稿处 — Where what is owed is composed for a whole batch, and not written record by record.
enum Composers {
    /// Nil where each is written by itself.
    static func target(_ row: DueRow, on today: Day) -> Agenda.Target? {
        switch row.settlingKind {
        // What is begun for the month is gone on with.
        case BranchReport.name:
            .composeOfBranch(batch: row.batch, min(row.month ?? row.due.month, today.month))
        case HomeLetter.name: .letters(batch: row.batch)
        default: nil
        }
    }
}
