package import Records
import Secondment
import Storage

/// 调整挂职 — A posting's term and place change by this declared act only: extension, early end, another
/// host or post, each with its reason in the history.
extension Desk {
    package func changePosting(
        _ actor: Actor, _ id: ID, last: Day?, hostUnit: ID?, hostPost: String?, note: String
    ) async throws(Failure) {
        guard !note.trimmed.isEmpty else {
            throw .problem("请写明调整的理由", "say why it is changed", at: "note")
        }
        try await change(actor) { errand in
            let before = try errand.find(Posting.declaration, id)
            guard try errand.may(.seat(.organizer), before) else { throw Failure.notYours }
            guard ["planned", "serving"].contains(before.stage) else { throw Failure.notNow }
            var posting = before
            if let last { posting[Posting.last] = last }
            if let hostUnit {
                _ = try errand.find(Unit.declaration, hostUnit)
                posting[Posting.hostUnit] = Link(hostUnit)
            }
            if let hostPost, !hostPost.trimmed.isEmpty { posting[Posting.hostPost] = hostPost.trimmed }
            guard posting.values != before.values else {
                throw Failure.problem("没有改动", "nothing was changed")
            }
            let saved = try errand.save(
                posting, before: before, action: TermChanging.title(before, posting), note: note.trimmed)
            try Dues(errand: errand).follow(saved)
        }
    }
}

enum TermChanging {
    static func title(_ before: Record, _ after: Record) -> Title {
        let (old, new) = (before[Posting.last], after[Posting.last])
        if new > old { return Title("延长到\(new.written(.chinese))", "extended to \(new.iso)") }
        if new < old { return Title("提前到\(new.written(.chinese))结束", "ended early, on \(new.iso)") }
        return Title("调整挂职单位或职务", "changed the host or the post")
    }

    /// A posting that is written down anew keeps within its batch's days; a declared change may leave them.
    static func keepWithinBatch(_ posting: Record, _ errand: Errand) throws {
        let batch = try errand.fetch(Batch.declaration, posting[Posting.batch].id)
        let days = batch[Batch.first]...max(batch[Batch.first], batch[Batch.last])
        let written = "\(days.lowerBound.written(.chinese))至\(days.upperBound.written(.chinese))"
        var problems: [Problem] = []
        for field in [Posting.first, Posting.last] where !days.contains(posting[field]) {
            problems.append(
                Problem(
                    field.spec.name, "\(field.spec.title.chinese)不在本批的期限内（\(written)）",
                    "\(field.spec.title.english) is outside the batch (\(days.lowerBound.iso) to \(days.upperBound.iso))"
                ))
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
    }
}
