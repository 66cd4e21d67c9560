import Records
import Secondment
import Storage

/// 在任者 — Who holds the seats towards one posting today.
struct Holders {
    private let posting: Record
    private let errand: Errand

    init(_ posting: Record, _ errand: Errand) {
        self.posting = posting
        self.errand = errand
    }

    /// Whether somebody holds the seat, and it is the secondee and nobody else.
    func areOnlySecondee(_ party: PartyName) throws -> Bool {
        guard party != .secondee else { return false }
        let holders = try persons(party.role)
        return !holders.isEmpty && holders.allSatisfy { $0 == posting[Posting.person].id }
    }

    private func persons(_ role: Role) throws -> Set<ID> {
        let query: SQL
        switch role.reach {
        case .person(let field):
            return posting[name: field].int.map { [ID(raw: $0)] } ?? []
        case .office: query = Holders.appointed(role, on: errand.today)
        case .unit(let field):
            query = Holders.appointed(role, on: errand.today) + " AND a.unit = \(posting[name: field])"
        case .batch(let field):
            query = Holders.appointed(role, on: errand.today) + " AND a.batch = \(posting[name: field])"
        case .paired(let kind, let field, let person, let stages):
            query = """
                SELECT q.\(name: person) FROM \(name: kind) q WHERE q.\(name: field) = \(posting.id) \
                AND q.\(name: person) IS NOT NULL AND q.stage IN (\(list: stages.map { .text($0) }))
                """
        }
        return Set(try errand.connection.all(query) { $0.id(0) })
    }

    private static func appointed(_ role: Role, on today: Day) -> SQL {
        "SELECT a.person FROM appointment a WHERE " + held(role, on: today)
    }

    /// The condition on an appointment `a` that it gives the seat today.
    static func held(_ role: Role, on today: Day) -> SQL {
        """
        a.seat = \(role.name) AND a.stage = 'held' AND a.since <= \(today) \
        AND (a.until IS NULL OR a.until >= \(today))
        """
    }
}
