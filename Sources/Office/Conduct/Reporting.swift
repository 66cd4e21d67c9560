import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 违规反映 — A breach is reported of a rule that binds the side it is about; when it was found true, the
/// rule's ladder says what follows, and a named human decides.
enum Reporting {
    static let follows: [Follows] = [
        .judging(
            Breach.self, Title("核对条文、约束的一方和谁来处置", "the clause, whom it binds and who decides are judged"),
            judge),
        .on(
            Breach.self, .confirm,
            Title("计入同一条文的次数，拟出处置", "is counted among those of its clause; the ladder says what follows"),
            confirm),
        .on(Breach.self, .uphold, Title("告知被反映的一方", "whoever it is about is told"), review),
        .on(Breach.self, .overturn, Title("告知处置时告知过的各方", "those who were told are told again"), review),
        .on(Breach.self, .decide, Title("告知制度指定的各方", "those whom the rule names are told"), decide),
    ]

    private static func judge(_ breach: inout Kept<Breach>, _ errand: Errand) throws {
        let posting = try errand.fetch(breach[Breach.posting])
        guard let (rule, citation) = try rule(of: breach, posting, errand) else {
            throw Failure.problem(
                "对这个挂职有效的制度里没有这条规定", "no rule of conduct of that code holds for this posting",
                at: "rule")
        }
        guard rule.bound.contains(breach[Breach.party]) else {
            let bound = rule.bound.map(\.called.chinese).joined(separator: "、")
            throw Failure.problem(
                "这条规定约束的是\(bound)",
                "this rule binds \(rule.bound.map(\.called.english).joined(separator: ", "))",
                at: "party")
        }
        guard breach[Breach.day] <= errand.today else {
            throw Failure.problem("还没有到这一天", "that day has not come", at: "day")
        }
        breach[Breach.subject] = rule.title.chinese
        breach[Breach.clause] = "\(citation.written.chinese)：\(citation.sentence.chinese)"
        let lead = try Ruling(posting, errand).first(Management.self)?.rule.lead
        // Nobody looks into what is reported of themselves.
        let decider =
            [rule.decider, lead, .organizer, .leader].compactMap(\.self).first { $0 != breach[Breach.party] }
            ?? .leader
        breach[Breach.decider] = try Route.turn([decider], posting, errand)?.party
    }

    /// Counts it among the confirmed ones of the same rule against the same side in the period: a person's
    /// are those of the posting, a unit's those of all its postings.
    private static func confirm(_ making: Making<Breach>) throws -> Kept<Breach> {
        let errand = making.errand
        return try errand.advance(try counted(making.record, errand), .confirm, note: making.note)
    }

    /// Which one it is, as things stand now: an earlier one may have been overturned meanwhile.
    private static func counted(_ breach: Kept<Breach>, _ errand: Errand) throws -> Kept<Breach> {
        let posting = try errand.fetch(breach[Breach.posting])
        var confirmed = breach
        if let (rule, _) = try rule(of: breach, posting, errand) {
            let count = try earlier(breach, posting, rule, errand) + 1
            confirmed[Breach.count] = count
            confirmed[Breach.proposed] = rule.rung(of: count).map {
                Prose("第\(count)次：\($0.consequence)")
            }
        }
        return confirmed
    }

    private static func decide(_ making: Making<Breach>) throws -> Kept<Breach> {
        let (breach, note, errand) = (making.record, making.note, making.errand)
        guard breach[Breach.proposed] != nil || note != nil else {
            throw Failure.problem(
                "制度没有写明怎样处置，请写明处置意见", "the rule names no consequence: say what is decided", at: "note")
        }
        guard breach.asRead?.stage == Breach.Stage.heard.rawValue || note != nil else {
            throw Failure.problem(
                "对方还没有说明情况：请等说明，或者写明怎样当面听取的、为什么没有说明",
                "they have not been heard: wait for it, or say how they were or why not", at: "note")
        }
        var signed = try counted(breach, errand)
        signed[Breach.decidedBy] = Link<Person>(errand.actor.person)
        let decided = try errand.advance(signed, .decide, note: note)
        try tell(decided, "已作出处置", errand)
        return decided
    }

    /// Whoever it is about, and those whom the rung names, each get a line to take note of.
    private static func tell(_ breach: Kept<Breach>, _ outcome: String, _ errand: Errand) throws {
        let posting = try errand.fetch(breach[Breach.posting])
        let rung = try rule(of: breach, posting, errand)?.0.rung(of: breach[Breach.count] ?? 1)
        let subject = "\(posting[Posting.personName])：\(breach[Breach.subject])"
        try Route.file(
            breach.record, posting: breach[Breach.posting], with: breach[Breach.party].rawValue,
            as: "\(subject)，\(outcome)", errand)
        let informed = (rung?.informs ?? []).filter { $0 != breach[Breach.party] }
        try Route.file(
            breach.record, posting: breach[Breach.posting],
            with: informed.map(\.rawValue).joined(separator: ","),
            as: "\(subject)（\(rung?.consequence ?? "")），\(outcome)", errand)
    }

    private static func review(_ making: Making<Breach>) throws -> Kept<Breach> {
        let reviewed = try making.errand.advance(making.record, making.move, note: making.note)
        try tell(reviewed, making.move == .overturn ? "处置已撤销" : "复核后维持", making.errand)
        return reviewed
    }

    private static func rule(
        of breach: Kept<Breach>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> (Conduct, Citation)? {
        try Ruling(posting, errand).rules(on: breach[Breach.day]).lazy.compactMap {
            effective -> (Conduct, Citation)? in
            guard let rule = effective.rule as? Conduct, rule.code == breach[Breach.rule] else {
                return nil
            }
            return (rule, effective.citation)
        }.first
    }

    private static func earlier(
        _ breach: Kept<Breach>, _ posting: Kept<Posting>, _ rule: Conduct, _ errand: Errand
    ) throws -> Int {
        let whose: Where<Breach> =
            switch breach[Breach.party] {
            case .homeUnit: Breach.posting.leads(to: Posting.homeUnit == posting[Posting.homeUnit])
            case .hostUnit: Breach.posting.leads(to: Posting.hostUnit == posting[Posting.hostUnit])
            default: Breach.posting == posting.link
            }
        let found = try errand.all(
            Breach.self, Breach.rule == breach[Breach.rule], Breach.party == breach[Breach.party],
            .foundTrue, !.id(breach.id), whose)
        let period = rule.per.period(holding: breach[Breach.day])
        return found.count { rule.per.period(holding: $0[Breach.day]) == period }
    }
}
