import Desk
import Parties
import Records
import Secondment
import Storage

/// 销假 — Leaves that are over and from which nobody has reported back: once, to whoever was away.
struct Returning {
    let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    static func questions(_ errand: Errand) -> [Pending.Question] {
        guard errand.actor.holds(.secondee) else { return [] }
        let over: Where<Leave> =
            .stage(.approved) && .owner(errand.actor.person) && Leave.last < errand.today
        return [Pending.Question(kind: Leave.declaration, condition: over.sql, matter: .returning)]
    }

    func items(_ condition: SQL) throws -> [Agenda.Item] {
        let over = try errand.rows.list(Leave.declaration, where: condition, limit: 20)
        return try over.map { record in
            let leave = try errand.known(record, as: Leave.self)
            let by = leave[Leave.backBy]
            let isLate = by.map { $0 < errand.today } ?? false
            return Agenda.Item(
                urgency: isLate ? .late : .waiting,
                title: Title("销假：\(leave.label(.chinese))", "Report back: \(leave.label(.english))"),
                detail: Title(
                    by.map { "应于\($0.short(.chinese))前销假" } ?? "假期已过，回来了就点一下",
                    by.map { "to be done by \($0.short(.english))" } ?? "the leave is over"),
                target: .record(kind: Leave.name, leave.id), due: nil)
        }
    }
}
