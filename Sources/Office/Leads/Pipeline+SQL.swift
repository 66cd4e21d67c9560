import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// Open leads that share a credit code or the sound of a name with another, in pairs; as far as the reader sees
    /// both. At most fifty pairs: whoever has more begins with those.
    func alike(_ filter: Pipeline.Filter) throws -> [(Kept<Lead>, Kept<Lead>)] {
        func shared<T>(_ field: FieldOf<Lead, T>) -> SQL {
            """
            r.\(field) IN (SELECT r.\(field) FROM \(Lead.self) r \
            WHERE r.\(field) IS NOT NULL AND \(Where<Lead>.open) GROUP BY r.\(field) HAVING COUNT(*) > 1)
            """
        }
        let found = try shown(
            Lead.declaration,
            where: .all([
                "\(Where<Lead>.open && filter.condition)",
                .any([shared(Lead.sound), shared(Lead.creditCode)]),
            ]),
            limit: 200
        ).map { try known($0, as: Lead.self) }
        var pairs: [(Kept<Lead>, Kept<Lead>)] = []
        for field in [Lead.creditCode, Lead.sound] {
            let alike = Dictionary(grouping: found.filter { $0[field] != nil }) { $0[field] ?? "" }
            for (_, leads) in alike.sorted(by: { $0.key < $1.key }) where leads.count > 1 {
                let inOrder = leads.sorted { $0.id.raw < $1.id.raw }
                for other in inOrder.dropFirst().prefix(20) where !inOrder[0].isApart(from: other) {
                    let isKnown = pairs.contains { $0.0.id == inOrder[0].id && $0.1.id == other.id }
                    if !isKnown { pairs.append((inOrder[0], other)) }
                }
            }
        }
        return Array(pairs.prefix(50))
    }

    /// Those of leads that this actor sees whose move is theirs to make.
    func those(_ leads: [Kept<Lead>], by move: Lead.Move) throws -> Set<ID> {
        guard !leads.isEmpty, let who = Lead.lifecycle[move]?.by else { return [] }
        let theirs = who.condition(actor, Lead.declaration, in: kinds)
        return Set(
            try connection.all(
                """
                SELECT r.id FROM \(Lead.self) r \
                WHERE r.id IN (\(list: leads.map { .int($0.id.raw) })) AND \(theirs)
                """
            ) { $0.id(0) })
    }
}
