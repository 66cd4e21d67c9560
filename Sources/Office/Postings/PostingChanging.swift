package import Desk
import Parties
package import Records
import Secondment
import Storage

extension Desk {
    /// 组织部 changes a posting: the end of its term, its host or its post. What is changed says which
    /// matter it is; the regulation says who must agree first. Returns the changes that were asked for.
    @discardableResult
    package func changePosting(
        _ actor: Actor, _ id: ID, last: Day?, hostUnit: ID?, hostPost: String?, note: String
    ) async throws(Failure) -> [Record] {
        guard !note.trimmed.isEmpty else {
            throw .problem("请写明调整的理由", "say why it is changed", at: "note")
        }
        return try await change(actor) { errand in
            let posting = try errand.find(Posting.self, id)
            guard try errand.may(.seat(.organizer), posting.record) else { throw Failure.notYours }
            guard try errand.isSystem || !errand.may(.seat(.secondee), posting.record) else {
                throw Failure.ownMatter
            }
            var drafts: [Kept<PostingChange>] = []
            func draft(_ matter: ChangeMatter, from: Day) throws -> Kept<PostingChange> {
                var change = try errand.blank(PostingChange.self)
                change[PostingChange.posting] = Link(id)
                change[PostingChange.matter] = matter
                change[PostingChange.from] = from
                change[PostingChange.reason] = Prose(note.trimmed)
                return change
            }
            if let last, last != posting[Posting.last] {
                let isLonger = last > posting[Posting.last]
                var change = try draft(
                    isLonger ? .extend : .endEarly, from: (isLonger ? posting[Posting.last] : last) + 1)
                change[PostingChange.last] = last
                drafts.append(change)
            }
            let post = hostPost?.trimmed
            let isNewPost = post.map { !$0.isEmpty && $0 != posting[Posting.hostPost] } ?? false
            if hostUnit.map({ $0 != posting[Posting.hostUnit].id }) ?? false || isNewPost {
                if let hostUnit { _ = try errand.find(Unit.declaration, hostUnit) }
                var change = try draft(.move, from: max(errand.today, posting[Posting.first]))
                if let hostUnit, hostUnit != posting[Posting.hostUnit].id {
                    change[PostingChange.hostUnit] = Link(hostUnit)
                }
                if isNewPost { change[PostingChange.hostPost] = post }
                drafts.append(change)
            }
            guard !drafts.isEmpty else {
                throw Failure.problem("没有改动", "nothing was changed")
            }
            return try drafts.map { draft in
                try errand.add(draft).record
            }
        }
    }
}
