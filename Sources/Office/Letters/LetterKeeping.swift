import Desk
import Records
import Secondment

/// 函 — No day is told of twice; what is cited is cited as it stands when the letter goes out.
enum LetterKeeping {
    static let follows: [Follows] = [
        .judging(HomeLetter.self, Title("不提前说，也不重复说同一段时间", "no day beforehand, none twice")) {
            letter, errand in
            let days = letter[HomeLetter.first]...max(letter[HomeLetter.first], letter[HomeLetter.last])
            guard days.upperBound <= errand.today else {
                throw Failure.problem("还没有到这一天", "that day has not come", at: "last_day")
            }
            guard try isFree(days, letter[HomeLetter.posting], letter.id, errand) else {
                throw Failure.problem("这段时间已经有一份函", "there is a letter of these days", at: "first_day")
            }
        },
        .on(HomeLetter.self, .send, Title("写明发出日期，依据以当天为准", "the day, and what it cites as of it"), send),
        .on(HomeLetter.self, .withdraw, Title("不再算发出", "it is not sent any more"), withdraw),
    ]

    static func isFree(
        _ days: ClosedRange<Day>, _ posting: Link<Posting>, _ own: ID?, _ errand: Errand
    ) throws -> Bool {
        let others: Where<HomeLetter> = own.map { !.id($0) } ?? .all
        return try errand.count(
            HomeLetter.self, HomeLetter.posting == posting, !.stage(.dropped), others,
            HomeLetter.first <= days.upperBound, HomeLetter.last >= days.lowerBound) == 0
    }

    private static func send(_ making: Making<HomeLetter>) throws -> Kept<HomeLetter> {
        var letter = making.record
        letter[HomeLetter.sentOn] = making.errand.today
        letter[HomeLetter.evidence] = try letter[HomeLetter.evidence].map(making.errand.asOfToday)
        return try making.errand.advance(letter, .send, note: making.note)
    }

    private static func withdraw(_ making: Making<HomeLetter>) throws -> Kept<HomeLetter> {
        var letter = making.record
        letter[HomeLetter.sentOn] = nil
        return try making.errand.advance(letter, .withdraw, note: making.note)
    }
}
