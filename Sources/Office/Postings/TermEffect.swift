import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 生效 — What was agreed takes effect on its day: at once where that has come, else by the sweep. An end of
/// term is known to everybody as soon as it is agreed, and can be called off until it has come.
enum TermEffect {
    static func agreed(_ change: Kept<PostingChange>, _ errand: Errand) throws -> Kept<PostingChange> {
        let posting = try errand.fetch(change[PostingChange.posting])
        guard isRunning(posting) else { throw Failure.notNow }
        var agreed = change
        agreed[PostingChange.awaiting] = nil
        if isDue(change, posting, errand) {
            return try inform(try carryOut(agreed, posting, errand), posting, errand)
        }
        let scheduled = try errand.advance(agreed, .schedule)
        try setTerm(change, posting, errand)
        return try inform(scheduled, posting, errand)
    }

    /// What was agreed for this day or an earlier one. Returns how many changes it was.
    static func sweep(batch: ID, _ errand: Errand) throws -> Int {
        let due = try errand.all(
            PostingChange.self, .stage(.agreed), PostingChange.from <= errand.today,
            PostingChange.posting.leads(to: Posting.batch == Link(batch)), order: PostingChange.from,
            limit: 200_000)
        for change in due {
            let posting = try errand.fetch(change[PostingChange.posting])
            if isRunning(posting) {
                _ = try carryOut(change, posting, errand)
            } else if change[PostingChange.last] == posting[Posting.last] {
                try errand.advance(change, .carryOut)
            } else {
                try errand.advance(change, .cancel, note: "挂职已经结束，不再生效")
            }
        }
        return due.count
    }

    /// Calls off what has not taken effect; a term that was set is as it was before.
    static func cancel(_ making: Making<PostingChange>) throws -> Kept<PostingChange> {
        let (change, note, errand) = (making.record, making.note, making.errand)
        guard change[PostingChange.from] > errand.today else {
            throw Failure.conflict(
                Title("到日子已经生效，不能再撤销。", "Its day has come: it cannot be called off any more."))
        }
        let posting = try errand.fetch(change[PostingChange.posting])
        if let last = change[PostingChange.last], isRunning(posting), sets(change) {
            guard last == posting[Posting.last] else {
                throw Failure.conflict(
                    Title(
                        "结束日期后来又改过，请先撤销后一次变动。", "The last day was changed since: call that change off first.")
                )
            }
            var restored = posting
            if change[PostingChange.matter] == .extend {
                restored[Posting.last] = change[PostingChange.from] - 1
                restored[Posting.agreed] = restored[Posting.last]
            } else {
                restored[Posting.last] = try earlierLast(change, posting, errand)
            }
            try errand.save(restored, action: TermChanging.title(posting, restored), note: note)
        }
        return try errand.advance(change, .cancel, note: note)
    }

    /// The last day that an early end had set before this one; else the one that was agreed.
    private static func earlierLast(
        _ change: Kept<PostingChange>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> Day {
        let earlier = try errand.first(
            PostingChange.self, PostingChange.posting == posting.link, !.id(change.id),
            .settled,
            PostingChange.matter.isOne(of: [.extend, .endEarly]))
        return earlier?[PostingChange.last] ?? posting[Posting.agreed] ?? posting[Posting.last]
    }

    private static func isRunning(_ posting: Kept<Posting>) -> Bool {
        posting.isAt(.planned, .serving)
    }

    /// Before somebody has gone, another host or post is a correction of the plan and not a later change.
    private static func isDue(
        _ change: Kept<PostingChange>, _ posting: Kept<Posting>, _ errand: Errand
    ) -> Bool {
        if change[PostingChange.from] <= errand.today { return true }
        return posting.isAt(.planned) && [.move, .homePost].contains(change[PostingChange.matter])
            && change[PostingChange.from] <= posting[Posting.first]
    }

    private static func sets(_ change: Kept<PostingChange>) -> Bool {
        [.extend, .endEarly].contains(change[PostingChange.matter])
    }

    @discardableResult
    private static func setTerm(
        _ change: Kept<PostingChange>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> Kept<Posting> {
        guard sets(change), let last = change[PostingChange.last], last != posting[Posting.last] else {
            return posting
        }
        var changed = posting
        changed[Posting.last] = last
        changed[Posting.agreed] =
            change[PostingChange.matter] == .extend ? last : posting[Posting.agreed] ?? posting[Posting.last]
        return try errand.save(
            changed, action: TermChanging.title(posting, changed),
            note: change[PostingChange.reason].text)
    }

    private static func carryOut(
        _ change: Kept<PostingChange>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> Kept<PostingChange> {
        var done = change
        var changed = try setTerm(change, posting, errand)
        let before = changed
        switch change[PostingChange.matter] {
        case .extend, .endEarly, .borrow: break
        case .move:
            if let unit = change[PostingChange.hostUnit], unit != posting[Posting.hostUnit] {
                done[PostingChange.before] = Link(posting[Posting.hostUnit].id)
                changed[Posting.hostUnit] = Link(unit.id)
                try RealPost.replace(of: posting.link, note: "已经调整到别的单位", errand)
                changed[Posting.duties] = nil
            }
            if let post = change[PostingChange.hostPost], !post.trimmed.isEmpty {
                changed[Posting.hostPost] = post.trimmed
            }
        case .recall:
            changed[Posting.last] = max(
                posting[Posting.first], min(change[PostingChange.from] - 1, posting[Posting.last]))
            changed[Posting.agreed] = posting[Posting.agreed] ?? posting[Posting.last]
        case .homePost:
            if let post = change[PostingChange.hostPost], !post.trimmed.isEmpty {
                changed[Posting.homePost] = post.trimmed
            }
        }
        let reason = change[PostingChange.reason].text
        let kept = try errand.advance(done, .carryOut)
        if changed.record.values != before.record.values {
            changed = try errand.save(
                changed, action: TermChanging.title(before, changed), note: reason)
        }
        switch change[PostingChange.matter] {
        case .recall:
            try errand.advance(changed, .recall, note: reason)
        case .endEarly where changed.isAt(.serving) && changed[Posting.last] < errand.today:
            try errand.advance(changed, .end, note: reason)
        default: break
        }
        return kept
    }

    private static func inform(
        _ change: Kept<PostingChange>, _ posting: Kept<Posting>, _ errand: Errand
    ) throws -> Kept<PostingChange> {
        try Route.file(
            change.record, posting: change[PostingChange.posting], with: change[PostingChange.copies],
            as: "\(posting[Posting.personName])：\(change.label(.chinese))", errand)
        return change
    }
}
