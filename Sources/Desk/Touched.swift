package import Records

/// 牵连 — Whose obligations may be otherwise once a transaction is done: noted with every record that is written, and
/// brought up to date once, at its end.
package final class Touched {
    private let kinds: Catalogue
    private var batches: Set<ID> = []
    private var postings: Set<ID> = []
    /// Postings of which a record was written that may show an item of a checklist.
    private var shown: Set<ID> = []

    /// Records that were answered or went to another stage.
    private var gone: Set<ID> = []
    /// Records that whoever handed them in has taken back.
    private var takenBack: Set<ID> = []

    init(_ kinds: Catalogue) { self.kinds = kinds }

    func add(_ record: Record) {
        guard record.kind.touchesDues else { return }
        if record.kind.about == .itself, let link = kinds.shared?.link {
            record[name: link.name].int.map { add(batch: ID(raw: $0)) }
        } else if record.kind.name == kinds.shared?.kind.name {
            add(batch: record.id)
        } else if let posting = record.kind.about.tie?.posting(of: record) {
            postings.insert(posting)
            if record.kind.entrance != .laidOut { shown.insert(posting) }
        } else if let batch = record.kind.about.tie?.batch(of: record) {
            add(batch: batch)
        }
    }

    package func add(batch: ID) { batches.insert(batch) }
    /// It has just been brought up to date.
    package func forget(batch: ID) { batches.remove(batch) }

    func went(_ record: Record, by move: MoveSpec) {
        if move.isExpected || move.to != nil { gone.insert(record.id) }
        if move.isWhileUnanswered { takenBack.insert(record.id) }
    }

    package func nextGone() -> [ID]? { Touched.next(of: &gone) }
    package func nextTakenBack() -> [ID]? { Touched.next(of: &takenBack) }

    /// So many at a time as a question takes.
    private static func next(of records: inout Set<ID>) -> [ID]? {
        let next = Array(records.prefix(500))
        records.subtract(next)
        return next.isEmpty ? nil : next
    }

    package func nextShown() -> ID? { shown.popFirst() }
    package func nextBatch() -> ID? { batches.first }
    package func nextPosting() -> ID? { postings.popFirst() }
}
