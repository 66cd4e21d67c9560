import Records
import Regulation
import Secondment
import Storage

/// 请假审批 — The regulation's tiers say who answers a leave of so many days, and who is informed.
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
        var routed = leave
        let route = try route(posting, span, errand)
        // Where no regulation speaks of leave, the host unit answers.
        let approvers = route?.tier.approvers.compactMap(party) ?? []
        let chain = approvers.isEmpty ? [PartyName.host_unit] : approvers
        routed[Leave.awaiting] = chain[0]
        routed[Leave.route] = chain.dropFirst().map(\.rawValue).joined(separator: ",")
        routed[Leave.copies] = route?.tier.copies.compactMap(party).map(\.rawValue)
            .joined(separator: ",")
        routed[Leave.clause] = route.map {
            "\($0.days)天，\($0.citation.written.chinese)"
        }
        return try errand.advance(routed, by: "submit", before: leave)
    }

    /// The next on the route is asked; after the last, the leave is approved and copies are filed.
    static func agree(_ leave: Record, _ note: String?, _ errand: Errand) throws -> Record {
        var next = leave
        var rest = (leave[Leave.route] ?? "").split(separator: ",").map(String.init)
        if let following = rest.first.flatMap(PartyName.init(rawValue:)) {
            rest.removeFirst()
            next[Leave.awaiting] = following
            next[Leave.route] = rest.joined(separator: ",")
            return try errand.advance(next, by: "agree", note: note, before: leave)
        }
        let agreed = try errand.advance(next, by: "agree", note: note)
        var approved = agreed
        approved[Leave.awaiting] = nil
        let done = try errand.advance(approved, by: "approve", before: agreed)
        for copy in (leave[Leave.copies] ?? "").split(separator: ",") {
            guard let party = PartyName(rawValue: String(copy)) else { continue }
            try file(done, with: party, errand)
        }
        return done
    }

    private static func file(_ leave: Record, with party: PartyName, _ errand: Errand) throws {
        let posting = try errand.fetch(Posting.declaration, leave[Leave.posting].id)
        var receipt = errand.blank(Receipt.declaration)
        receipt[Receipt.posting] = leave[Leave.posting]
        receipt[Receipt.party] = party
        receipt[Receipt.documentKind] = leave.kind.name
        receipt[Receipt.document] = leave.id.text
        receipt[Receipt.subject] = "\(posting[Posting.personName])请假备案：\(leave.label(.chinese))"
        try errand.keep(receipt, action: Title("备案", "filed"))
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

    private static func route(
        _ posting: Record, _ span: ClosedRange<Day>, _ errand: Errand
    ) throws
        -> LeaveRoute?
    {
        let batch = try errand.fetch(Batch.declaration, posting[Posting.batch].id)
        let book = try errand.regulations.rulebook(for: batch.id, errand.connection)
        let facts = Facts.posting(
            posting, batch[Batch.direction] == .outbound ? .outbound : .inbound, mentor: nil)
        return book.leaveRoute(
            for: facts, span, by: try errand.regulations.calendar(errand.connection))
    }

    private static func party(_ side: Side) -> PartyName? {
        side.role.flatMap { PartyName(rawValue: $0.name) }
    }
}
