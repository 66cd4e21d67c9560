import Parties

/// 牵动 — What follows when a record came to be, was changed or moved, where more than that record is touched.
///
/// All of it is listed by each process and joined here, and runs in the same transaction: to learn what happens when a
/// report is sent, read the kind's declaration and the one line that names the move. What is not listed only moves.
enum Consequences {
    static let table = FollowTable(
        Naming.follows + Admitting.follows + Appointing.follows + Appraising.follows + Confirming.follows
            + Countersigning.follows + Ending.follows + Excepting.follows + LeaveRouting.follows
            + PlanSigning.follows + Recalling.follows + ReportSending.follows + Reporting.follows
            + RecordLimits.follows + TaskGiving.follows + TermChanging.follows)
}
