import Records
import Storage

extension Errand {
    /// The rows `r` that a list shows, narrowed as its address says.
    func condition(_ kind: Declaration, _ listing: Listing, _ filter: Desk.Filter) throws -> SQL {
        var plain: [Condition] = []
        if let stages = listing.stages { plain.append(.stage(stages)) }
        if let stage = filter.stage { plain.append(.stage([stage])) }
        if let posting = filter.posting, kind.field("posting") != nil {
            plain.append(.link("posting", to: posting))
        }
        var parts = [Condition.all(plain).sql]
        if let within = filter.batch.flatMap({ within(batch: $0, kind) }) { parts.append(within) }
        if filter.isWaiting {
            let waits = kind.lifecycle.moves.filter(\.isExpected).map { move -> SQL in
                .all([Condition.stage(move.from).sql, move.by.condition(actor, kind, in: kinds)])
            }
            parts.append(.any(waits))
        }
        if let words = filter.words, !words.isEmpty {
            parts.append(holding(words, kind, through: listing.columns + bearers(of: kind)))
        }
        return .all(parts)
    }

    /// A form offers only those postings and batches to which the actor could add the record: the open ones, and one
    /// that has ended where the form was opened for it, since it may still owe something. No posting is added to a
    /// batch that has ended.
    func linkable(_ record: Record, _ field: FieldSpec, _ target: Declaration, isNew: Bool) -> SQL {
        guard let stages = target.openAt else { return .always }
        let mine = record.kind.access.add.condition(actor, target, in: kinds)
        let open = Condition.stage(stages)
        let known = Condition.id([ID(raw: record[name: field.name].int ?? 0)])
        let either = Condition.any([open, known]).sql
        switch record.kind.about {
        // Whoever may change a record that is another's leaves it theirs.
        case .posting(field.name), .several(field.name, _), .shared(field.name, _):
            return isNew ? "\(either) AND \(mine)" : .any([.all([open.sql, mine]), known.sql])
        case .itself: return isNew ? open.sql : either
        // Neither posting nor batch: what is chosen no more is not offered.
        default: return target.about == .office ? either : .always
        }
    }
}
