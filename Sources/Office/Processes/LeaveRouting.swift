import Records
import Regulation
import Secondment
import Storage

/// 请假审批 — The regulation's tiers say who answers a leave of so many days, and who is informed; its caps
/// and notices are looked at first.
enum LeaveRouting {
    static func submit(_ leave: Record, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, leave[Leave.posting].id)
        let term = posting[Posting.first]...posting[Posting.last]
        let span = leave[Leave.first]...leave[Leave.last]
        guard term.contains(span.lowerBound), term.contains(span.upperBound) else {
            throw Failure.problem(
                "请假的日子要在挂职期内（\(term.lowerBound.written(.chinese))至\(term.upperBound.written(.chinese))）",
                "the days must lie within the posting (\(term.lowerBound.iso) to \(term.upperBound.iso))",
                at: "last_day")
        }
        try refuseOverlap(leave, errand)
        let ruling = try Ruling(posting, errand)
        let fact = LeaveFact(leave)
        let findings = ruling.findings(
            try ruling.act(fact, of: leave.id), on: span.lowerBound)
        var routed = leave
        routed[Leave.findings] = try Judging.pass(findings, waiver: leave[Leave.waiver]?.text)
            .map(Prose.init)
        let route = ruling.book.leaveRoute(
            for: ruling.facts, span, of: fact.sort, by: ruling.calendar)
        let chain = chain(route, findings, ruling)
        let turn = try Route.turn(chain, posting, errand)
        routed[Leave.awaiting] = turn?.party
        routed[Leave.route] = Route.written(turn?.rest ?? [])
        routed[Leave.copies] = route?.tier.copies.map(\.party.rawValue).joined(separator: ",")
        routed[Leave.clause] = route.map {
            "按\($0.measure.title.chinese)\($0.days)天，\($0.citation.written.chinese)：\($0.citation.sentence.chinese)"
        }
        routed[Leave.backBy] = route?.reportBack.map { span.upperBound + $0 }
        let submitted = try errand.advance(routed, by: "submit", note: turn?.reason, before: leave)
        // 报备即可: nobody is asked, and the copies go out.
        return turn == nil ? try approve(submitted, errand) : submitted
    }

    /// The tier's approvers, and whoever else must consent. Where no regulation speaks of leave, whoever
    /// leads in looking after the secondee answers: the host unit, unless a rule says otherwise.
    static func chain(
        _ route: LeaveRoute?, _ findings: [Finding], _ ruling: Ruling
    ) -> [PartyName] {
        let named = (route?.tier.approvers ?? []) + Judging.consents(findings)
        var chain: [PartyName] = []
        for party in named.map(\.party) where !chain.contains(party) { chain.append(party) }
        if route == nil {
            let lead = ruling.first(Management.self)?.rule.lead ?? .hostUnit
            if !chain.contains(lead.party) { chain.insert(lead.party, at: 0) }
        }
        return chain
    }

    /// The next on the route is asked; after the last, the leave is approved and copies are filed.
    static func agree(_ leave: Record, _ note: String?, _ errand: Errand) throws -> Record {
        var next = leave
        let posting = try errand.fetch(Posting.declaration, leave[Leave.posting].id)
        if let turn = try Route.next(&next, Leave.route, posting, errand) {
            next[Leave.awaiting] = turn.party
            return try errand.advance(next, by: "agree", note: turn.adding(to: note), before: leave)
        }
        return try approve(try errand.advance(next, by: "agree", note: note), errand)
    }

    private static func approve(_ leave: Record, _ errand: Errand) throws -> Record {
        var approved = leave
        approved[Leave.awaiting] = nil
        let done = try errand.advance(approved, by: "approve", before: leave)
        let posting = try errand.fetch(Posting.declaration, leave[Leave.posting].id)
        try Route.file(
            done, posting: leave[Leave.posting], with: leave[Leave.copies],
            as: "\(posting[Posting.personName])请假备案：\(leave.label(.chinese))", errand)
        return done
    }

    private static func refuseOverlap(_ leave: Record, _ errand: Errand) throws {
        let overlapping = try errand.rows.list(
            Leave.declaration,
            where: """
                r.posting = \(leave[Leave.posting].id) AND r.id <> \(leave.id) \
                AND r.stage IN ('submitted', 'approved', 'back') \
                AND r.first_day <= \(leave[Leave.last]) AND r.last_day >= \(leave[Leave.first])
                """)
        if let other = overlapping.first {
            throw Failure.problem(
                "这几天已经请过假了（\(other.label(.chinese))）",
                "these days are already asked for (\(other.label(.english)))", at: "first_day")
        }
    }
}
