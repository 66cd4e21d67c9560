import Desk
import Parties
import Records
import Secondment
import Storage

/// 函 — Written by the side that hosts; no day is told of twice; checked by another; what is cited is cited as it stands when the letter goes
/// out, and of a sentence that was struck nothing is given away.
enum LetterKeeping {
    static let follows: [Follows] = [
        .judging(
            HomeLetter.self, Title("由接收一方写；不提前说，也不重复说同一段时间", "by the host; no day beforehand, none twice"),
            judge),
        .on(HomeLetter.self, .approve, Title("写的人、改的人不核", "checked by none who wrote or mended it"), approve),
        .on(HomeLetter.self, .send, Title("写明发出日期，依据以当天为准", "the day, and what it cites as of it"), send),
        .on(HomeLetter.self, .withdraw, Title("不再算发出", "it is not sent any more"), withdraw),
    ]

    private static func judge(_ letter: inout Kept<HomeLetter>, _ errand: Errand) throws {
        let posting = try errand.fetch(letter[HomeLetter.posting])
        guard try errand.isSystem || errand.writesLetters(of: errand.fetch(posting[Posting.batch])) else {
            throw Failure.problem(
                "这一批的函由接收一方的组织部门写", "the hosting department writes the letters of this batch", at: "posting")
        }
        guard posting[Posting.person].id != errand.actor.person else {
            throw Failure.problem("不写关于自己的函", "not about oneself", at: "posting")
        }
        let days = letter[HomeLetter.first]...max(letter[HomeLetter.first], letter[HomeLetter.last])
        guard days.upperBound <= errand.today else {
            throw Failure.problem("还没有到这一天", "that day has not come", at: "last_day")
        }
        let others = try errand.count(
            HomeLetter.self, HomeLetter.posting == posting.link, !.stage(.dropped), !.id(letter.id),
            HomeLetter.first <= days.upperBound, HomeLetter.last >= days.lowerBound)
        guard others == 0 else {
            throw Failure.problem("这段时间已经有一份函", "there is a letter of these days", at: "first_day")
        }
    }

    private static func approve(_ making: Making<HomeLetter>) throws -> Kept<HomeLetter> {
        let errand = making.errand
        let steps = try errand.steps.of(HomeLetter.name, making.record.id)
        let writing = ["add", "edit", HomeLetter.Move.submit.rawValue]
        guard !steps.contains(where: { writing.contains($0.action) && $0.actor == errand.actor.person })
        else {
            throw Failure.forbidden(
                Title(
                    "这份函你写过、改过或送过核，请另一位核定。",
                    "You wrote, mended or handed in this letter: another approves it."))
        }
        return try errand.advance(making.record, .approve, note: making.note)
    }

    private static func send(_ making: Making<HomeLetter>) throws -> Kept<HomeLetter> {
        var letter = making.record
        letter[HomeLetter.sentOn] = making.errand.today
        letter[HomeLetter.evidence] = try letter[HomeLetter.evidence].map { evidence in
            try making.errand.asOfToday(evidence.standing(in: letter[HomeLetter.body].text))
        }
        return try making.errand.advance(letter, .send, note: making.note)
    }

    private static func withdraw(_ making: Making<HomeLetter>) throws -> Kept<HomeLetter> {
        var letter = making.record
        letter[HomeLetter.sentOn] = nil
        letter[HomeLetter.reply] = nil
        return try making.errand.advance(letter, .withdraw, note: making.note)
    }
}
