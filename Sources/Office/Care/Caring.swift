import Desk
import Records
import Regulation
import Secondment

/// 关心 — A difficulty has the day by which its sort should be seen to, until whoever gives it to somebody says another.
enum Caring {
    static let follows: [Follows] = [
        .filling(CareCase.self, Title("按哪方面的事排出办理期限", "the day follows from its sort")) { care, errand in
            guard care.isAt(.raised), care[CareCase.due] == nil, let sort = care[CareCase.sort] else {
                return
            }
            care[CareCase.due] = try errand.regulations.calendar(errand.connection)
                .workingDay(sort.workdays, after: errand.today)
        },
        .on(
            Pulse.self, .close, Title("合在一起数，五人以上才写出来；回答全部删去", "counted together; the answers are gone"),
            close),
        .on(Pulse.self, .drop, Title("回答全部删去", "the answers are gone"), drop),
        .judging(Pulse.self, Title("问到今天以后的一天", "it is asked for some days")) { pulse, errand in
            let isNew = pulse.asRead == nil
            guard !isNew || pulse[Pulse.until] > errand.today else {
                throw Failure.problem("至少问到明天", "ask until tomorrow at least", at: "until")
            }
        },
        .judging(PulseAnswer.self, Title("只答自己这一批在问的", "only what one’s own batch is asked")) {
            answer, errand in
            let posting = try errand.fetch(answer[PulseAnswer.posting])
            let pulse = try errand.fetch(answer[PulseAnswer.pulse])
            guard posting[Posting.person].id == answer.owner, posting[Posting.batch] == pulse[Pulse.batch],
                pulse.isAt(.open), pulse[Pulse.until] >= errand.today
            else { throw Failure.notNow }
        },
    ]

    /// Fewer are not told of: somebody might be known by what they said.
    static let fewest = 5

    private static func close(_ making: Making<Pulse>) throws -> Kept<Pulse> {
        var pulse = making.record
        let answers = try taken(pulse, making.errand)
        pulse[Pulse.result] = Prose(told(answers))
        return try making.errand.advance(pulse, .close, note: making.note)
    }

    private static func drop(_ making: Making<Pulse>) throws -> Kept<Pulse> {
        _ = try taken(making.record, making.errand)
        return try making.errand.advance(making.record, .drop, note: making.note)
    }

    /// What was answered, without who; nothing of it is kept.
    private static func taken(_ pulse: Kept<Pulse>, _ errand: Errand) throws -> [PulseAnswer.Answer] {
        let answers = try errand.all(PulseAnswer.self, PulseAnswer.pulse == pulse.link)
        for answer in answers { try errand.remove(answer.record) }
        return answers.map { $0[PulseAnswer.answer] }
    }

    private static func told(_ answers: [PulseAnswer.Answer]) -> String {
        guard answers.count >= fewest else { return "答的不到\(fewest)人，不写出来。" }
        let counted = PulseAnswer.Answer.allCases.map { answer in
            "\(answer.title.chinese)\(answers.count { $0 == answer })人"
        }
        return "\(answers.count)人回答：\(counted.joined(separator: "，"))。"
    }
}
