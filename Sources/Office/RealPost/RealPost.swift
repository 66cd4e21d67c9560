import Desk
import Records
import Regulation
import Secondment

/// 实职 — What was promised stands in one mandate; what is missing of it is answered by the host unit by a day.
enum RealPost {
    static let follows: [Follows] = [
        .on(
            Mandate.self, .announce,
            Title(
                "代替原来的分工，写进挂职的“分工”", "takes the place of the former, and is the posting’s division of work"),
            announce),
        .judging(PostCheck.self, Title("一个月只说一次，不提前说", "once a month, and not beforehand"), judge),
        .adding(
            PostCheck.self,
            Title("没有到位的，请接收单位10个工作日内回应", "what is missing is to be answered in ten working days"),
            said),
        .on(PostCheck.self, .reopen, Title("重新排出回应期限", "it has a new day")) { making in
            var check = making.record
            check[PostCheck.due] = try day(making.errand)
            return try making.errand.advance(check, .reopen, note: making.note)
        },
    ]

    private static func day(_ errand: Errand) throws -> Day {
        try errand.regulations.calendar(errand.connection).workingDay(workdays, after: errand.today)
    }

    /// What was announced holds no more: another takes its place, or somebody serves elsewhere.
    static func replace(of posting: Link<Posting>, note: String? = nil, _ errand: Errand) throws {
        for former in try errand.all(Mandate.self, Mandate.posting == posting, .stage(.announced)) {
            try errand.advance(former, .replace, note: note)
        }
    }

    private static let workdays = 10

    private static func announce(_ making: Making<Mandate>) throws -> Kept<Mandate> {
        let errand = making.errand
        try replace(of: making.record[Mandate.posting], errand)
        let announced = try errand.advance(making.record, .announce, note: making.note)
        var posting = try errand.fetch(announced[Mandate.posting])
        posting[Posting.duties] = Prose(announced[Mandate.work].text)
        try errand.save(posting, action: Title("分工", "division of work"))
        return announced
    }

    private static func judge(_ check: inout Kept<PostCheck>, _ errand: Errand) throws {
        let posting = try errand.fetch(check[PostCheck.posting])
        let month = check[PostCheck.month]
        guard month >= posting[Posting.first].month, month <= min(posting[Posting.last], errand.today).month
        else {
            throw Failure.problem(
                "这个月不在挂职期内，或者还没有到", "that month is not of the posting, or to come", at: "month")
        }
        let earlier = try errand.count(
            PostCheck.self, PostCheck.posting == posting.link, PostCheck.month == month,
            !.stage(.withdrawn), !.id(check.id))
        guard earlier == 0 else {
            throw Failure.problem("这个月已经说过了", "that month was told already", at: "month")
        }
    }

    private static func said(_ check: Kept<PostCheck>, _ errand: Errand) throws -> Kept<PostCheck> {
        guard check[PostCheck.finding] != .whole else { return check }
        var missing = check
        missing[PostCheck.due] = try day(errand)
        return try errand.advance(missing, .raise)
    }
}
