import Desk
import Parties
import Records
import Secondment
import Storage

extension Unanswered {
    /// Rows `r` of the kind that wait for one of these moves, which nobody but the secondee could make.
    func isUnanswered(_ moves: [MoveSpec], _ kind: Declaration) -> SQL {
        let waits = moves.map { move -> SQL in
            // What whoever asks can answer themselves is told apart first, at no cost.
            .all([
                Condition.stage(move.from).sql, .not(move.by.condition(errand.actor, kind, in: kinds)),
                .not(isAnswerable(move.by, kind)),
            ])
        }
        return .all([.any(waits), isUnderWay(kind)])
    }

    /// Of postings that are over nobody need be named any more.
    private func isUnderWay(_ kind: Declaration) -> SQL {
        guard let join = Who.join(kind.about) else { return .always }
        return """
            EXISTS (SELECT 1 FROM \(Posting.self) t \
            WHERE \(join) AND \(Where<Posting>.running, of: "t"))
            """
    }

    /// Whether anybody but the secondee could have the right.
    private func isAnswerable(_ who: Who, _ kind: Declaration) -> SQL {
        switch who {
        case .nobody: .never
        case .signedIn, .owner, .linked, .not: .always
        case .seat(let role): isHeld(role, kind)
        case .named(let field, let roles):
            .any(roles.map { .all(["r.\(name: field) = \($0.name)", isHeld($0, kind)]) })
        case .at(let stages): Condition.stage(stages).sql
        case .any(let parts): .any(parts.map { isAnswerable($0, kind) })
        case .all(let parts): .all(parts.map { isAnswerable($0, kind) })
        }
    }

    private func isHeld(_ role: Role, _ kind: Declaration) -> SQL {
        guard let join = Who.join(kind.about) else { return .never }
        let appointed: SQL = """
            EXISTS (SELECT 1 FROM \(Appointment.self) a WHERE a.\(Appointment.person) <> t.\(Posting.person) \
            AND \(Holders.held(role, on: errand.today))
            """
        let holder: SQL
        switch role.reach {
        case .office: holder = appointed + ")"
        case .unit(let field): holder = appointed + " AND a.\(Appointment.unit) = t.\(name: field))"
        case .batch(let field): holder = appointed + " AND a.\(Appointment.batch) = t.\(name: field))"
        case .person: holder = .always
        case .paired(let kind, let posting, let person, let stages):
            holder = """
                EXISTS (SELECT 1 FROM \(name: kind) q WHERE q.\(name: posting) = t.id \
                AND q.\(name: person) <> t.\(Posting.person) \
                AND \(Condition.stage(stages).sql(of: "q")))
                """
        }
        return "EXISTS (SELECT 1 FROM \(Posting.self) t WHERE \(join) AND \(holder))"
    }
}
