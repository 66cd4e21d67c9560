/// 办事人 — Who is asking: a person, with the seats that they hold today.
package struct Actor: Sendable {
    package let person: ID
    package let name: String
    package let seats: [Seat]
    package let language: Language

    package init(person: ID, name: String, seats: [Seat], language: Language = .chinese) {
        self.person = person
        self.name = name
        self.seats = seats
        self.language = language
    }

    /// A seat held: the role, and the unit or batch in which it is held.
    package struct Seat: Sendable, Hashable {
        package let role: Role
        package let unit: ID?
        package let batch: ID?

        package init(_ role: Role, unit: ID? = nil, batch: ID? = nil) {
            self.role = role
            self.unit = unit
            self.batch = batch
        }
    }

    package func holds(_ role: Role) -> Bool { seats.contains { $0.role == role } }

    /// The machine's own hand at the command line, which the history shows as such.
    package static let system = Actor(person: ID(raw: 0), name: "系统", seats: [])

    /// Whoever runs the command line on the machine passes every question.
    package var isMachine: Bool { person == Actor.system.person }
}
