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
        for effective in rules(for: posting, on: span.lowerBound) {
            guard let tiers = effective.rule as? LeaveTiers, tiers.answers(sort),
                let tier = tiers.route(for: span, by: calendar)
            else { continue }
            return LeaveRoute(
                days: tiers.measure.days(span, by: calendar), measure: tiers.measure, tier: tier,
                citation: effective.citation, reportBack: tiers.reportBack)
        }
        return nil
    }
}
