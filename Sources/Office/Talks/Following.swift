import Desk
import Records
import Secondment

/// 讲座与一线日的跟进 — By a day to come; a day that has been.
enum Following {
    static let follows: [Follows] = [
        .judging(Talk.self, Title("办过了再记", "when it has been")) { talk, errand in
            guard talk[Talk.day] <= errand.today else {
                throw Failure.problem("还没有到这一天：办过了再记", "that day has not come", at: "day")
            }
            guard try talk[Talk.day] >= errand.fetch(talk[Talk.posting])[Posting.first] else {
                throw Failure.problem("这一天在挂职开始以前", "the day is before the posting began", at: "day")
            }
        },
        .adding(Talk.self, Title("没有建议的，不用跟进", "without a proposal there is nothing to follow up")) {
            talk, errand in
            guard (talk[Talk.proposal]?.text ?? "").trimmed.isEmpty else { return talk }
            return try errand.advance(talk, .close, note: "没有提出要改的")
        },
        charged(.follow), charged(.reassign),
        .on(Talk.self, .reopen, Title("重新研究", "it is looked at anew")) { making in
            var talk = making.record
            (talk[Talk.keeper], talk[Talk.due], talk[Talk.change]) = (nil, nil, nil)
            return try making.errand.advance(talk, .reopen, note: making.note)
        },
    ]

    private static func charged(_ move: Talk.Move) -> Follows {
        .on(Talk.self, move, Title("期限在今天以后", "by a day to come")) { making in
            if let due = making.record[Talk.due], due < making.errand.today {
                throw Failure.problem("这一天已经过了", "that day has passed", at: "due")
            }
            return try making.errand.advance(making.record, move, note: making.note)
        }
    }
}
