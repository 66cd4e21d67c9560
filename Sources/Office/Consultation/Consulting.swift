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
            for adviser in try advisers(of: making.record, making.errand) where adviser.isAt(.silent) {
                try making.errand.advance(adviser, .ask)
            }
            try tell(making.record, making.errand)
            return try making.errand.advance(making.record, .resume, note: making.note)
        },
        .on(Consultation.self, .gather, Title("没有提的不再催", "who said nothing is asked no more")) { making in
            try lapse(of: making.record, making.errand)
            return try making.errand.advance(making.record, .gather, note: making.note)
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
        .editing(Consultation.self, Title("改了日期、题目，各位那里也改", "a changed day or title is changed for all")) {
            consultation, before, errand in
            guard
                consultation[Consultation.until] != before[Consultation.until]
                    || consultation[Consultation.heading] != before[Consultation.heading]
            else { return consultation }
            try tell(consultation, errand)
            return consultation
        },
        whileOut(.answer), whileOut(.excuse), whileOut(.more),
    ]

    private static func whileOut(_ move: Adviser.Move) -> Follows {
        .on(Adviser.self, move, Title("征求中", "while it is out")) { making in
            guard try making.errand.fetch(making.record[Adviser.consultation]).isAt(.out) else {
                throw Failure.notNow
            }
            return try making.errand.advance(making.record, move, note: making.note)
        }
    }

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
        for adviser in try advisers(of: consultation, making.errand) where adviser.isAt(.chosen) {
            try making.errand.advance(adviser, .ask)
        }
        return try making.errand.advance(consultation, .send, note: making.note)
    }

    static func advisers(
        of consultation: Kept<Consultation>, _ errand: Errand
    ) throws -> [Kept<Adviser>] {
        try errand.all(Adviser.self, Adviser.consultation == consultation.link, .standing)
    }

    private static func tell(_ consultation: Kept<Consultation>, _ errand: Errand) throws {
        for var adviser in try advisers(of: consultation, errand) where !adviser.isAt(.thanked, .read) {
            adviser[Adviser.until] = consultation[Consultation.until]
            adviser[Adviser.subject] = consultation[Consultation.heading]
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
        // Whoever said something is told what became of it; nobody else is thanked.
        let said = Set(
            try making.errand.all(Advice.self, Advice.consultation == making.record.link, .counted).map {
                $0[Advice.posting].id
            })
        for adviser in try advisers(of: making.record, making.errand) {
            var answered = adviser
            if adviser.isAt(.asked, .silent), said.contains(adviser[Adviser.posting].id) {
                if adviser.isAt(.silent) { answered = try making.errand.advance(answered, .ask) }
                answered = try making.errand.advance(answered, .answer)
            }
            if answered.isAt(.answered) { try making.errand.advance(answered, .thank) }
        }
        return try making.errand.advance(making.record, .finish, note: making.note)
    }

    private static func reopen(_ making: Making<Consultation>) throws -> Kept<Consultation> {
        for adviser in try advisers(of: making.record, making.errand) where adviser.isAt(.thanked, .read) {
            try making.errand.advance(adviser, .unthank)
        }
        return try making.errand.advance(making.record, .reopen, note: making.note)
    }

    private static func drop(_ making: Making<Consultation>) throws -> Kept<Consultation> {
        for adviser in try advisers(of: making.record, making.errand) where !adviser.isAt(.thanked, .read) {
            try making.errand.advance(adviser, .recall)
        }
        return try making.errand.advance(making.record, .drop, note: making.note)
    }

    private static func lapse(of consultation: Kept<Consultation>, _ errand: Errand) throws {
        for adviser in try advisers(of: consultation, errand) where adviser.isAt(.asked) {
            try errand.advance(adviser, .lapse)
        }
    }
}
