import Desk
import Records
import Secondment

/// 办理意见 — What is adopted is written into the draft, and taken out again where it is dealt with anew; nothing else is lost by that.
enum Answering {
    static let follows: [Follows] = [
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
            // What is to be written is asked for once: whoever adopts it finds it there.
            advice[Advice.wording] = advice[Advice.wanted].flatMap { isWhole($0.text, advice) ? $0 : nil }
        },
    ]

    /// Whether what an adviser wants to read could stand in the place of the whole paragraph.
    private static func isWhole(_ wanted: String, _ advice: Kept<Advice>) -> Bool {
        wanted.trimmed == struck || Aligning.areAlike(wanted, advice[Advice.quote].text)
    }

    /// 删去 — That a paragraph goes.
    static let struck = "删去"

    /// What is adopted stands in the draft.
    private static func written(_ move: Advice.Move) -> Follows {
        .on(Advice.self, move, Title("采纳的表述写进稿子", "what is adopted is written into the draft")) { making in
            var advice = making.record
            let errand = making.errand
            let consultation = try open(advice, errand)
            let wording = advice[Advice.wording]?.text.trimmed ?? ""
            let now =
                wording == struck ? nil : wording.split(whereSeparator: \.isNewline).joined(separator: " ")
            // Two may have said the same, and the other's stands there already.
            guard now != advice[Advice.quote].text else {
                throw Failure.problem("这样写稿子没有变：采纳了要改稿子", "the draft would not change", at: "wording")
            }
            guard let paragraph = consultation[Consultation.draft]?[advice[Advice.paragraph]] else {
                throw Failure.problem("这一段已经不在稿子里", "that paragraph is gone", at: "wording")
            }
            advice[Advice.before] = Prose(paragraph.now ?? struck)
            advice[Advice.wording] = Prose(now ?? struck)
            try write(now, at: paragraph.number, of: consultation, errand)
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
            throw Failure.conflict(
                consultation.isAt(.dropped)
                    ? Title("这次不征求了，不用再办理。", "It was dropped.")
                    : Title("已经答复各位了，先撤销答复。", "All are answered: undo that first."))
        }
        return consultation
    }

    private static func again(_ making: Making<Advice>) throws -> Kept<Advice> {
        var advice = making.record
        let errand = making.errand
        let consultation = try open(advice, errand)
        // What was written since then stays.
        let written = advice[Advice.wording]?.text
        let paragraph = consultation[Consultation.draft]?[advice[Advice.paragraph]]
        if advice.isAt(.adopted, .partly), let paragraph, paragraph.now ?? struck == written,
            let before = advice[Advice.before]?.text
        {
            try write(before == struck ? nil : before, at: paragraph.number, of: consultation, errand)
        }
        // What was adopted upon it goes back to before both.
        let upon = try errand.all(
            Advice.self, Advice.consultation == consultation.link,
            Advice.paragraph == advice[Advice.paragraph], .stage(.adopted, .partly), !.id(advice.id))
        for var other in upon where written != nil && other[Advice.before]?.text == written {
            other[Advice.before] = advice[Advice.before]
            try errand.save(other)
        }
        advice[Advice.before] = nil
        advice[Advice.wording] = advice[Advice.wanted].flatMap { isWhole($0.text, advice) ? $0 : nil }
        advice[Advice.answer] = nil
        return try errand.advance(advice, .again, note: making.note)
    }

    private static func write(
        _ text: String?, at paragraph: Int, of consultation: Kept<Consultation>, _ errand: Errand
    ) throws {
        var (changed, draft) = (consultation, consultation[Consultation.draft] ?? .empty)
        guard let place = draft.items.firstIndex(where: { $0.number == paragraph }),
            draft.items[place].now != text
        else { return }
        draft.items[place].last = text == nil ? draft.items[place].text : nil
        draft.items[place].now = text
        changed[Consultation.draft] = draft
        try errand.save(
            changed, action: Title("改第\(paragraph)段", "paragraph \(paragraph) was changed"))
    }
}
