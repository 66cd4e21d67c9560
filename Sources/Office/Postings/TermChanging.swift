import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 调整挂职 — A posting's term and place change by a declared act only: asked for, agreed to by those whom
/// the regulation names, and carried out with its reason in the history.
enum TermChanging {
    static let follows: [Follows] = [
        .adding(
            PostingChange.self,
            Title("核对制度，请须同意的各方；无须谁同意的即生效", "asks those whose consent is wanted, or is agreed at once"), asked
        ),
        .on(
            PostingChange.self, .agree,
            Title("请下一方；都同意了，到日子生效", "asks the next; after the last it takes effect on its day"), agree),
        .on(PostingChange.self, .cancel, Title("结束日期恢复原样", "the last day is as it was"), TermEffect.cancel),
    ]

    /// Looks at what the regulation says, and asks the first whose consent it wants; where it wants
    /// nobody's, or only that of 组织部 and 组织部 itself asks, the change is agreed.
    private static func asked(_ change: Kept<PostingChange>, _ errand: Errand) throws -> Kept<PostingChange> {
        let posting = try errand.fetch(change[PostingChange.posting])
        guard posting.isAt(.planned, .serving) else { throw Failure.notNow }
        var asked = try dated(change, posting)
        let ruling = try Ruling(posting, errand)
        let cause = change[PostingChange.cause].flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
        let isRecall = change[PostingChange.matter] == .recall
        if isRecall { try Recalling.keepToCauses(cause, ruling) }
        let findings = ruling.findings(
            .change(
                TermChange(
                    matter: change[PostingChange.matter],
                    last: change[PostingChange.last] ?? posting[Posting.last],
                    cause: cause, others: Recalling.causes(ruling).map(\.words))))
        asked[PostingChange.cause] = cause
        asked[PostingChange.findings] = try Judging.pass(
            findings, waiver: change[PostingChange.reason].text, at: "reason"
        ).map(Prose.init)
        // Not in their own matter, though.
        let isOrganizer = try errand.may(.seat(.organizer) && !.seat(.secondee), change.record)
        var route = Judging.consents(findings)
        if route.isEmpty, !isOrganizer { route = [.organizer] }
        if route == [.organizer], isOrganizer { route = [] }
        if isRecall {
            asked[PostingChange.copies] = Recalling.informed(cause, ruling)
        }
        let turn = try Route.turn(route, posting, errand)
        asked[PostingChange.awaiting] = turn?.party
        asked[PostingChange.route] = Route.written(turn?.rest ?? [])
        let saved = try errand.save(
            asked, action: Title("提出变动", "asked for a change"), note: turn?.reason)
        return route.isEmpty ? try TermEffect.agreed(saved, errand) : saved
    }

    private static func agree(_ making: Making<PostingChange>) throws -> Kept<PostingChange> {
        let (change, note, errand) = (making.record, making.note, making.errand)
        var next = change
        let posting = try errand.fetch(change[PostingChange.posting])
        if let turn = try Route.next(&next, PostingChange.route, posting, errand) {
            next[PostingChange.awaiting] = turn.party
            return try errand.advance(next, .agree, note: turn.adding(to: note))
        }
        return try TermEffect.agreed(try errand.advance(next, .agree, note: note), errand)
    }

    /// The change with the day from which it holds: for a term that follows from its last day.
    private static func dated(
        _ change: Kept<PostingChange>, _ posting: Kept<Posting>
    ) throws -> Kept<PostingChange> {
        try keepSensible(change, posting)
        var dated = change
        switch (change[PostingChange.matter], change[PostingChange.last]) {
        case (.extend, _?): dated[PostingChange.from] = posting[Posting.last] + 1
        case (.endEarly, let last?): dated[PostingChange.from] = last + 1
        default: break
        }
        return dated
    }

    private static func keepSensible(_ change: Kept<PostingChange>, _ posting: Kept<Posting>) throws {
        let (first, last) = (posting[Posting.first], posting[Posting.last])
        switch (change[PostingChange.matter], change[PostingChange.last]) {
        case (.extend, let new?) where new <= last:
            throw Failure.problem(
                "延长后的结束日期要晚于\(last.written(.chinese))", "the new last day is not after \(last.iso)",
                at: "last_day")
        case (.endEarly, let new?) where new >= last || new < first:
            throw Failure.problem(
                "提前结束的日期要在\(first.written(.chinese))到\(last.written(.chinese))之间",
                "an early end lies between \(first.iso) and \(last.iso)", at: "last_day")
        case (.recall, _) where change[PostingChange.from] > last:
            throw Failure.problem(
                "到\(last.written(.chinese))就期满了，召回的日期要在这之前",
                "the term ends on \(last.iso): a recall lies before", at: "from_day")
        case (.recall, _) where posting.isAt(.serving) && change[PostingChange.from] <= first:
            throw Failure.problem(
                "召回的日期要晚于\(first.written(.chinese))，那一天已经在岗",
                "a recall lies after \(first.iso), the first day of service", at: "from_day")
        default: return
        }
    }

    static func title(_ before: Kept<Posting>, _ after: Kept<Posting>) -> Title {
        let (old, new) = (before[Posting.last], after[Posting.last])
        if new > old { return Title("延长到\(new.written(.chinese))", "extended to \(new.iso)") }
        if new < old { return Title("提前到\(new.written(.chinese))结束", "ended early, on \(new.iso)") }
        return Title("调整挂职单位或职务", "changed the host or the post")
    }

    /// A posting that is written down anew keeps within its batch's days; a declared change may leave them.
    static func keepWithinBatch(_ posting: Kept<Posting>, _ errand: Errand) throws {
        let batch = try errand.fetch(posting[Posting.batch])
        let days = batch[Batch.first]...max(batch[Batch.first], batch[Batch.last])
        let written = "\(days.lowerBound.written(.chinese))至\(days.upperBound.written(.chinese))"
        var problems: [Problem] = []
        for field in [Posting.first, Posting.last] where !days.contains(posting[field]) {
            problems.append(
                Problem(
                    field.spec.name, "\(field.spec.title.chinese)不在本批的期限内（\(written)）",
                    "\(field.spec.title.english) is outside the batch (\(days.lowerBound.iso) to \(days.upperBound.iso))"
                ))
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
    }
}
