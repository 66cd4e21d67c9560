import Desk
import Records
import Secondment
import Storage

extension Tally {
    /// What it comes to in a batch now, with the records that make it; of their rows only what is wanted is read.
    func reckoned(_ batch: Kept<Batch>, _ errand: Errand) throws -> (amount: Int, records: [Figures.Cited]) {
        let value: SQL = sum.map { "COALESCE(r.\(name: $0.name), 0)" } ?? "1"
        let found = try errand.connection.all(
            "SELECT r.id, r.version, \(value) FROM \(name: kind.name) r WHERE \(condition(batch).sql) ORDER BY r.id"
        ) { ($0.id(0), Int($0.int(1)), Int($0.int(2))) }
        return (
            found.reduce(0) { $0 + $1.2 },
            found.map { Figures.Cited(kind: kind.name, record: $0.0.text, version: $0.1) }
        )
    }

    /// The versions of records as they are now, by id.
    static func versions(_ kind: Declaration, _ ids: [ID], _ errand: Errand) throws -> [String: Int] {
        let found = try errand.connection.all(
            "SELECT r.id, r.version FROM \(name: kind.name) r WHERE r.id IN (\(list: ids.map { .int($0.raw) }))"
        ) { ($0.id(0).text, Int($0.int(1))) }
        return Dictionary(found) { first, _ in first }
    }
}
