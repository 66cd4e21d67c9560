package import Records

/// What follows from the facts of a party.
extension Party {
    private static let facts = allCases.reduce(into: [Party: Facts]()) { $0[$1] = $1.said }
    private var facts: Facts { Party.facts[self] ?? said }

    package var title: Title { facts.title }
    package var reach: Role.Reach { facts.reach }
    package var isGoneAfterwards: Bool { facts.isGoneAfterwards }
    package var firstPage: FirstPage { facts.firstPage }
    package var menu: [MenuEntry] { facts.menu }
    package var isOfficer: Bool { facts.officer != nil }

    /// The seat, as permission asks for it.
    package var role: Role { Role(rawValue, title, reach: reach) }

    /// A regulation may ask it to decide, to examine or to agree.
    package var answers: Bool { facts.naming != nil }

    /// There is one of them for each posting; of the others there is one for the whole batch.
    package var isOfOnePosting: Bool {
        switch reach {
        case .person, .unit, .paired: true
        case .batch, .office: false
        }
    }

    /// A seat from which the whole office is seen or kept: it is given and taken by two officers.
    package var isOfOffice: Bool { reach == .office }

    /// 谁任命 — Whose it is to give the seat.
    package var giver: Giver {
        switch reach {
        case .person, .paired: .nobody
        case .unit, .batch: .organizer
        case .office: .administrator
        }
    }

    package enum Giver: Sendable {
        /// It follows from a posting, or from a pairing.
        case nobody
        /// 组织部, or an administrator.
        case organizer
        /// An administrator, with a second officer.
        case administrator
    }

    package var isOfUnit: Bool { if case .unit = reach { true } else { false } }
    package var isOfBatch: Bool { if case .batch = reach { true } else { false } }

    /// Everybody of whom a regulation may speak, and who has to do with postings therefore.
    package static let answering = allCases.filter(\.answers)

    /// The nearest to the secondee first: the secondee, whoever acts for a unit, a mentor, those of the batch, those
    /// of the office. 组织部 comes last: whoever sits for another party too acts for that one.
    package static let fromNearest = answering.enumerated()
        .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }.map(\.element)

    private var distance: Int {
        switch reach {
        case .person: 0
        case .unit: 1
        case .paired: 2
        case .batch: 3
        case .office: self == .organizer ? 5 : 4
        }
    }

    /// 三员: they keep the house and check one another; first whoever is asked first.
    package static let officers = allCases.filter(\.isOfficer).sorted {
        ($0.facts.officer ?? 0) < ($1.facts.officer ?? 0)
    }

    fileprivate static let readers = allCases.filter(\.facts.isReader)
}

extension Party: Named {
    package var naming: Naming { facts.naming ?? Naming(title.chinese, title.english) }
    package static var named: [Party] { answering }
}

extension Who {
    package static func seat(_ party: Party) -> Who { .seat(party.role) }
    package static func named(_ field: String, among parties: [Party]) -> Who {
        .named(field, among: parties.map(\.role))
    }
    package static func seats(_ parties: [Party]) -> Who { .any(parties.map { .seat($0.role) }) }

    /// Everybody who has to do with the posting: both units, the mentor, the branch, 组织部.
    package static let around: Who = .seats(Party.answering)
    /// The two readers of what a secondee hands in, and the host that may add a remark.
    package static let readers: Who = .seats(Party.readers)

    package func isOpen(to party: Party, at stage: String? = nil) -> Bool {
        isOpen(to: party.role, at: stage)
    }
}

extension Actor {
    package func holds(_ party: Party) -> Bool { seats.contains { $0.role.name == party.rawValue } }
    package var parties: [Party] { Party.allCases.filter(holds) }
    package var isOfficer: Bool { Party.officers.contains(where: holds) }
}

extension Actor.Seat {
    package init(_ party: Party, unit: ID? = nil, batch: ID? = nil) {
        self.init(party.role, unit: unit, batch: batch)
    }

    package var party: Party? { Party(rawValue: role.name) }
}

extension Standing {
    package func holds(_ party: Party, _ actor: Actor) -> Bool { holds(party.role, actor) }
}
