import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 请假审批 — The regulation's tiers say who answers a leave of so many days, and who is informed; its caps
/// and notices are looked at first.
enum LeaveRouting {
    static let follows: [Follows] = [
        .on(
            Leave.self, .submit,
            Title("核对制度，按审批次序请批；只需报备的当即批准", "asks those whom the regulation names, or none"), submit),
        .on(
            Leave.self, .agree,
            Title("请下一方审批；都同意了即批准并备案", "asks the next; after the last it is approved and filed"), agree),
    ]

    private static func submit(_ making: Making<Leave>) throws -> Kept<Leave> {
        let (leave, errand) = (making.record, making.errand)
        let posting = try errand.fetch(leave[Leave.posting])
        let term = posting[Posting.first]...posting[Posting.last]
        let span = leave[Leave.first]...leave[Leave.last]
        guard term.contains(span.lowerBound), term.contains(span.upperBound) else {
            throw Failure.problem(
                "请假的日子要在挂职期内（\(term.lowerBound.written(.chinese))至\(term.upperBound.written(.chinese))）",
                "the days must lie within the posting (\(term.lowerBound.iso) to \(term.upperBound.iso))",
                at: "last_day")
        }
        try refuseOverlap(leave, span, errand)
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
        routed[Leave.copies] = route?.tier.copies.map(\.rawValue).joined(separator: ",")
        routed[Leave.clause] = route.map {
            "按\($0.measure.title.chinese)\($0.days)天，\($0.citation.written.chinese)：\($0.citation.sentence.chinese)"
        }
        routed[Leave.backBy] = route?.reportBack.map { span.upperBound + $0 }
        let submitted = try errand.advance(routed, .submit, note: turn?.reason)
        // 报备即可: nobody is asked, and the copies go out.
        return turn == nil ? try approve(submitted, errand) : submitted
    }

    /// The tier's approvers, and whoever else must consent. Where no regulation speaks of leave, whoever
    /// leads in looking after the secondee answers: the host unit, unless a rule says otherwise.
    static func chain(
        _ route: LeaveRoute?, _ findings: [Finding], _ ruling: Ruling
    ) -> [Party] {
        let named = (route?.tier.approvers ?? []) + Judging.consents(findings)
        var chain: [Party] = []
        for party in named where !chain.contains(party) { chain.append(party) }
        if route == nil {
            let lead = ruling.first(Management.self)?.rule.lead ?? .hostUnit
            if !chain.contains(lead) { chain.insert(lead, at: 0) }
        }
        return chain
    }

    /// The next on the route is asked; after the last, the leave is approved and copies are filed.
    private static func agree(_ making: Making<Leave>) throws -> Kept<Leave> {
        let (note, errand) = (making.note, making.errand)
        var next = making.record
        let leave = next
        let posting = try errand.fetch(leave[Leave.posting])
        if let turn = try Route.next(&next, Leave.route, posting, errand) {
            next[Leave.awaiting] = turn.party
            return try errand.advance(next, .agree, note: turn.adding(to: note))
        }
        return try approve(try errand.advance(next, .agree, note: note), errand)
    }

    private static func approve(_ leave: Kept<Leave>, _ errand: Errand) throws -> Kept<Leave> {
        var approved = leave
        approved[Leave.awaiting] = nil
        let done = try errand.advance(approved, .approve)
        let posting = try errand.fetch(leave[Leave.posting])
        try Route.file(
            done.record, posting: leave[Leave.posting], with: leave[Leave.copies],
            as: "\(posting[Posting.personName])请假备案：\(leave.label(.chinese))", errand)
        return done
    }

    private static func refuseOverlap(
        _ leave: Kept<Leave>, _ span: ClosedRange<Day>, _ errand: Errand
    ) throws {
        let overlapping = try errand.first(
            Leave.self, Leave.posting == leave[Leave.posting], .standing, !.id(leave.id), .overlapping(span))
        if let other = overlapping {
            throw Failure.problem(
                "这几天已经请过假了（\(other.label(.chinese))）",
                "these days are already asked for (\(other.label(.english)))", at: "first_day")
        }
    }
}
