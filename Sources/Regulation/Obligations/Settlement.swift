package import Parties
package import Records

/// 办结事实 — A record that may settle an obligation, reduced to what decides it.
package struct SettlingFact: Sendable, Hashable {
    /// The name of its kind, such as `monthly_report`, and the type within it, such as `symposium`.
    package let kind: String
    package let qualifier: String?
    package let record: Int64
    /// The posting that it is about; nil for a record of the whole batch.
    package let posting: Int64?
    package let batch: Int64?
    /// Who did it, where kinds are shared: the home unit's visit does not settle the organizer's.
    package let side: Party?
    /// The month that it is for, where the record says so; otherwise its day tells.
    package let period: Month?
    package let day: Day
    /// Which of several it is, where the record says so.
    package let ordinal: Int?

    package init(
        kind: String, qualifier: String? = nil, record: Int64, posting: Int64?, batch: Int64?,
        side: Party? = nil, period: Month? = nil, day: Day, ordinal: Int? = nil
    ) {
        self.kind = kind
        self.qualifier = qualifier
        self.record = record
        self.posting = posting
        self.batch = batch
        self.side = side
        self.period = period
        self.day = day
        self.ordinal = ordinal
    }
}

/// 办结 — Which obligations have been met, and by which record.
///
/// The earliest fact settles the earliest obligation that it fits, and each fact settles at most
/// one obligation of each rule; but one record may serve several rules that ask for the same thing,
/// since nothing is asked twice. What is late settles all the same. The order in which anything is
/// given changes nothing.
package enum Settlement {
    package enum State: Sendable, Hashable {
        case open
        case settled(by: Int64, on: Day)
        /// Somebody was let off it; the record says who agreed.
        case excepted(by: Int64)
    }

    /// The state of every obligation, by its key. `exceptions` has the keys that somebody was let
    /// off, with the record of that; facts pass them by and serve another.
    package static func of(
        _ obligations: [Obligation], facts: [SettlingFact], exceptions: [String: Int64] = [:]
    ) -> [String: State] {
        var states: [String: State] = [:]
        states.reserveCapacity(obligations.count)
        let known = Known(facts)
        let groups = Dictionary(grouping: obligations) {
            Group(source: ObjectIdentifier($0.source), owner: Owner($0))
        }
        for (group, members) in groups {
            var open: [(obligation: Obligation, key: String)] = []
            for member in members.sorted(by: isEarlier) {
                let key = member.key
                if let record = exceptions[key] {
                    states[key] = .excepted(by: record)
                } else {
                    states[key] = .open
                    open.append((member, key))
                }
            }
            for fact in known.facts(for: group.owner) {
                guard let position = open.firstIndex(where: { $0.obligation.accepts(fact) }) else {
                    continue
                }
                states[open.remove(at: position).key] = .settled(by: fact.record, on: fact.day)
            }
        }
        return states
    }

    /// The facts by whose they are. What a batch did as a whole counts for each of its postings, and what
    /// was done about one posting counts for the batch: a rule asks for the one or the other.
    private struct Known {
        private let ofPosting: [Owner: [SettlingFact]]
        private let ofBatch: [Owner: [SettlingFact]]
        private let inBatch: [Owner: [SettlingFact]]

        init(_ facts: [SettlingFact]) {
            ofPosting = Dictionary(grouping: facts.filter { $0.posting != nil }) {
                Owner(kind: $0.kind, posting: $0.posting, batch: nil)
            }.mapValues { $0.sorted(by: isEarlier) }
            ofBatch = Dictionary(grouping: facts.filter { $0.posting == nil }) {
                Owner(kind: $0.kind, posting: nil, batch: $0.batch)
            }.mapValues { $0.sorted(by: isEarlier) }
            inBatch = Dictionary(grouping: facts) {
                Owner(kind: $0.kind, posting: nil, batch: $0.batch)
            }.mapValues { $0.sorted(by: isEarlier) }
        }

        func facts(for owner: Owner) -> [SettlingFact] {
            guard owner.posting != nil else { return inBatch[owner] ?? [] }
            let own = ofPosting[Owner(kind: owner.kind, posting: owner.posting, batch: nil)] ?? []
            let shared = ofBatch[Owner(kind: owner.kind, posting: nil, batch: owner.batch)] ?? []
            if shared.isEmpty { return own }
            if own.isEmpty { return shared }
            return (own + shared).sorted(by: isEarlier)
        }
    }

    /// Whose it is: a posting's or a batch's, and of which kind of record.
    private struct Owner: Hashable {
        let kind: String?
        let posting: Int64?
        let batch: Int64?

        init(kind: String?, posting: Int64?, batch: Int64?) {
            self.kind = kind
            self.posting = posting
            self.batch = batch
        }

        init(_ obligation: Obligation) {
            self.init(
                kind: obligation.settledBy?.kind, posting: obligation.posting, batch: obligation.batch)
        }
    }

    private struct Group: Hashable {
        let source: ObjectIdentifier
        let owner: Owner
    }

    private static func isEarlier(_ left: SettlingFact, _ right: SettlingFact) -> Bool {
        (left.day, left.record) < (right.day, right.record)
    }

    private static func isEarlier(_ left: Obligation, _ right: Obligation) -> Bool {
        (left.period.number, left.ordinal) < (right.period.number, right.ordinal)
    }
}

extension Obligation {
    /// Whether a fact of the right kind and owner is for this obligation.
    ///
    /// A record that names its month is for the period that holds the month, however late it comes.
    /// One that names none is for the period in which it was done, or, until the due day, for the
    /// one before. What is owed once may be done at any time from its opening on; upon arrival,
    /// also before it.
    func accepts(_ fact: SettlingFact) -> Bool {
        if let wanted = settledBy?.qualifier, wanted != fact.qualifier { return false }
        if let side = fact.side, side != bearer { return false }
        if let wanted = fact.ordinal, wanted != ordinal { return false }
        // What may not be done before a day is not done by what was done before it.
        if duty.opens != nil, fact.period == nil, fact.day < opens { return false }
        guard let days = period.days else { return duty.isUponArrival || fact.day >= opens }
        // Of a week or half a month the month says too little: the day tells.
        if let month = fact.period, days.upperBound - days.lowerBound >= 27 {
            return days.contains(month.first)
        }
        return fact.day >= days.lowerBound && fact.day <= max(days.upperBound, due)
    }
}
