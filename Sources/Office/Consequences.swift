package import Desk
package import Logging
package import Records
import Secondment
package import Storage

/// 牵动 — What follows when a record came to be, was changed or moved, where more than that record is touched.
///
/// All of it is listed by each process and joined here, and runs in the same transaction: to learn what happens when a
/// report is sent, read the kind's declaration and the one line that names the move. What is not listed only moves.
enum Consequences {
    static let table = FollowTable(
        Naming.follows + Admitting.follows + Answering.follows + Appointing.follows + Appraising.follows
            + BranchLife.follows
            + Caring.follows + Collecting.follows + Confirming.follows + Consulting.follows
            + Contributing.follows
            + Countersigning.follows + Ending.follows + Excepting.follows + Following.follows
            + Grafting.follows + Introducing.follows
            + KeepingInTouch.follows + LeadKeeping.follows + LeaveRouting.follows + LetterKeeping.follows
            + Nominating.follows + NoticeIssuing.follows + PlanSigning.follows + Publishing.follows
            + RealPost.follows
            + Recalling.follows
            + Reminding.follows + Reviewing.follows + ReportSending.follows + Reporting.follows
            + RecordLimits.follows + SymposiumEnding.follows + TaskGiving.follows + TemplateUse.follows
            + TermChanging.follows)
}

extension Practice {
    /// 挂职锻炼 — The practice of this house.
    static let secondments = Practice(
        kinds: Secondment.kinds, groups: Secondment.groups, follows: Consequences.table,
        limit: RecordLimits.count,
        settle: {
            try Referring.settle($0)
            try $0.bringDuesUpToDate()
        },
        readOn: { $0.document }, asides: { try Referring.asides(of: $0, $1) })
}

extension Desk {
    /// Opens the office at this address (a file, or `postgres://…`); makes what is missing and brings its tables up to
    /// date. At most so many `connections` are opened to it.
    package static func open(
        at place: String, connections: Int = 8, now: @escaping @Sendable () -> Moment, logger: Logger
    ) async throws(Failure) -> Desk {
        try await open(for: .secondments, at: place, connections: connections, now: now, logger: logger)
    }

    /// The same on a store that is open already.
    package static func open(
        on engine: any Engine, at place: Address, now: @escaping @Sendable () -> Moment, logger: Logger
    ) async throws(Failure) -> Desk {
        try await open(for: .secondments, on: engine, at: place, now: now, logger: logger)
    }

    /// What the moves of a kind set off, and its records by coming to be, for the data dictionary.
    package static func consequences(of kind: Declaration) -> [Title] {
        Consequences.table.all.filter { $0.kind == kind.name }.map { $0.told(kind) }
    }
}
