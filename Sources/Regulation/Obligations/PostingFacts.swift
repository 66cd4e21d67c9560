package import Parties
package import Records

/// 挂职情况 — What must be known of a posting in order to say what falls due.
package struct PostingFacts: Sendable, Hashable {
    package let id: Int64
    package let batch: Int64
    package let person: Int64
    package let homeUnit: Int64
    package let hostUnit: Int64
    /// The person who is the mentor, once there is one.
    package let mentor: Int64?
    /// 接收单位主管: the township or district above the host, where there is one.
    package let supervisor: Int64?
    package let traits: Traits
    /// The last day in fact, where the posting was ended early.
    package let ended: Day?
    /// Changes of unit during the term, in any order.
    package let changes: [Change]

    package init(
        id: Int64, batch: Int64, person: Int64, homeUnit: Int64, hostUnit: Int64,
        mentor: Int64? = nil, supervisor: Int64? = nil, traits: Traits, ended: Day? = nil,
        changes: [Change] = []
    ) {
        self.id = id
        self.batch = batch
        self.person = person
        self.homeUnit = homeUnit
        self.hostUnit = hostUnit
        self.mentor = mentor
        self.supervisor = supervisor
        self.traits = traits
        self.ended = ended
        self.changes = changes
    }

    /// The same, of one about whom no more is known than direction and category.
    package init(
        id: Int64, batch: Int64, person: Int64, homeUnit: Int64, hostUnit: Int64,
        mentor: Int64? = nil, direction: Direction, category: String? = nil,
        term: ClosedRange<Day>, ended: Day? = nil, changes: [Change] = []
    ) {
        self.init(
            id: id, batch: batch, person: person, homeUnit: homeUnit, hostUnit: hostUnit,
            mentor: mentor, traits: Traits(direction: direction, category: category, term: term),
            ended: ended, changes: changes)
    }

    package var direction: Direction { traits.direction }
    /// As agreed, extensions included.
    package var term: ClosedRange<Day> { traits.term }

    /// 调整 — From a day on, another unit stands in the place of the first.
    package struct Change: Sendable, Hashable {
        package let from: Day
        package let party: Party
        package let unit: Int64

        package init(from: Day, party: Party, unit: Int64) {
            self.from = from
            self.party = party
            self.unit = unit
        }
    }

    /// The unit that bears the party's duties on that day; nil for a party that is no unit.
    package func unit(of party: Party, on day: Day) -> Int64? {
        let original: Int64?
        switch party {
        case .homeUnit: original = homeUnit
        case .hostUnit: original = hostUnit
        case .supervisor: original = supervisor
        default: return nil
        }
        guard !changes.isEmpty else { return original }
        return changes.filter { $0.party == party && $0.from <= day }
            .max { $0.from < $1.from }?.unit ?? original
    }

    package func person(of party: Party) -> Int64? {
        switch party {
        case .secondee: person
        case .mentor: mentor
        default: nil
        }
    }
}

/// 批次情况 — What must be known of a batch in order to say what falls due for it as a whole.
package struct BatchFacts: Sendable, Hashable {
    package let id: Int64
    /// What those in it are: a rule for one of them lays its duties on the batch. While nobody is in it,
    /// what the batch is of itself.
    package let traits: [Traits]
    package let term: ClosedRange<Day>
    package let ended: Day?

    package init(
        id: Int64, direction: Direction, members: [Traits], term: ClosedRange<Day>, ended: Day? = nil
    ) {
        self.id = id
        self.term = term
        self.ended = ended
        let itself = Traits(direction: direction, term: term)
        // Members differ in their days only where somebody came late; the batch's own term counts.
        let others = Set(
            members.map {
                Traits(
                    direction: direction, category: $0.category, type: $0.type, rank: $0.rank,
                    isPartyMember: $0.isPartyMember, term: term)
            })
        traits = others.isEmpty ? [itself] : others.sorted { $0.place < $1.place }
    }

    package init(
        id: Int64, direction: Direction, categories: [String] = [], term: ClosedRange<Day>,
        ended: Day? = nil
    ) {
        self.init(
            id: id, direction: direction,
            members: categories.map { Traits(direction: direction, category: $0, term: term) },
            term: term, ended: ended)
    }
}

extension Traits {
    /// Means nothing; it makes the order of a batch's traits one and the same on every machine.
    fileprivate var place: String {
        [category ?? "", type ?? "", "\(rank?.rawValue ?? 0)", "\(isPartyMember.map(String.init) ?? "")"]
            .joined(separator: "\u{0}")
    }
}
