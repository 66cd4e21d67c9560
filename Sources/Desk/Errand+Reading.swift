package import Records
package import Storage

/// 阅读 — What this actor may read: which rows, which sections of them, which of their versions. Whatever a page, a
/// list, an export or a program is told of a record passes here; processes read rows as they are.
extension Errand {
    /// Rows that this actor may see, as they may read them.
    package func shown(
        _ kind: Declaration, where condition: SQL = .always, order: FieldSpec? = nil,
        descending: Bool = false,
        limit: Int = 10_000, after: Record? = nil
    ) throws -> [Record] {
        try rows.list(
            kind, where: visible(kind) + " AND " + condition, order: order, descending: descending,
            limit: limit, after: after, veil: isSystem ? .none : Veil(actor, kind, in: kinds))
    }

    /// A record that was found for this actor, as they may read it.
    package func shown(_ record: Record) throws -> Record {
        guard !isSystem, !record.kind.narrowed.isEmpty else { return record }
        return record.veiled(from: actor, try standing(of: record))
    }

    /// The record as this actor may read it, with what they may do to it and what they may know of its past. Where it
    /// is known already how the record stands to postings, that is not asked again.
    package func seen(_ record: Record, standing known: Standing? = nil) throws -> Desk.Seen {
        var known = known
        func standing() throws -> Standing {
            let found = try known ?? self.standing(of: record)
            known = found
            return found
        }
        func may(_ who: Who) throws -> Bool {
            try opens(who, at: record.stage) || who.allows(actor, record, standing())
        }
        let kind = record.kind
        let past = try steps.of(kind.name, record.id)
        // Whoever sees every stage of what has no parts of its own for others knows the whole story.
        let isWhole = opens(kind.access.see) && kind.isAlikeToAll
        return Desk.Seen(
            record: isSystem || kind.narrowed.isEmpty ? record : record.veiled(from: actor, try standing()),
            moves: try kind.lifecycle.moves.filter {
                try $0.from.contains(record.stage) && may($0.by) && !isShut($0, of: record)
                    && !isAnswered($0, of: record, past)
            },
            mayEdit: try may(kind.editors),
            steps: isSystem
                ? past
                : isWhole
                    ? past.filter { $0.action != "export" }
                    : Story(record: record, actor: actor, standing: try standing()).told(past),
            names: try Names.of([record], self),
            attachments: try attachments.of(kind.name, record.id).map {
                Desk.File(id: $0.id, name: $0.name, type: $0.type, size: $0.size)
            }, news: try tidings.of(actor.person, on: record.id))
    }

    /// Whether a move that its stage allows is none any more, since what the record belongs to has ended.
    func isShut(_ move: MoveSpec, of record: Record) throws -> Bool {
        guard move.isOfOpenBatch, let batch = record.kind.about.tie?.batch(of: record),
            let shared = kinds.shared,
            let open = shared.kind.openAt
        else { return false }
        return try !open.contains(fetch(shared.kind, batch).stage)
    }

    /// Whether a move that takes back one’s own last step comes too late: somebody else has made one since.
    func isAnswered(_ move: MoveSpec, of record: Record, _ past: [Step]? = nil) throws -> Bool {
        guard move.isWhileUnanswered, !isSystem else { return false }
        let steps = try past ?? steps.of(record.kind.name, record.id)
        let moves = record.kind.lifecycle
        guard let last = steps.last(where: { $0.action == "add" || moves.move($0.action) != nil }) else {
            return false
        }
        // One’s own, and the one that led here: who only agreed has handed nothing in.
        return last.actor != actor.person
            || last.action != "add" && moves.move(last.action)?.to != record.stage
    }

    /// The fields of the record that this actor may write now. What is new may be filled in by whoever adds it, but
    /// for sections that have writers of their own.
    package func writable(_ record: Record, isNew: Bool = false) throws -> Set<String> {
        let standing = try standing(of: record)
        let sections = record.kind.form.filter { section in
            guard !section.isHidden else { return false }
            guard !isSystem, !isNew || section.edit != nil else { return true }
            return record.kind.writers(of: section).allows(actor, record, standing)
        }
        return Set(sections.flatMap(\.fields).map(\.name))
    }
}
