import Records
import Secondment
import Storage

/// 已有的人 — The people, units and postings of the office that a roster may be speaking of.
struct RosterKnown {
    struct Human {
        let id: ID
        let name: String
        let born: String?
        let unit: ID?
        let identity: String?
    }

    struct Place {
        let id: ID
        let person: ID
        let batch: ID
        let homeUnit: ID
        let hostUnit: ID
        let term: ClosedRange<Day>
        let stage: String
        let name: String
    }

    private(set) var byIdentity: [String: Human] = [:]
    private(set) var byName: [String: Namesakes] = [:]
    private(set) var units: [String: ID] = [:]
    private(set) var unitNames: [ID: String] = [:]
    private(set) var batches: [ID: String] = [:]
    private(set) var byPerson: [ID: [Place]] = [:]
    /// The batch's own postings by what a row without identity number and month of birth tells.
    private(set) var inBatch: [Named: Place] = [:]

    struct Named: Hashable {
        let name: String
        let homeUnit: ID
        let hostUnit: ID
        let term: ClosedRange<Day>
    }

    init(_ entries: [RosterEntry], batch: ID, _ errand: Errand) throws {
        try readPeople(entries, errand)
        try errand.connection.each("SELECT id, full_name FROM unit ORDER BY id DESC") {
            units[RosterText.key($0.text(1))] = $0.id(0)
            unitNames[$0.id(0)] = $0.text(1)
        }
        try errand.connection.each("SELECT id, heading FROM batch") {
            batches[$0.id(0)] = $0.text(1)
        }
        try readPostings(batch, errand)
    }

    /// One pass over everybody: identity numbers have no index, since only this asks for them.
    private mutating func readPeople(_ entries: [RosterEntry], _ errand: Errand) throws {
        let names = Set(entries.map(\.name))
        let identities = Set(entries.compactMap(\.identity))
        try errand.connection.each(
            "SELECT id, full_name, born, unit, identity FROM person ORDER BY id"
        ) {
            let name = $0.text(1)
            let identity = $0.optionalText(4)
            let isAsked = identity.map(identities.contains) ?? false
            guard isAsked || names.contains(name) else { return }
            let human = Human(
                id: $0.id(0), name: name, born: $0.optionalText(2), unit: $0.optionalID(3),
                identity: identity)
            if let identity { byIdentity[identity] = human }
            byName[name, default: Namesakes()].add(human)
        }
    }

    private mutating func readPostings(_ batch: ID, _ errand: Errand) throws {
        let names = Dictionary(
            byName.values.flatMap(\.all).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let known = Set((byName.values.flatMap(\.all) + byIdentity.values).map(\.id)).sorted()
        for start in stride(from: 0, to: known.count, by: 500) {
            let some = known[start..<min(start + 500, known.count)].map { Value.int($0.raw) }
            try errand.connection.each(
                """
                SELECT id, person, batch, home_unit, host_unit, first_day, last_day, stage, \
                person_name FROM posting WHERE person IN (\(list: some))
                """
            ) { cells in
                guard let first = cells.day(5), let last = cells.day(6), first <= last else {
                    return
                }
                let place = Place(
                    id: cells.id(0), person: cells.id(1), batch: cells.id(2), homeUnit: cells.id(3),
                    hostUnit: cells.id(4), term: first...last, stage: cells.text(7), name: cells.text(8))
                byPerson[cells.id(1), default: []].append(place)
                guard place.batch == batch, let name = names[place.person] else { return }
                let named = Named(
                    name: name, homeUnit: place.homeUnit, hostUnit: place.hostUnit, term: place.term)
                if let other = inBatch[named], other.person < place.person { return }
                inBatch[named] = place
            }
        }
    }

    func unit(_ name: String) -> ID? { units[RosterText.key(name)] }
}
