import Desk
import Records
import Secondment

/// 征求意见 — A draft goes out when there is one and somebody to ask; what is adopted is written into it; nobody is answered before every
/// opinion is.
enum Consulting {
    static let follows: [Follows] = [
        .on(Consultation.self, .send, Title("有稿子、有人可问才发出", "with a draft, and somebody to ask"), send),
        .on(Consultation.self, .resume, Title("各位可以接着提", "they may go on")) { making in
            guard making.record[Consultation.until] >= making.errand.today else {
                throw Failure.problem("这一天已经过了", "that day has passed", at: "until")
            }
            return try moved(making, .resume)
        },
        .on(Consultation.self, .finish, Title("每条都有答复，才答复各位", "when every piece has its answer"), finish),
        .on(Consultation.self, .reopen, Title("收回给各位的答复", "the answers are taken back"), reopen),
        .on(Consultation.self, .drop, Title("收回还没有提的", "what is not answered is taken back"), drop),
        .judging(Consultation.self, Title("征求到今天以后的一天", "until a day to come")) { consultation, errand in
            let before = consultation.asRead?[name: Consultation.until.spec.name]
            guard before != consultation[Consultation.until].value else { return }
            guard consultation[Consultation.until] >= errand.today else {
                throw Failure.problem("这一天已经过了", "that day has passed", at: "until")
            }
        },
        .editing(Consultation.self, Title("改了日期，各位那里也改", "a changed day is changed for all")) {
            consultation, before, errand in
            guard consultation[Consultation.until] != before[Consultation.until] else { return consultation }
            try tell(consultation, errand)
            return consultation
        },
        written(.adopt), written(.part),
        .on(Advice.self, .again, Title("写进稿子的收回来", "what was written into the draft is taken out"), again),
        answered(.decline), answered(.explain),
        .on(Advice.self, .withdraw, Title("征求中才能撤回", "while it is out")) { making in
            guard try making.errand.fetch(making.record[Advice.consultation]).isAt(.out) else {
                throw Failure.notNow
            }
            return try making.errand.advance(making.record, .withdraw, note: making.note)
        },
        .judging(Advice.self, Title("征求中才能提、能改", "while it is out")) { advice, errand in
            // What the askers write in their answer is judged by their move.
            let before = advice.asRead.flatMap { Kept<Advice>($0) }
            let isSaid =
                before == nil || before?[Advice.text] != advice[Advice.text]
                || before?[Advice.wanted] != advice[Advice.wanted]
                || before?[Advice.reason] != advice[Advice.reason]
            guard isSaid else { return }
            guard try errand.fetch(advice[Advice.consultation]).isAt(.out) else { throw Failure.notNow }
        },
        .on(Adviser.self, .more, Title("征求中才能接着提", "while it is out")) { making in
            guard try making.errand.fetch(making.record[Adviser.consultation]).isAt(.out) else {
                throw Failure.notNow
            }
            return try making.errand.advance(making.record, .more, note: making.note)
        },
    ]

    private static func send(_ making: Making<Consultation>) throws -> Kept<Consultation> {
        var consultation = making.record
        let draft = consultation[Consultation.draft] ?? .empty
        guard draft.items.contains(where: { $0.now != nil }) else {
            throw Failure.problem("还没有放进稿子", "there is no draft yet", at: "draft")
        }
        guard try !advisers(of: consultation, making.errand).isEmpty else {
            throw Failure.problem("还没有选请谁提意见", "nobody is asked yet", at: "draft")
        }
        guard consultation[Consultation.until] >= making.errand.today else {
            throw Failure.problem("征求的日期已经过了，先改日期", "its day has passed", at: "until")
        }
        consultation[Consultation.draft] = DraftText(
            items: draft.items.filter { $0.now != nil }.map {
                DraftText.Paragraph(number: $0.number, sent: $0.now, now: $0.now)
            })
        return try making.errand.advance(consultation, .send, note: making.note)
    }

    static func advisers(
        of consultation: Kept<Consultation>, _ errand: Errand
    ) throws -> [Kept<Adviser>] {
        try errand.all(Adviser.self, Adviser.consultation == consultation.link, .standing)
    }

    private static func moved(
        _ making: Making<Consultation>, _ move: Consultation.Move
    ) throws -> Kept<Consultation> {
        try tell(making.record, making.errand)
        return try making.errand.advance(making.record, move, note: making.note)
    }

    private static func tell(_ consultation: Kept<Consultation>, _ errand: Errand) throws {
        for var adviser in try advisers(of: consultation, errand) where !adviser.isAt(.thanked) {
            adviser[Adviser.until] = consultation[Consultation.until]
            try errand.save(adviser)
        }
    }

    private static func finish(_ making: Making<Consultation>) throws -> Kept<Consultation> {
        let open = try making.errand.count(
            Advice.self, Advice.consultation == making.record.link, .stage(.given))
        guard open == 0 else {
            throw Failure.conflict(
                Title("还有\(open)条意见没有办理，每条都要有答复。", "\(open) pieces of advice have no answer yet."))
        }
        for adviser in try advisers(of: making.record, making.errand) where !adviser.isAt(.thanked) {
            try making.errand.advance(adviser, .thank)
        }
        return try making.errand.advance(making.record, .finish, note: making.note)
    }

    private static func reopen(_ making: Making<Consultation>) throws -> Kept<Consultation> {
        for adviser in try advisers(of: making.record, making.errand) where adviser.isAt(.thanked) {
            try making.errand.advance(adviser, .unthank)
        }
        return try making.errand.advance(making.record, .reopen, note: making.note)
    }

    private static func drop(_ making: Making<Consultation>) throws -> Kept<Consultation> {
        for adviser in try advisers(of: making.record, making.errand) where adviser.isAt(.asked) {
            try making.errand.advance(adviser, .recall)
        }
        return try making.errand.advance(making.record, .drop, note: making.note)
    }

    /// 删去 — That a paragraph goes.
    static let struck = "删去"

    /// What is adopted stands in the draft.
    private static func written(_ move: Advice.Move) -> Follows {
        .on(Advice.self, move, Title("采纳的表述写进稿子", "what is adopted is written into the draft")) { making in
            let (advice, errand) = (making.record, making.errand)
            let consultation = try open(advice, errand)
            let wording = advice[Advice.wording]?.text.trimmed ?? ""
            let now =
                wording == struck ? nil : wording.split(whereSeparator: \.isNewline).joined(separator: " ")
            guard consultation[Consultation.draft]?[advice[Advice.paragraph]]?.now != now else {
                throw Failure.problem("这样写稿子没有变：采纳了要改稿子", "the draft would not change", at: "wording")
            }
            try write(now, at: advice[Advice.paragraph], of: consultation, errand)
            return try errand.advance(advice, move, note: making.note)
        }
    }

    private static func answered(_ move: Advice.Move) -> Follows {
        .on(Advice.self, move, Title("征求结束以前", "before all are answered")) { making in
            _ = try open(making.record, making.errand)
            var advice = making.record
            advice[Advice.wording] = nil
            return try making.errand.advance(advice, move, note: making.note)
        }
    }

    /// Where advice can be answered: it is out, or being answered.
    private static func open(_ advice: Kept<Advice>, _ errand: Errand) throws -> Kept<Consultation> {
        let consultation = try errand.fetch(advice[Advice.consultation])
        guard consultation.isAt(.out, .sorting) else {
            throw Failure.conflict(Title("已经答复各位了，先撤销答复。", "All are answered: undo that first."))
        }
        return consultation
    }

    private static func again(_ making: Making<Advice>) throws -> Kept<Advice> {
        var advice = making.record
        let errand = making.errand
        let consultation = try open(advice, errand)
        if advice.isAt(.adopted, .partly) {
            let paragraph = advice[Advice.paragraph]
            let others = try errand.all(
                Advice.self, Advice.consultation == consultation.link, Advice.paragraph == paragraph,
                .stage(.adopted, .partly), !.id(advice.id))
            // Where another one was adopted there, its words stay.
            let now = others.max { $0.record.changedAt < $1.record.changedAt }?[Advice.wording]?.text
            let sent = consultation[Consultation.draft]?[paragraph]?.sent
            try write(now.map { $0 == struck ? nil : $0 } ?? sent, at: paragraph, of: consultation, errand)
        }
        advice[Advice.wording] = advice[Advice.wanted]
        advice[Advice.answer] = nil
        return try errand.advance(advice, .again, note: making.note)
    }

    private static func write(
        _ text: String?, at paragraph: Int, of consultation: Kept<Consultation>, _ errand: Errand
    ) throws {
        var (changed, draft) = (consultation, consultation[Consultation.draft] ?? .empty)
        guard let place = draft.items.firstIndex(where: { $0.number == paragraph }) else { return }
        draft.items[place].now = text
        changed[Consultation.draft] = draft
        try errand.save(changed, action: Title("改稿", "the draft was changed"))
    }
}
