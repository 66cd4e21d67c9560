import Records
import Regulation
import Secondment
import Storage

/// 调整挂职 — A posting's term and place change by a declared act only: asked for, agreed to by those whom
/// the regulation names, and carried out with its reason in the history.
enum TermChanging {
    /// Looks at what the regulation says, and asks the first whose consent it wants; where it wants
    /// nobody's and 组织部 itself asks, the change takes effect at once.
    static func asked(_ change: Record, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, change[PostingChange.posting].id)
        guard ["planned", "serving"].contains(posting.stage) else { throw Failure.notNow }
        try keepSensible(change, posting)
        let ruling = try Ruling(posting, errand)
        let last = change[PostingChange.last] ?? posting[Posting.last]
        let findings = ruling.findings(
            .change(
                TermChange(
                    matter: matter(change), last: last,
                    cause: change[PostingChange.cause].flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed })))
        var asked = change
        asked[PostingChange.findings] = try Judging.pass(
            findings, waiver: change[PostingChange.reason].text, at: "reason"
        ).map(Prose.init)
        var route = Judging.consents(findings).map(\.party)
        if route.isEmpty, try !errand.may(.seat(.organizer) && !.seat(.secondee), change) {
            route = [.organizer]
        }
        if let recall = ruling.first(Recall.self)?.rule, change[PostingChange.matter] == .recall {
            asked[PostingChange.copies] = recall.informs.map(\.party.rawValue).joined(separator: ",")
        }
        let turn = try Route.turn(route, posting, errand)
        asked[PostingChange.awaiting] = turn?.party
        asked[PostingChange.route] = Route.written(turn?.rest ?? [])
        let saved = try errand.save(
            asked, before: change, action: Title("提出变动", "asked for a change"), note: turn?.reason)
        return route.isEmpty ? try carryOut(saved, errand) : saved
    }

    static func agree(_ change: Record, _ note: String?, _ errand: Errand) throws -> Record {
        var next = change
        let posting = try errand.fetch(Posting.declaration, change[PostingChange.posting].id)
        if let turn = try Route.next(&next, PostingChange.route, posting, errand) {
            next[PostingChange.awaiting] = turn.party
            return try errand.advance(next, by: "agree", note: turn.adding(to: note), before: change)
        }
        return try carryOut(try errand.advance(next, by: "agree", note: note), errand)
    }

    /// A recall that the regulation puts before others is asked for as a change, and not done by hand.
    static func mayRecall(_ posting: Record, _ errand: Errand) throws {
        let ruling = try Ruling(posting, errand)
        let findings = ruling.findings(
            .change(TermChange(matter: .recall, last: posting[Posting.last])))
        let others = Judging.consents(findings).filter { $0 != .organizer }
        guard others.isEmpty else {
            let names = others.map(\.title.chinese).joined(separator: "、")
            throw Failure.problem(
                "召回须先经\(names)同意，请写一份“挂职变动”（\(findings[0].citation.written.chinese)）",
                "a recall needs the consent of \(others.map(\.title.english).joined(separator: ", ")): ask for it as a change"
            )
        }
    }

    private static func carryOut(_ change: Record, _ errand: Errand) throws -> Record {
        var done = change
        let posting = try errand.fetch(Posting.declaration, change[PostingChange.posting].id)
        guard ["planned", "serving"].contains(posting.stage) else { throw Failure.notNow }
        var changed = posting
        let agreed = posting[Posting.agreed] ?? posting[Posting.last]
        switch change[PostingChange.matter] {
        case .extend:
            changed[Posting.last] = change[PostingChange.last] ?? posting[Posting.last]
            changed[Posting.agreed] = changed[Posting.last]
        case .endEarly:
            changed[Posting.last] = change[PostingChange.last] ?? posting[Posting.last]
            changed[Posting.agreed] = agreed
        case .move:
            if let unit = change[PostingChange.hostUnit], unit != posting[Posting.hostUnit] {
                done[PostingChange.before] = Link(posting[Posting.hostUnit].id)
                changed[Posting.hostUnit] = Link(unit.id)
            }
            if let post = change[PostingChange.hostPost], !post.trimmed.isEmpty {
                changed[Posting.hostPost] = post.trimmed
            }
        case .recall:
            changed[Posting.last] = max(
                posting[Posting.first], min(change[PostingChange.from] - 1, posting[Posting.last]))
            changed[Posting.agreed] = agreed
        case .homePost:
            if let post = change[PostingChange.hostPost], !post.trimmed.isEmpty {
                changed[Posting.homePost] = post.trimmed
            }
        case .borrow: break
        }
        done[PostingChange.awaiting] = nil
        let kept = try errand.advance(done, by: "carry_out", before: change)
        if changed.values != posting.values {
            changed = try errand.save(
                changed, before: posting, action: title(posting, changed),
                note: change[PostingChange.reason].text)
        }
        if change[PostingChange.matter] == .recall {
            _ = try errand.advance(changed, by: "recall", note: change[PostingChange.reason].text)
        }
        try Route.file(
            kept, posting: change[PostingChange.posting], with: change[PostingChange.copies],
            as: "\(posting[Posting.personName])：\(kept.label(.chinese))", errand)
        return kept
    }

    private static func keepSensible(_ change: Record, _ posting: Record) throws {
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
        default: return
        }
    }

    private static func matter(_ change: Record) -> ChangeMatter {
        // The two lists are one and the same; a test holds them together.
        ChangeMatter(rawValue: change[PostingChange.matter].rawValue) ?? .move
    }

    static func title(_ before: Record, _ after: Record) -> Title {
        let (old, new) = (before[Posting.last], after[Posting.last])
        if new > old { return Title("延长到\(new.written(.chinese))", "extended to \(new.iso)") }
        if new < old { return Title("提前到\(new.written(.chinese))结束", "ended early, on \(new.iso)") }
        return Title("调整挂职单位或职务", "changed the host or the post")
    }

    /// A posting that is written down anew keeps within its batch's days; a declared change may leave them.
    static func keepWithinBatch(_ posting: Record, _ errand: Errand) throws {
        let batch = try errand.fetch(Batch.declaration, posting[Posting.batch].id)
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
