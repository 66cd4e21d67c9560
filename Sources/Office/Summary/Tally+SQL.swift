import Desk
import Records
import Secondment
import Storage

extension Tally {
    /// What it comes to in a batch, or in a month of it, now, with the records that make it; of their rows only what is wanted is read.
    func reckoned(
        _ batch: Kept<Batch>, in month: Month? = nil, _ errand: Errand
    ) throws -> (amount: Int, cited: Figures.Cited) {
        let value: SQL = sum.map { "COALESCE(r.\(name: $0.name), 0)" } ?? "1"
        let found = try errand.connection.all(
            "SELECT r.id, r.version, \(value) FROM \(name: kind.name) r WHERE \(condition(batch, month).sql) ORDER BY r.id"
        ) { ($0.id(0), Int($0.int(1)), Int($0.int(2))) }
        return (found.reduce(0) { $0 + $1.2 }, Figures.Cited(found.map { (id: $0.0, version: $0.1) }))
    }

    /// Records as they are now.
    static func versions(_ kind: Declaration, _ ids: [ID], _ errand: Errand) throws -> [ID: Int] {
        let found = try errand.connection.all(
            """
            SELECT r.id, r.version FROM \(name: kind.name) r \
            WHERE r.id IN (\(list: ids.map { .int($0.raw) }))
            """
        ) { ($0.id(0), Int($0.int(1))) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
}
