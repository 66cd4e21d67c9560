package import Desk
package import Records
import Secondment
import Storage

extension Desk {
    /// Reads a roster file and says what would be made of it, without making anything. A mapping
    /// names what a column is read as, by `RosterPreview.Column.index`; an unknown or empty name
    /// leaves the column out.
    ///
    /// Fails with `.invalid` where the file is no table or holds no roster; with `.forbidden` for
    /// whoever is no organizer.
    package func previewRoster(
        _ actor: Actor, batch: ID, bytes: [UInt8], named name: String, mapping: [Int: String]? = nil,
        waiver: String? = nil
    ) async throws(Failure) -> RosterPreview {
        try await look(actor) { errand in
            let judged = try errand.judgeRoster(batch, bytes, name, mapping, waiver: waiver)
            return RosterShowing.preview(judged, actor.language)
        }
    }

    /// Makes all of a roster, or nothing of it; what is there already is left as it is. `waiver` is the
    /// written reason for rows that a general condition stands against and that give none of their own.
    /// `progress` is told how many rows of how many are done.
    ///
    /// Fails with `.invalid` and every problem, each by its cell; with `.conflict` where the batch
    /// has ended.
    package func importRoster(
        _ actor: Actor, batch: ID, bytes: [UInt8], named name: String,
        mapping: [Int: String]? = nil, waiver: String? = nil,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) async throws(Failure) -> RosterOutcome {
        // A long file is read before the only writer is taken.
        let (term, reading) = try await look(actor) { errand in
            let record = try errand.rosterBatch(batch)
            let term = record[Batch.first]...record[Batch.last]
            let reading = try RosterReading(
                bytes, named: name, mapping: mapping, in: term, today: errand.today)
            return (term, reading)
        }
        return try await change(actor) { errand in
            let record = try errand.rosterBatch(batch)
            guard record[Batch.first]...record[Batch.last] == term else { throw Failure.stale }
            let judged = try reading.judged(batch: batch, waiver: waiver, errand)
            let problems = judged.problems
            guard problems.isEmpty else { throw Failure.invalid(problems) }
            return try errand.makeRoster(judged, record, named: name, progress)
        }
    }

    /// The roster as xlsx with every problem marked in its cell, to be mended and sent again.
    package func rejectedRoster(
        _ actor: Actor, batch: ID, bytes: [UInt8], named name: String, mapping: [Int: String]? = nil
    ) async throws(Failure) -> [UInt8] {
        try await look(actor) { errand in
            try RosterRejection.workbook(try errand.judgeRoster(batch, bytes, name, mapping))
        }
    }

    /// Takes away exactly what an import made; returns how many records that were.
    ///
    /// Fails with `.conflict`, and a sentence that names it, where something of it is already used.
    package func undoImport(_ actor: Actor, _ id: ID) async throws(Failure) -> Int {
        try await change(actor) { errand in
            guard errand.mayImport else { throw Failure.notYours }
            let made = RosterMade(id, errand)
            guard let batch = try made.batch() else { throw Failure.notFound }
            if let use = try made.use() { throw Failure.conflict(use) }
            let removed = try made.remove()
            errand.touched.add(batch: batch)
            try errand.rememberImport(
                id, "undo",
                Title(
                    "\(actor.name)　撤销导入花名册，删去\(removed)条",
                    "\(actor.name): undid the import of a roster, \(removed) records removed"))
            return removed
        }
    }

    /// The imports into a batch that have not been undone, newest first.
    package func imports(_ actor: Actor, batch: ID) async throws(Failure) -> [RosterImportLine] {
        try await look(actor) { errand in
            guard errand.mayImport else { throw Failure.notYours }
            let found = try errand.connection.all(
                """
                SELECT m.import, s.at, s.actor_name, s.note FROM import_made m JOIN step s \
                ON s.record = m.import AND s.kind = 'import' AND s.action = 'roster' \
                WHERE m.kind = \(Batch.name) AND m.record = \(batch) ORDER BY m.import DESC
                """
            ) { ($0.id(0), $0.moment(1), $0.text(2), $0.text(3)) }
            return try found.map { id, at, by, name in
                let made = RosterMade(id, errand)
                return RosterImportLine(
                    id: id, at: at, by: by, name: name, persons: try made.count(Person.name),
                    units: try made.count(Unit.name), postings: try made.count(Posting.name),
                    isUndoable: try made.use() == nil)
            }
        }
    }
}
