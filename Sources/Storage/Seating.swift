package import Records

/// 席次 — The seats of an actor without whoever sits in them: all who sit so ask the database in the same words, so
/// that these are put together once.
package struct Seating: Hashable, Sendable {
    private let isSystem: Bool
    private let seats: [Place]

    private struct Place: Hashable, Sendable {
        let role: Role
        let hasUnit: Bool
        let hasBatch: Bool
    }

    package init(_ actor: Actor) {
        isSystem = actor.isMachine
        seats = actor.seats.map { Place(role: $0.role, hasUnit: $0.unit != nil, hasBatch: $0.batch != nil) }
    }

    /// Somebody who sits so: in the place of the person, the units and the batches stand numbers that are nobody's.
    package var anybody: Actor {
        Actor(
            person: isSystem ? Actor.system.person : ID(raw: -1), name: "",
            seats: seats.enumerated().map { number, seat in
                Actor.Seat(
                    seat.role, unit: seat.hasUnit ? ID(raw: -2 - 2 * Int64(number)) : nil,
                    batch: seat.hasBatch ? ID(raw: -3 - 2 * Int64(number)) : nil)
            })
    }
}

extension Actor {
    /// What stands at this actor's in the place of a number of `Seating.anybody`.
    fileprivate func id(at number: Int64) -> ID? {
        guard number < -1 else { return person }
        let place = Int(-2 - number)
        guard seats.indices.contains(place / 2) else { return nil }
        return place % 2 == 0 ? seats[place / 2].unit : seats[place / 2].batch
    }
}

extension SQL {
    /// What `Seating.anybody` would ask, asked by an actor who sits so. No number below nought may stand in it but
    /// theirs.
    package func asked(by actor: Actor) -> SQL {
        with(
            values: values.map { value in
                guard case .int(let number) = value, number < 0 else { return value }
                return actor.id(at: number).map { .int($0.raw) } ?? .null
            })
    }
}
