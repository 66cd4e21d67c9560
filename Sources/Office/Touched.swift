import Records
import Secondment
import Storage

/// 牵连 — Whose obligations may be otherwise once a transaction is done: noted with every record that is written, and
/// brought up to date once, at its end.
final class Touched {
    private(set) var batches: Set<ID> = []
    private var postings: Set<ID> = []
    /// Postings of which a record was written that may show an item of a checklist.
    private var shown: Set<ID> = []

    func add(_ record: Record) {
        guard record.kind.touchesDues else { return }
        if let posting = Kept<Posting>(record) {
            add(batch: posting[Posting.batch].id)
        } else if let batch = Kept<Batch>(record) {
            add(batch: batch.id)
        } else if let posting = record.kind.about.tie?.posting(of: record) {
            postings.insert(posting)
            if record.kind.entrance != .laidOut { shown.insert(posting) }
        } else if let batch = record.kind.about.tie?.batch(of: record) {
            add(batch: batch)
        }
    }

    func add(batch: ID) { batches.insert(batch) }
    /// It has just been brought up to date.
    func forget(batch: ID) { batches.remove(batch) }

    fileprivate func nextShown() -> ID? { shown.popFirst() }
    fileprivate func nextBatch() -> ID? { batches.first }
    fileprivate func nextPosting() -> ID? { postings.popFirst() }
}

extension Errand {
    /// Completes the checklists that records show to be done, and then brings what is owed up to date.
    func bringDuesUpToDate() throws {
        while let posting = touched.nextShown() {
            guard let found = try first(Posting.self, .id(posting)) else { continue }
            try Ticking(found, self).settle()
        }
        var done: Set<ID> = []
        while let batch = touched.nextBatch() {
            try Dues(errand: self).refresh(batch: batch)
            done.insert(batch)
        }
        while let posting = touched.nextPosting() {
            guard let batch = try first(Posting.self, .id(posting))?[Posting.batch].id,
                !done.contains(batch)
            else { continue }
            try Dues(errand: self).refresh(batch: batch, posting: posting)
        }
    }
}
