import Desk
import Records
import Secondment
import Storage

extension ConsultationPage {
    /// How many pieces of advice stand where, and from how many people.
    struct Sums: Sendable {
        let stages: [Advice.Stage: Int]
        let people: Int

        init(of consultation: Kept<Consultation>, _ errand: Errand) throws {
            let counted: Where<Advice> = Advice.consultation == consultation.link && .counted
            let seen: SQL = .all([counted.sql, errand.visible(Advice.declaration)])
            var stages: [Advice.Stage: Int] = [:]
            var people: Set<ID> = []
            try errand.connection.each(
                "SELECT r.stage, r.\(Advice.posting) FROM \(Advice.self) r WHERE \(seen)"
            ) { cells in
                guard let stage = Advice.Stage(rawValue: cells.text(0)) else { return }
                stages[stage, default: 0] += 1
                people.insert(cells.id(1))
            }
            self.stages = stages
            self.people = people.count
        }
    }
}
