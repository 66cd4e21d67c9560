import Desk
import Records
import Secondment
import Storage

extension RosterFitness {
    /// Who is or will be posted during the batch's term, by the names of units as a roster writes them.
    func running() throws -> [(host: String, home: String, batch: ID, category: String?)] {
        let term = batch[Batch.first]...max(batch[Batch.first], batch[Batch.last])
        return try errand.connection.all(
            """
            SELECT h.\(Unit.fullName), f.\(Unit.fullName), p.\(Posting.batch), p.\(Posting.category) \
            FROM \(Posting.self) p JOIN \(Unit.self) h ON h.id = p.\(Posting.hostUnit) \
            JOIN \(Unit.self) f ON f.id = p.\(Posting.homeUnit) \
            WHERE \(Where<Posting>.running && .overlapping(term), of: "p")
            """
        ) { ($0.text(0), $0.text(1), $0.id(2), $0.optionalText(3)) }
    }
}
