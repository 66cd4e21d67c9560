import Desk
import Parties
import Records

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
        let isRunning: Bool
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
        try RosterKnown.eachUnit(errand) { id, name in
            units[RosterText.key(name)] = id
            unitNames[id] = name
        }
        batches = try RosterKnown.headings(errand)
        try readPostings(batch, errand)
    }

    /// One pass over everybody: identity numbers have no index, since only this asks for them.
    private mutating func readPeople(_ entries: [RosterEntry], _ errand: Errand) throws {
        let names = Set(entries.map(\.name))
        let identities = Set(entries.compactMap(\.identity))
        try RosterKnown.eachPerson(errand) { human in
            guard human.identity.map(identities.contains) ?? false || names.contains(human.name) else {
                return
            }
            if let identity = human.identity { byIdentity[identity] = human }
            byName[human.name, default: Namesakes()].add(human)
        }
    }

    private mutating func readPostings(_ batch: ID, _ errand: Errand) throws {
        let names = Dictionary(
            byName.values.flatMap(\.all).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let known = Set((byName.values.flatMap(\.all) + byIdentity.values).map(\.id)).sorted()
        for start in stride(from: 0, to: known.count, by: 500) {
            let some = Array(known[start..<min(start + 500, known.count)])
            try RosterKnown.eachPosting(of: some, errand) { place in
                byPerson[place.person, default: []].append(place)
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
