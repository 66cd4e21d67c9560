package import Records
import Storage

extension Desk {
    /// 周围 — What leads to a record from elsewhere: a unit's people and contacts, a person's postings and seats.
    package struct Around: Sendable {
        package let kind: Declaration
        /// By which of its fields; nil where it has only this one.
        package let field: FieldSpec?
        package let records: [Record]
        /// There are more than these.
        package let isMore: Bool
    }

    package func around(
        _ actor: Actor, _ kind: String, _ id: ID
    ) async throws(Failure) -> (around: [Around], names: Names) {
        try await look(actor) { errand in
            let target = try errand.find(errand.kind(kind), id).kind
            var around: [Around] = []
            for kind in kinds.kinds where !kind.isPrivate {
                let fields = Desk.links(from: kind, to: target)
                for field in fields {
                    let found = try errand.rows.list(
                        kind, where: Condition.link(field.name, to: id).sql + " AND " + errand.visible(kind),
                        order: kind.lists.first?.order, limit: 13)
                    guard !found.isEmpty else { continue }
                    around.append(
                        Around(
                            kind: kind, field: fields.count > 1 || kind.name == target.name ? field : nil,
                            records: Array(found.prefix(12)), isMore: found.count > 12))
                }
            }
            return (around, try Names.of(around.flatMap(\.records), errand))
        }
    }

    /// The links that say where something belongs: a posting's, a seat's, and those that a list shows.
    private static func links(from kind: Declaration, to target: Declaration) -> [FieldSpec] {
        let shown = Set(kind.lists.flatMap(\.columns).map(\.name))
        return kind.askedFields.filter { field in
            field.control == .link(kind: target.name)
                && (kind.about == .itself || kind.about == .office || shown.contains(field.name))
        }
    }
}
