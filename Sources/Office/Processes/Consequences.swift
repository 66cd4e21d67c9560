import Records
import Secondment

/// 牵动 — What follows when a record was added or moved, where more than that record is touched.
///
/// All of it is listed here and runs in the same transaction: to learn what happens when a report is
/// sent, read the kind's declaration and the one process that its line names.
enum Consequences {
    /// What must hold between a record and others, beyond the kind's own checks, before it is kept.
    static func judged(_ record: Record, _ errand: Errand) throws {
        switch record.kind.name {
        case Posting.name: try TermChanging.keepWithinBatch(record, errand)
        default: break
        }
    }

    static func added(_ record: Record, _ errand: Errand) throws {
        switch record.kind.name {
        case HostTask.name: try TaskGiving.added(record, errand)
        default: break
        }
    }

    /// Makes the move and draws its consequences; returns the record as it is then.
    static func moved(
        _ record: Record, _ move: Move, note: String?, _ errand: Errand
    ) throws
        -> Record
    {
        switch (record.kind.name, move.name) {
        case (StudyPlan.name, "offer"): try PlanSigning.offer(record, errand)
        case (StudyPlan.name, "withdraw"), (StudyPlan.name, "rebase"):
            try PlanSigning.reopen(record, move.name, note, errand)
        case (Signature.name, "sign"): try PlanSigning.sign(record, errand)
        case (Signature.name, "decline"): try PlanSigning.decline(record, note, errand)
        case (MonthlyReport.name, "send"): try ReportSending.send(record, errand)
        case (MonthlyReport.name, "remark"): try ReportSending.remark(record, note, errand)
        case (Receipt.name, "acknowledge"): try ReportSending.acknowledge(record, note, errand)
        case (Receipt.name, "comment"): try ReportSending.comment(record, note, errand)
        case (Receipt.name, "return"): try ReportSending.giveBack(record, note, errand)
        case (Leave.name, "submit"): try LeaveRouting.submit(record, errand)
        case (Leave.name, "agree"): try LeaveRouting.agree(record, note, errand)
        default: try errand.advance(record, by: move.name, note: note)
        }
    }
}
