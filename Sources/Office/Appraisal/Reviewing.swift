import Desk
import Records
import Secondment

/// 联合考察 — A finding is of a group of the same batch; what was answered to one text does not stand under another.
enum Reviewing {
    static let follows: [Follows] = [
        .judging(ReviewFinding.self, Title("考核组是这一批的", "the group is of this batch")) { finding, errand in
            let group = try errand.fetch(finding[ReviewFinding.group])
            let posting = try errand.fetch(finding[ReviewFinding.posting])
            guard group[ReviewGroup.batch] == posting[Posting.batch], !group.isAt(.dropped) else {
                throw Failure.problem(
                    "这个考核组不是这一批的，或者已经取消", "that group is not of this batch", at: "review_group")
            }
        },
        .on(ReviewFinding.self, .reopen, Title("本人的话留在经过里，再议后重新知悉", "what they said stays in the history")) {
            making in
            var finding = making.record
            finding[ReviewFinding.answer] = nil
            return try making.errand.advance(finding, .reopen, note: making.note)
        },
    ]
}
