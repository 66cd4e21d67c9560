import Desk
import Records
import Regulation
import Secondment

/// 关心 — A difficulty has the day by which its sort should be seen to, until whoever gives it to somebody says another.
enum Caring {
    static let follows: [Follows] = [
        .filling(CareCase.self, Title("按哪方面的事排出办理期限", "the day follows from its sort")) { care, errand in
            let before = care.asRead.flatMap { Kept<CareCase>($0) }
            guard care.isAt(.raised), before == nil || before?[CareCase.sort] != care[CareCase.sort] else {
                return
            }
            care[CareCase.due] = try care[CareCase.sort].map { try day($0, errand) }
        },
        .on(CareCase.self, .assign, Title("列出要办的几样", "what there is to see to is laid out")) { making in
            var care = making.record
            if care[CareCase.steps]?.items.isEmpty ?? true, let sort = care[CareCase.sort],
                !sort.steps.isEmpty
            {
                care[CareCase.steps] = Checklist(items: sort.steps.map { Checklist.Item(text: $0) })
            }
            return try making.errand.advance(care, .assign, note: making.note)
        },
        .on(CareCase.self, .reopen, Title("重新排出办理期限", "it has a new day")) { making in
            var care = making.record
            let day = try day(care[CareCase.sort] ?? .other, making.errand)
            care[CareCase.due] = max(care[CareCase.due] ?? day, day)
            return try making.errand.advance(care, .reopen, note: making.note)
        },
        .on(
            Pulse.self, .close, Title("合在一起数，五人以上才写出来；回答全部删去", "counted together; the answers are gone"),
            close),
        .on(Pulse.self, .drop, Title("回答全部删去", "the answers are gone"), drop),
        .judging(Pulse.self, Title("至少问到明天；一批一次只问一个", "for some days, and one at a time"), judge),
        .judging(PulseAnswer.self, Title("只答自己这一批在问的，一人一答", "what one’s own batch is asked, once"), judge),
    ]

    private static func day(_ sort: CareCase.Sort, _ errand: Errand) throws -> Day {
        try errand.regulations.calendar(errand.connection).workingDay(sort.workdays, after: errand.today)
    }

    private static func judge(_ pulse: inout Kept<Pulse>, _ errand: Errand) throws {
        guard pulse.asRead == nil else { return }
        pulse[Pulse.askedOn] = errand.today
        guard pulse[Pulse.until] > errand.today else {
            throw Failure.problem("至少问到明天", "ask until tomorrow at least", at: "until")
        }
        let others = try errand.count(
            Pulse.self, Pulse.batch == pulse[Pulse.batch], .stage(.open), !.id(pulse.id))
        guard others == 0 else {
            throw Failure.problem("这一批正在问一个，收了再问下一个", "one is being asked already", at: "batch")
        }
    }

    private static func judge(_ answer: inout Kept<PulseAnswer>, _ errand: Errand) throws {
        let posting = try errand.fetch(answer[PulseAnswer.posting])
        let pulse = try errand.fetch(answer[PulseAnswer.pulse])
        guard posting[Posting.person].id == answer.owner, posting[Posting.batch] == pulse[Pulse.batch],
            posting.is(.running), pulse.isAt(.open), pulse[Pulse.until] >= errand.today
        else { throw Failure.notNow }
        let others = try errand.count(
            PulseAnswer.self, PulseAnswer.pulse == pulse.link, .owner(answer.owner), !.id(answer.id))
        guard others == 0 else {
            throw Failure.problem("你已经答过，可以改", "you have answered: change that", at: "answer")
        }
    }

    /// Fewer are not told of: somebody might be known by what they said.
    static let fewest = 5
    /// Nor how many gave one answer, where they are fewer than these.
    private static let fewestAlike = 3

    private static func close(_ making: Making<Pulse>) throws -> Kept<Pulse> {
        var pulse = making.record
        // Whoever could close it when they like could close it behind the answer that they want to know.
        guard pulse[Pulse.until] <= making.errand.today else {
            throw Failure.problem("还没有问到日子，到期再收；问错了就不问了", "its day has not come", at: "until")
        }
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

    /// How many gave which answer. How many they were in all is not said, so that it does not tell of the few.
    private static func told(_ answers: [PulseAnswer.Answer]) -> String {
        guard answers.count >= fewest else { return "答的不到\(fewest)人，不写出来。" }
        let counts = PulseAnswer.Answer.allCases.map { answer in
            (answer, count: answers.count { $0 == answer })
        }
        // Where all say the same, that they all do would tell of each.
        if let all = counts.first(where: { $0.count == answers.count }) {
            return "\(fewest)人以上回答，多数答“\(all.0.title.chinese)”。"
        }
        let said = counts.map { answer, count in
            "\(answer.title.chinese)\(count < fewestAlike ? "不到\(fewestAlike)人" : "\(count)人")"
        }
        return "\(fewest)人以上回答：\(said.joined(separator: "，"))。"
    }
}
