import Records

/// 应办的推算 — From the rules, a posting or a batch, and the calendar: everything that falls due, from
/// the first day to the last. Pure: the same facts give the same obligations, in the same order,
/// whenever they are asked.
package enum Obligations {
    /// What is owed by, or for, one posting.
    package static func of(
        posting: PostingFacts, rulebook: Rulebook, calendar: WorkingDays
    ) -> [Obligation] {
        var found: [Obligation] = []
        add(to: &found, posting: posting, rulebook: rulebook, calendar: calendar)
        return found
    }

    /// The same for many, in one array.
    package static func of(
        postings: [PostingFacts], rulebook: Rulebook, calendar: WorkingDays
    ) -> [Obligation] {
        var found: [Obligation] = []
        for posting in postings {
            add(to: &found, posting: posting, rulebook: rulebook, calendar: calendar)
        }
        return found
    }

    /// What the branch and the offices owe for a batch as a whole.
    package static func of(
        batch: BatchFacts, rulebook: Rulebook, calendar: WorkingDays
    ) -> [Obligation] {
        let term = Term(batch.term, ended: batch.ended, calendar: calendar)
        var found: [Obligation] = []
        var keys: Set<String> = []
        // A rule for several of its categories, or for all, lays one duty on the batch, not
        // several.
        for traits in batch.traits {
            for chain in rulebook.chains(for: traits) {
                forEachWindow(chain, isForEach: false, term, calendar) { source, period, window in
                    for ordinal in 1...max(1, source.rule.times) {
                        let obligation = Obligation(
                            source: source, period: period, ordinal: ordinal, opens: window.opens,
                            due: window.due, posting: nil, batch: batch.id, bearerPerson: nil,
                            bearerUnit: nil)
                        if keys.insert(obligation.key).inserted { found.append(obligation) }
                    }
                }
            }
        }
        return found
    }

    private static func add(
        to found: inout [Obligation], posting: PostingFacts, rulebook: Rulebook,
        calendar: WorkingDays
    ) {
        let term = Term(posting.term, ended: posting.ended, calendar: calendar)
        for chain in rulebook.chains(for: posting.traits) {
            forEachWindow(chain, isForEach: true, term, calendar) { source, period, window in
                let bearer = source.rule.bearer
                let unit = posting.unit(of: bearer, on: min(window.due, term.last))
                let person = posting.person(of: bearer)
                for ordinal in 1...max(1, source.rule.times) {
                    found.append(
                        Obligation(
                            source: source, period: period, ordinal: ordinal, opens: window.opens,
                            due: window.due, posting: posting.id, batch: posting.batch,
                            bearerPerson: person, bearerUnit: unit))
                }
            }
        }
    }

    /// Every window in which a rule of the chain asks for something, while it is in force and
    /// nothing more particular is: for a period on the first day that the posting has of it, for
    /// the term on the day that it falls due, or on the first day of the term where it falls due
    /// upon arrival.
    private static func forEachWindow(
        _ chain: Chain, isForEach: Bool, _ term: Term, _ calendar: WorkingDays,
        _ body: (EffectiveDuty, DutyPeriod, Window) -> Void
    ) {
        // Two texts of one code may each prevail on the day that theirs falls due; what is owed once in a
        // term is owed by the first of them.
        var isOwed = false
        for position in chain.candidates.indices {
            guard let source = chain.candidates[position].duty,
                source.rule.isForEach == isForEach
            else { continue }
            guard source.rule.cadence.isPeriodic else {
                guard !isOwed, let window = source.rule.windowOfTerm(term, calendar) else { continue }
                let day = max(term.first, min(window.due, term.last))
                if chain.prevails(position, on: source.rule.isUponArrival ? term.first : day) {
                    isOwed = true
                    body(source, .term, window)
                }
                continue
            }
            var period = source.rule.cadence.period(holding: term.first)
            while let days = period.days, days.lowerBound <= term.last {
                if chain.prevails(position, on: max(days.lowerBound, term.first)),
                    let window = source.rule.window(
                        of: period, days: days, term: term, calendar)
                {
                    body(source, period, window)
                }
                period = period.next
            }
        }
    }
}

extension Duty {
    var isUponArrival: Bool {
        if case .moment(.arrival, _) = due { true } else { false }
    }
}
