import Desk
import Parties
import Records
import Secondment
import Storage

/// 被问候 — The questions that are open to a secondee and that they have not answered.
struct Questioned {
    let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    static func questions(_ errand: Errand) -> [Pending.Question] {
        guard errand.actor.holds(.secondee) else { return [] }
        let open: Where<Pulse> = .stage(.open) && Pulse.until >= errand.today
        let unanswered: SQL = """
            NOT EXISTS (SELECT 1 FROM \(PulseAnswer.self) a WHERE a.\(PulseAnswer.pulse) = r.id \
            AND a.owner = \(errand.actor.person)) \
            AND EXISTS (SELECT 1 FROM \(Posting.self) t WHERE t.\(Posting.batch) = r.\(Pulse.batch) \
            AND t.\(Posting.person) = \(errand.actor.person) AND \(Where<Posting>.running, of: "t"))
            """
        return [
            Pending.Question(
                kind: Pulse.declaration,
                condition: .all([open.sql, unanswered, errand.visible(Pulse.declaration)]), matter: .asked)
        ]
    }

    func items(_ condition: SQL) throws -> [Agenda.Item] {
        try errand.rows.list(Pulse.declaration, where: condition, limit: 5).map { record in
            let pulse = try errand.known(record, as: Pulse.self)
            return Agenda.Item(
                urgency: .now, title: Title(pulse[Pulse.text], pulse[Pulse.text]),
                detail: Title("点一下就行，谁答了什么没有人看得到", "one tap; nobody reads who answered what"),
                target: .record(kind: Pulse.name, pulse.id), due: nil, by: pulse[Pulse.until])
        }
    }
}
