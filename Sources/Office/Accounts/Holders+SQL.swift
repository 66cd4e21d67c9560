import Desk
import Parties
import Records
import Secondment
import Storage

extension Holders {
    func persons(_ party: Party) throws -> Set<ID> {
        let query: SQL
        switch party.reach {
        case .person(let field):
            return posting.record[name: field].int.map { [ID(raw: $0)] } ?? []
        case .office: query = appointed(party.role)
        case .unit(let field):
            query = appointed(party.role) + " AND a.\(Appointment.unit) = \(posting.record[name: field])"
        case .batch(let field):
            query = appointed(party.role) + " AND a.\(Appointment.batch) = \(posting.record[name: field])"
        case .paired(let kind, let field, let person, let stages):
            query = """
                SELECT q.\(name: person) FROM \(name: kind) q WHERE q.\(name: field) = \(posting.id) \
                AND q.\(name: person) IS NOT NULL AND \(Condition.stage(stages).sql(of: "q"))
                """
        }
        return Set(try errand.connection.all(query) { $0.id(0) })
    }

    private func appointed(_ role: Role) -> SQL {
        """
        SELECT a.\(Appointment.person) FROM \(Appointment.self) a \
        WHERE \(Holders.held(role, on: errand.today))
        """
    }

    /// The condition on an appointment `a` that it gives the seat today.
    static func held(_ role: Role, on today: Day) -> SQL {
        "a.\(Appointment.seat) = \(role.name) AND \(Where<Appointment>.held(on: today), of: "a")"
    }
}
