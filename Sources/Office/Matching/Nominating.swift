import Desk
import Records
import Regulation
import Secondment

/// 需求与人选 — What is asked for can be read; a person is put forward once for a batch, and kept apart from somebody else of it.
enum Nominating {
    static let follows: [Follows] = [
        .judging(PostNeed.self, Title("职级看得懂", "its rank can be read")) { need, _ in
            guard let rank = need[PostNeed.rank], !rank.trimmed.isEmpty, Rank(reading: rank) == nil else {
                return
            }
            throw Failure.problem("看不懂这个职级，如 乡科级、县处级", "that rank cannot be read, such as 乡科级", at: "rank")
        },
        .judging(Nominee.self, Title("一人一批推荐一次；不和自己分开", "once for a batch; apart from others of it"), judge),
        .on(Nominee.self, .renew, Title("一人一批推荐一次", "once for a batch")) { making in
            var nominee = making.record
            try judge(&nominee, making.errand)
            return try making.errand.advance(nominee, .renew, note: making.note)
        },
    ]

    private static func judge(_ nominee: inout Kept<Nominee>, _ errand: Errand) throws {
        let twins = try errand.count(
            Nominee.self, Nominee.batch == nominee[Nominee.batch], Nominee.person == nominee[Nominee.person],
            .stage(.open), !.id(nominee.id))
        guard twins == 0 else {
            throw Failure.problem("这一批已经推荐过", "they are put forward for this batch already", at: "person")
        }
        guard nominee[Nominee.person].id != errand.actor.person || errand.isSystem else {
            throw Failure.problem("不推荐自己，请另一位办", "not oneself", at: "person")
        }
        guard let apart = nominee[Nominee.apart] else { return }
        guard try apart.id != nominee.id && errand.fetch(apart)[Nominee.batch] == nominee[Nominee.batch]
        else {
            throw Failure.problem("要分开的是同一批的另一个人", "somebody else of this batch", at: "apart")
        }
    }
}
