package import Desk
package import Records
package import Regulation
import Secondment
import Storage

/// 请假预看 — Before a leave is handed in: how many days it is as the regulation counts, who will be asked,
/// who gets a copy, and what the caps and counts say.
package struct LeavePreview: Sendable {
    package let route: LeaveRoute?
    package let asked: [Title]
    package let copies: [Title]
    package let findings: [Finding]
}

extension Desk {
    /// nil once the leave has been handed in.
    package func leavePreview(_ actor: Actor, _ id: ID) async throws(Failure) -> LeavePreview? {
        try await look(actor) { errand in
            let leave = try errand.find(Leave.self, id)
            guard leave.isAt(.draft), leave[Leave.first] <= leave[Leave.last] else { return nil }
            let posting = try errand.fetch(leave[Leave.posting])
            let ruling = try Ruling(posting, errand)
            let fact = LeaveFact(leave)
            let findings = ruling.findings(
                try ruling.act(fact, of: leave.id), on: fact.span.lowerBound)
            let route = ruling.book.leaveRoute(
                for: ruling.facts, fact.span, of: fact.sort, by: ruling.calendar)
            return LeavePreview(
                route: route, asked: LeaveRouting.chain(route, findings, ruling).map(\.title),
                copies: (route?.tier.copies ?? []).map(\.title), findings: findings)
        }
    }
}
