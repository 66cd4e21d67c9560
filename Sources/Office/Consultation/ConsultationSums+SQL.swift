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
            let found = try errand.connection.all(
                "SELECT r.stage, COUNT(*) FROM \(Advice.self) r WHERE \(seen) GROUP BY r.stage"
            ) { (Advice.Stage(rawValue: $0.text(0)), Int($0.int(1))) }
            stages = Dictionary(
                found.compactMap { stage, count in stage.map { ($0, count) } }, uniquingKeysWith: { $1 })
            people =
                try errand.connection.one(
                    "SELECT COUNT(DISTINCT r.\(Advice.posting)) FROM \(Advice.self) r WHERE \(seen)"
                ) { Int($0.int(0)) } ?? 0
        }
    }
}
