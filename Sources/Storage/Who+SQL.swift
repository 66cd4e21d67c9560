package import Records

extension Who {
    /// The second reading: as a condition on the row `r` of this kind.
    ///
    /// A house test holds it against the first reading (`allows`) for every kind, seat and stage.
    package func condition(_ actor: Actor, _ kind: Declaration, in catalogue: Catalogue) -> SQL {
        switch self {
        case .nobody: .never
        case .signedIn: .always
        case .owner: "r.owner = \(actor.person)"
        // An empty field links to nobody, and so is everybody's who is not linked.
        case .linked(let field): "coalesce(r.\(name: field), 0) = \(actor.person)"
        case .seat(let role): Who.tie(role, actor, kind, catalogue)
        case .named(let field, let roles):
            .any(
                roles.map { role in
                    .all(["r.\(name: field) = \(role.name)", Who.tie(role, actor, kind, catalogue)])
                })
        case .at(let stages): "r.stage IN (\(list: stages.map { Value.text($0) }))"
        case .any(let parts): .any(parts.map { $0.condition(actor, kind, in: catalogue) })
        case .all(let parts): .all(parts.map { $0.condition(actor, kind, in: catalogue) })
        // An empty field names no seat.
        case .not(let part): .not(part.condition(actor, kind, in: catalogue))
        }
    }

    /// Whether some posting that the row is about stands to the actor as the role says.
    private static func tie(
        _ role: Role, _ actor: Actor, _ kind: Declaration, _ catalogue: Catalogue
    ) -> SQL {
        if role.reach == .office {
            return actor.holds(role) ? .always : .never
        }
        guard let centre = catalogue.centre else { return .never }
        // A posting's own row says it by itself.
        if kind.about == .itself { return reach(role, actor, "r") ?? .never }
        guard let reach = reach(role, actor, "t") else { return .never }
        // One person has few postings, and a unit too: they are found first, and the rows by them.
        let isFew = role.reach.isOfFew
        switch kind.about {
        case .posting(let field) where isFew: return own(field, reach, centre)
        case .several(let field, let joined):
            let own: SQL =
                isFew
                ? own(field, reach, centre)
                : "EXISTS (SELECT 1 FROM \(name: centre.name) t WHERE t.id = r.\(name: field) AND \(reach))"
            return .any([own, shared(joined, reach, centre)])
        default: break
        }
        guard let join = join(kind.about) else { return .never }
        return "EXISTS (SELECT 1 FROM \(name: centre.name) t WHERE \(join) AND \(reach))"
    }

    private static func own(_ field: String, _ reach: SQL, _ centre: Declaration) -> SQL {
        "r.\(name: field) IN (SELECT t.id FROM \(name: centre.name) t WHERE \(reach))"
    }

    /// That one of the postings which have joined the row is such.
    private static func shared(_ joined: Joining, _ reach: SQL, _ centre: Declaration) -> SQL {
        """
        r.\(name: joined.key ?? "id") IN (SELECT j.\(name: joined.record) FROM \(name: joined.kind) j \
        WHERE j.\(name: joined.posting) IN (SELECT t.id FROM \(name: centre.name) t WHERE \(reach)) \
        AND j.stage IN (\(list: joined.stages.map { Value.text($0) })))
        """
    }

    /// How the posting `t` is tied to the row `r`; nil where no posting is. Of what several have, the one that brought it.
    package static func join(_ about: About) -> SQL? {
        switch about {
        case .itself: "t.id = r.id"
        case .posting(let field), .several(let field, _): "t.id = r.\(name: field)"
        case .shared(let field, let other): "t.\(name: other) = r.\(name: field)"
        case .linked(let fields):
            .any(fields.map { "t.\(name: $0) = r.id" })
        case .office: nil
        }
    }

    /// What the role asks of the row of a posting; nil where the actor holds no such seat.
    private static func reach(_ role: Role, _ actor: Actor, _ row: String) -> SQL? {
        let seats = actor.seats.filter { $0.role == role }
        switch role.reach {
        case .office: return .always
        // Whoever has any posting holds this seat; of the others nothing need be asked.
        case .person(let field):
            return seats.isEmpty ? nil : "\(name: row).\(name: field) = \(actor.person)"
        case .unit(let field):
            let units = seats.compactMap { $0.unit.map { Value.int($0.raw) } }
            return units.isEmpty ? nil : "\(name: row).\(name: field) IN (\(list: units))"
        case .batch(let field):
            let batches = seats.compactMap { $0.batch.map { Value.int($0.raw) } }
            return batches.isEmpty ? nil : "\(name: row).\(name: field) IN (\(list: batches))"
        case .paired(let kind, let posting, let person, let stages):
            return """
                EXISTS (SELECT 1 FROM \(name: kind) q WHERE q.\(name: posting) = \(name: row).id \
                AND q.\(name: person) = \(actor.person) \
                AND q.stage IN (\(list: stages.map { Value.text($0) })))
                """
        }
    }
}

extension Role.Reach {
    /// Whether the postings to which a seat reaches are few.
    fileprivate var isOfFew: Bool {
        switch self {
        case .person, .unit: true
        case .batch, .office, .paired: false
        }
    }
}
