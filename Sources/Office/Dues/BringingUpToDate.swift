import Desk
import Records
import Secondment

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
