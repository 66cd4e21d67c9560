/// 席位 — A seat from which somebody acts, and how far it reaches.
package struct Role: Sendable, Hashable {
    package let name: String
    package let title: Title
    package let reach: Reach

    package init(_ name: String, _ title: Title, reach: Reach) {
        self.name = name
        self.title = title
        self.reach = reach
    }

    /// How a seat is related to a posting. Rights follow from the relation, not from a menu.
    package enum Reach: Sendable, Hashable {
        /// Everything in the office: the seat itself is the relation.
        case office
        /// The posting's own link to a person, by the field's name.
        case person(String)
        /// The posting's link to a unit, which must be the seat's unit.
        case unit(String)
        /// The posting's link to a batch, which must be the seat's batch.
        case batch(String)
        /// A record of another kind that joins a posting with a person, while at one of the stages.
        case paired(kind: String, posting: String, person: String, stages: [String])
    }

    package static func == (left: Role, right: Role) -> Bool { left.name == right.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
