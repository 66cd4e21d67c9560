import Records
import Secondment
import Storage

/// 阅读 — What this actor may read: which rows, which sections of them, which of their versions. Whatever a page, a
/// list, an export or a program is told of a record passes here; processes read rows as they are.
extension Errand {
    /// Rows that this actor may see, as they may read them.
    func shown(
        _ kind: Declaration, where condition: SQL = .always, order: FieldSpec? = nil,
        descending: Bool = false,
        limit: Int = 10_000, after: Record? = nil
    ) throws -> [Record] {
        try rows.list(
            kind, where: visible(kind) + " AND " + condition, order: order, descending: descending,
            limit: limit, after: after, veil: isSystem ? .none : Veil(actor, kind, in: kinds))
    }

    /// A record that was found for this actor, as they may read it.
    func shown(_ record: Record) throws -> Record {
        guard !isSystem, !record.kind.narrowed.isEmpty else { return record }
        return record.veiled(from: actor, try standing(of: record))
    }

    /// The record as this actor may read it, with what they may do to it and what they may know of its past.
    func seen(_ record: Record) throws -> Desk.Seen {
        let standing = try standing(of: record)
        let moves = record.kind.lifecycle.moves.filter {
            $0.from.contains(record.stage) && $0.by.allows(actor, record, standing)
        }
        let past = try steps.of(record.kind.name, record.id)
        return Desk.Seen(
            record: isSystem ? record : record.veiled(from: actor, standing), moves: moves,
            mayEdit: record.kind.editors.allows(actor, record, standing),
            steps: isSystem ? past : Story(record: record, actor: actor, standing: standing).told(past),
            names: try Names.of([record], self),
            attachments: try attachments.of(record.kind.name, record.id).map {
                Desk.File(id: $0.id, name: $0.name, type: $0.type, size: $0.size)
            })
    }

    /// The fields of the record that this actor may write now. What is new may be filled in by whoever adds it, but
    /// for sections that have writers of their own.
    func writable(_ record: Record, isNew: Bool = false) throws -> Set<String> {
        let standing = try standing(of: record)
        let sections = record.kind.form.filter { section in
            guard !section.isHidden else { return false }
            guard !isSystem, !isNew || section.edit != nil else { return true }
            return record.kind.writers(of: section).allows(actor, record, standing)
        }
        return Set(sections.flatMap(\.fields).map(\.name))
    }
}
