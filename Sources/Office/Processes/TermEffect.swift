import Records
import Regulation
import Secondment
import Storage

/// 生效 — What was agreed takes effect on its day: at once where that has come, else by the sweep. An end of
/// term is known to everybody as soon as it is agreed, and can be called off until it has come.
enum TermEffect {
    static func agreed(_ change: Record, _ errand: Errand) throws -> Record {
        let posting = try errand.fetch(Posting.declaration, change[PostingChange.posting].id)
        guard isRunning(posting) else { throw Failure.notNow }
        var agreed = change
        agreed[PostingChange.awaiting] = nil
        if isDue(change, posting, errand) {
            return try inform(try carryOut(agreed, posting, errand), posting, errand)
        }
        let scheduled = try errand.advance(agreed, by: "schedule", before: change)
        try setTerm(change, posting, errand)
        return try inform(scheduled, posting, errand)
    }

    /// What was agreed for this day or an earlier one. Returns how many changes it was.
    static func sweep(batch: ID, _ errand: Errand) throws -> Int {
        let due = try errand.rows.list(
            PostingChange.declaration,
            where: """
                r.stage = 'agreed' AND r.from_day <= \(errand.today) \
                AND r.posting IN (SELECT id FROM posting WHERE batch = \(batch))
                """, order: PostingChange.from.spec, limit: 200_000)
        for change in due {
            let posting = try errand.fetch(Posting.declaration, change[PostingChange.posting].id)
            if isRunning(posting) {
                _ = try carryOut(change, posting, errand)
            } else if change[PostingChange.last] == posting[Posting.last] {
                try errand.advance(change, by: "carry_out")
            } else {
                try errand.advance(change, by: "cancel", note: "挂职已经结束，不再生效")
            }
        }
        return due.count
    }

    /// Calls off what has not taken effect; a term that was set is as it was before.
    static func cancel(_ change: Record, _ note: String?, _ errand: Errand) throws -> Record {
        guard change[PostingChange.from] > errand.today else {
            throw Failure.conflict(
                Title("到日子已经生效，不能再撤销。", "Its day has come: it cannot be called off any more."))
        }
        let posting = try errand.fetch(Posting.declaration, change[PostingChange.posting].id)
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
            try Dues(errand: errand).follow(
                try errand.save(
                    restored, before: posting, action: TermChanging.title(posting, restored), note: note))
        }
        return try errand.advance(change, by: "cancel", note: note)
    }

    /// The last day that an early end had set before this one; else the one that was agreed.
    private static func earlierLast(_ change: Record, _ posting: Record, _ errand: Errand) throws -> Day {
        let earlier = try errand.rows.list(
            PostingChange.declaration,
            where: """
                r.posting = \(posting.id) AND r.id <> \(change.id) AND r.stage IN ('agreed', 'done') \
                AND r.matter IN ('extend', 'endEarly')
                """, limit: 1
        ).first
        return earlier?[PostingChange.last] ?? posting[Posting.agreed] ?? posting[Posting.last]
    }

    private static func isRunning(_ posting: Record) -> Bool {
        ["planned", "serving"].contains(posting.stage)
    }

    /// Before somebody has gone, another host or post is a correction of the plan and not a later change.
    private static func isDue(_ change: Record, _ posting: Record, _ errand: Errand) -> Bool {
        if change[PostingChange.from] <= errand.today { return true }
        return posting.stage == "planned" && [.move, .homePost].contains(change[PostingChange.matter])
            && change[PostingChange.from] <= posting[Posting.first]
    }

    private static func sets(_ change: Record) -> Bool {
        [.extend, .endEarly].contains(change[PostingChange.matter])
    }

    @discardableResult
    private static func setTerm(_ change: Record, _ posting: Record, _ errand: Errand) throws -> Record {
        guard sets(change), let last = change[PostingChange.last], last != posting[Posting.last] else {
            return posting
        }
        var changed = posting
        changed[Posting.last] = last
        changed[Posting.agreed] =
            change[PostingChange.matter] == .extend ? last : posting[Posting.agreed] ?? posting[Posting.last]
        return try errand.save(
            changed, before: posting, action: TermChanging.title(posting, changed),
            note: change[PostingChange.reason].text)
    }

    private static func carryOut(_ change: Record, _ posting: Record, _ errand: Errand) throws -> Record {
        var done = change
        var changed = try setTerm(change, posting, errand)
        let before = changed
        switch change[PostingChange.matter] {
        case .extend, .endEarly, .borrow: break
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
            changed[Posting.agreed] = posting[Posting.agreed] ?? posting[Posting.last]
        case .homePost:
            if let post = change[PostingChange.hostPost], !post.trimmed.isEmpty {
                changed[Posting.homePost] = post.trimmed
            }
        }
        let reason = change[PostingChange.reason].text
        let kept = try errand.advance(done, by: "carry_out", before: change)
        if changed.values != before.values {
            changed = try errand.save(
                changed, before: before, action: TermChanging.title(before, changed), note: reason)
        }
        switch change[PostingChange.matter] {
        case .recall:
            try Dues(errand: errand).follow(try errand.advance(changed, by: "recall", note: reason))
        case .endEarly where changed.stage == "serving" && changed[Posting.last] < errand.today:
            try Dues(errand: errand).follow(try errand.advance(changed, by: "end", note: reason))
        default: break
        }
        return kept
    }

    private static func inform(_ change: Record, _ posting: Record, _ errand: Errand) throws -> Record {
        try Route.file(
            change, posting: change[PostingChange.posting], with: change[PostingChange.copies],
            as: "\(posting[Posting.personName])：\(change.label(.chinese))", errand)
        return change
    }
}
