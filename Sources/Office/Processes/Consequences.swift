import Records
import Secondment

/// 牵动 — What follows when a record was added or moved, where more than that record is touched.
///
/// All of it is listed here and runs in the same transaction: to learn what happens when a report is
/// sent, read the kind's declaration and the one process that its line names.
enum Consequences {
    /// What must hold between a record and others, beyond the kind's own checks, before it is kept; and
    /// what the regulation says of it. Returns the record with what was said.
    static func judged(_ record: Record, _ errand: Errand) throws -> Record {
        try RecordLimits.judge(record, errand)
        switch record.kind.name {
        case Posting.name:
            try BatchClosing.keepOpen(record, errand)
            try TermChanging.keepWithinBatch(record, errand)
            return try Admitting.judged(record, errand)
        case Appointment.name: try Appointing.mayAdd(record, errand)
        case Exception.name: try Excepting.keepToOwn(record, errand)
        case Breach.name: return try Reporting.judged(record, errand)
        case Attendance.name: try Confirming.judge(record, errand)
        default: break
        }
        return record
    }

    /// What else is touched by a change of fields; returns the record as it is then.
    static func edited(_ record: Record, before: Record, _ errand: Errand) throws -> Record {
        switch record.kind.name {
        case Person.name: return try Renaming.follow(record, before: before, errand)
        default: return record
        }
    }

    /// What follows when a record came to be; returns it as it is then.
    static func added(_ record: Record, _ errand: Errand) throws -> Record {
        switch record.kind.name {
        case HostTask.name: return try TaskGiving.added(record, errand)
        case PostingChange.name: return try TermChanging.asked(record, errand)
        case Exception.name: return try Excepting.asked(record, errand)
        case Appraisal.name: return try Appraising.begun(record, errand)
        case Attendance.name: return try Confirming.file(record, errand)
        default: return record
        }
    }

    /// What may be written in the fields of a form, where a regulation lists it.
    static func choices(_ record: Record, _ errand: Errand) throws -> [String: [Desk.Form.Choice]] {
        switch record.kind.name {
        case PostingChange.name: return try Recalling.choices(record, errand)
        default: return [:]
        }
    }

    /// Makes the move and draws its consequences; returns the record as it is then.
    static func moved(
        _ record: Record, _ move: MoveSpec, note: String?, _ errand: Errand
    ) throws -> Record {
        switch (record.kind.name, move.name) {
        case (Appointment.name, "end"): return try Appointing.endAlone(record, note: note, errand)
        case (OfficerRequest.name, "give"): return try Countersigning.give(record, errand)
        case (OfficerRequest.name, "refuse"): return try Countersigning.refuse(record, note, errand)
        case (StudySession.name, "hold"):
            throw Failure.problem("请先点名：登记谁到了、谁没到和原因", "call the roll first", at: "roll")
        case (StudyPlan.name, "offer"): return try PlanSigning.offer(record, errand)
        case (StudySession.name, "mend"):
            throw Failure.problem("请在点名页更正，写明谁改成了什么", "mend it on the page of the roll", at: "roll")
        case (StudyPlan.name, "withdraw"), (StudyPlan.name, "drop"):
            return try PlanSigning.takeBack(record, move.name, note, errand)
        case (StudyPlan.name, "rebase"): return try PlanSigning.rebase(record, note, errand)
        case (Signature.name, "sign"): return try PlanSigning.sign(record, errand)
        case (Signature.name, "decline"): return try PlanSigning.decline(record, note, errand)
        case (MonthlyReport.name, "send"): return try ReportSending.send(record, errand)
        case (MonthlyReport.name, "remark"): return try ReportSending.remark(record, note, errand)
        case (Receipt.name, "acknowledge"): return try ReportSending.acknowledge(record, note, errand)
        case (Receipt.name, "comment"): return try ReportSending.comment(record, note, errand)
        case (Receipt.name, "return"): return try ReportSending.giveBack(record, note, errand)
        case (Leave.name, "submit"): return try LeaveRouting.submit(record, errand)
        case (Leave.name, "agree"): return try LeaveRouting.agree(record, note, errand)
        case (Posting.name, "recall"):
            throw Failure.problem(
                "召回要写明日期、情形和理由：请用“召回”页，或提出一份“挂职变动”",
                "a recall says its day, its cause and why: ask for it as a change", at: "from_day")
        case (Posting.name, "end"): return try Ending.end(record, note, errand)
        case (Posting.name, "reopen"), (Posting.name, "reinstate"):
            return try Ending.undo(record, move, note, errand)
        case (PostingChange.name, "agree"): return try TermChanging.agree(record, note, errand)
        case (PostingChange.name, "cancel"): return try TermEffect.cancel(record, note, errand)
        case (Appraisal.name, "propose"): return try Appraising.propose(record, errand)
        case (Appraisal.name, "agree"): return try Appraising.agree(record, note, errand)
        case (Appraisal.name, "return"): return try Appraising.giveBack(record, note, errand)
        case (Breach.name, "confirm"): return try Reporting.confirm(record, note, errand)
        case (Breach.name, "decide"): return try Reporting.decide(record, note, errand)
        default: return try errand.advance(record, by: move.name, note: note)
        }
    }
}
