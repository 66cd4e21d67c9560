import Records
import Regulation
import Secondment
import Storage

/// 违规反映 — A breach is reported of a rule that binds the side it is about; when it was found true, the
/// rule's ladder says what follows, and a named human decides.
enum Reporting {
    static func judged(_ breach: Record, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, breach[Breach.posting].id)
        guard let (rule, citation) = try rule(of: breach, posting, errand) else {
            throw Failure.problem(
                "对这个挂职有效的制度里没有这条规定", "no rule of conduct of that code holds for this posting",
                at: "rule")
        }
        guard let side = breach[Breach.party].side, rule.bound.contains(side) else {
            let bound = rule.bound.map(\.title.chinese).joined(separator: "、")
            throw Failure.problem(
                "这条规定约束的是\(bound)",
                "this rule binds \(rule.bound.map(\.title.english).joined(separator: ", "))",
                at: "party")
        }
        guard breach[Breach.day] <= errand.today else {
            throw Failure.problem("还没有到这一天", "that day has not come", at: "day")
        }
        var judged = breach
        judged[Breach.subject] = rule.title.chinese
        judged[Breach.clause] = "\(citation.written.chinese)：\(citation.sentence.chinese)"
        let lead = try Ruling(posting, errand).first(Management.self)?.rule.lead
        // Nobody looks into what is reported of themselves.
        let decider = rule.decider ?? (lead == side ? nil : lead) ?? .organizer
        judged[Breach.decider] = try Route.turn([decider.party], posting, errand)?.party
        return judged
    }

    /// Counts it among the confirmed ones of the same rule against the same side in the period: a person's
    /// are those of the posting, a unit's those of all its postings.
    static func confirm(_ breach: Record, _ note: String?, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, breach[Breach.posting].id)
        var confirmed = breach
        if let (rule, _) = try rule(of: breach, posting, errand) {
            let count = try earlier(breach, posting, rule, errand) + 1
            confirmed[Breach.count] = count
            confirmed[Breach.proposed] = rule.rung(of: count).map {
                Prose("第\(count)次：\($0.consequence)")
            }
        }
        return try errand.advance(confirmed, by: "confirm", note: note, before: breach)
    }

    static func decide(_ breach: Record, _ note: String?, _ errand: Errand) throws -> Record {
        guard breach[Breach.proposed] != nil || note != nil else {
            throw Failure.problem(
                "制度没有写明怎样处置，请写明处置意见", "the rule names no consequence: say what is decided", at: "note")
        }
        let decided = try errand.advance(breach, by: "decide", note: note)
        let posting = try errand.fetch(Posting.declaration, breach[Breach.posting].id)
        if let (rule, _) = try rule(of: breach, posting, errand),
            let rung = rule.rung(of: breach[Breach.count] ?? 1), !rung.informs.isEmpty
        {
            try Route.file(
                decided, posting: breach[Breach.posting],
                with: rung.informs.map(\.party.rawValue).joined(separator: ","),
                as: "\(posting[Posting.personName])：\(breach[Breach.subject])（\(rung.consequence)）", errand)
        }
        return decided
    }

    private static func rule(
        of breach: Record, _ posting: Record, _ errand: Errand
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
        _ breach: Record, _ posting: Record, _ rule: Conduct, _ errand: Errand
    ) throws -> Int {
        let whose: SQL =
            switch breach[Breach.party] {
            case .home_unit:
                "r.posting IN (SELECT id FROM posting WHERE home_unit = \(posting[Posting.homeUnit].id))"
            case .host_unit:
                "r.posting IN (SELECT id FROM posting WHERE host_unit = \(posting[Posting.hostUnit].id))"
            default: "r.posting = \(posting.id)"
            }
        let found = try errand.rows.list(
            Breach.declaration,
            where: """
                r.rule = \(breach[Breach.rule]) AND r.party = \(breach[Breach.party].rawValue) \
                AND r.stage IN ('confirmed', 'decided', 'spared', 'closed') AND r.id <> \(breach.id) AND \(whose)
                """, limit: 10_000)
        let period = rule.per.period(holding: breach[Breach.day])
        return found.count { rule.per.period(holding: $0[Breach.day]) == period }
    }
}
