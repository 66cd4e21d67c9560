/// 谁 — One expression of permission, read two ways: as a question about one record (`allows`),
/// and as a condition in SQL (in Storage). A house test proves that the two readings agree.
package indirect enum Who: Sendable {
    case nobody
    case signedIn
    /// Whoever wrote the record.
    case owner
    /// The person to whom this field of the record links.
    case linked(String)
    /// Whoever holds this seat towards the posting, batch or person that the record is about.
    case seat(Role)
    /// Whoever holds the seat that the record's own field names.
    case named(String, among: [Role])
    /// While the record is at one of these stages.
    case at([String])
    case any([Who])
    case all([Who])
    /// Whoever does not stand so.
    case not(Who)

    package static func || (left: Who, right: Who) -> Who { .any([left, right]) }
    package static func && (left: Who, right: Who) -> Who { .all([left, right]) }
    package static prefix func ! (part: Who) -> Who { .not(part) }

    /// The first reading: may this actor, standing so towards this record?
    package func allows(_ actor: Actor, _ record: Record, _ standing: Standing) -> Bool {
        switch self {
        case .nobody: false
        case .signedIn: true
        case .owner: record.owner == actor.person
        case .linked(let field): record[name: field] == .int(actor.person.raw)
        case .seat(let role): standing.holds(role, actor)
        case .named(let field, let roles):
            roles.contains { record[name: field] == .text($0.name) && standing.holds($0, actor) }
        case .at(let stages): stages.contains(record.stage)
        case .any(let parts): parts.contains { $0.allows(actor, record, standing) }
        case .all(let parts): parts.allSatisfy { $0.allows(actor, record, standing) }
        case .not(let part): !part.allows(actor, record, standing)
        }
    }

    /// Whether a seat that reaches the whole office is enough by itself, whatever posting the record is about: at
    /// this stage, or at every one where none is given.
    package func isOpen(to role: Role, at stage: String? = nil) -> Bool {
        switch self {
        case .signedIn: true
        case .seat(let given): given == role && role.reach == .office
        case .at(let stages): stage.map(stages.contains) ?? false
        case .any(let parts): parts.contains { $0.isOpen(to: role, at: stage) }
        case .all(let parts): parts.allSatisfy { $0.isOpen(to: role, at: stage) }
        case .nobody, .owner, .linked, .named, .not: false
        }
    }

    /// The fields by which it names a seat.
    package var namingFields: [String] {
        switch self {
        case .nobody, .signedIn, .owner, .linked, .seat, .at: []
        case .named(let field, _): [field]
        case .any(let parts), .all(let parts): parts.flatMap(\.namingFields)
        case .not(let part): part.namingFields
        }
    }

    /// Every seat to which it gives the right, for the documents and the tests.
    package var roles: [Role] {
        switch self {
        case .nobody, .signedIn, .owner, .linked, .at, .not: []
        case .seat(let role): [role]
        case .named(_, let roles): roles
        case .any(let parts), .all(let parts): parts.flatMap(\.roles)
        }
    }
}

/// 关系 — The postings that a record is about, as far as seats are concerned.
package struct Standing: Sendable {
    package let ties: [Tie]
    package init(ties: [Tie]) { self.ties = ties }

    /// One posting: its links by field name, and who is paired with it by kind.
    package struct Tie: Sendable {
        package let links: [String: ID]
        package let paired: [String: Set<ID>]

        package init(links: [String: ID], paired: [String: Set<ID>]) {
            self.links = links
            self.paired = paired
        }
    }

    package func holds(_ role: Role, _ actor: Actor) -> Bool {
        switch role.reach {
        case .office:
            actor.seats.contains { $0.role == role }
        case .person(let field):
            actor.seats.contains { $0.role == role } && ties.contains { $0.links[field] == actor.person }
        case .unit(let field):
            actor.seats.contains { seat in
                seat.role == role && seat.unit != nil
                    && ties.contains { $0.links[field] == seat.unit }
            }
        case .batch(let field):
            actor.seats.contains { seat in
                seat.role == role && seat.batch != nil
                    && ties.contains { $0.links[field] == seat.batch }
            }
        case .paired(let kind, _, _, _):
            ties.contains { $0.paired[kind]?.contains(actor.person) ?? false }
        }
    }
}
