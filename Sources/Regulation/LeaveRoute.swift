package import Parties
package import Records

/// 请假去向 — Whom a leave of these days must be put to, and by which clause.
package struct LeaveRoute: Sendable {
    /// Its length, as the clause measures it.
    package let days: Int
    package let measure: LeaveTiers.Measure
    package let tier: LeaveTiers.Tier
    package let citation: Citation
    /// So many days after the last day of leave, one reports back.
    package let reportBack: Int?
}

extension Rulebook {
    /// The route of a leave, by the tiers that hold on its first day for this posting. nil where no
    /// regulation speaks of leave.
    package func leaveRoute(
        for posting: PostingFacts, _ span: ClosedRange<Day>, of sort: LeaveSort = .personal,
        by calendar: WorkingDays
    ) -> LeaveRoute? {
        let tables = rules(for: posting, on: span.lowerBound).compactMap { effective in
            (effective.rule as? LeaveTiers).flatMap { $0.answers(sort) ? (effective, $0) : nil }
        }
        // A table for this sort before one for all; then the more particular layer, which is listed last.
        guard let (effective, tiers) = tables.last(where: { !$0.1.sorts.isEmpty }) ?? tables.last,
            let tier = tiers.route(for: span, by: calendar)
        else { return nil }
        return LeaveRoute(
            days: tiers.measure.days(span, by: calendar), measure: tiers.measure, tier: tier,
            citation: effective.citation, reportBack: tiers.reportBack)
    }
}
