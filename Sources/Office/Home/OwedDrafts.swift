import Desk
import Records
import Storage

/// 已起草 — What was begun already of what is owed: found for all of it at once, a question for each kind.
struct OwedDrafts {
    private var drafts: [String: [Record]] = [:]

    init(_ rows: [DueRow], _ errand: Errand) throws {
        for (name, rows) in Dictionary(grouping: rows, by: \.settlingKind) {
            guard let kind = errand.kinds[name], let tie = kind.about.tie, tie.home == .posting,
                let move = kind.lifecycle.moves.first(where: \.isExpected)
            else { continue }
            let postings = Set(rows.compactMap(\.posting)).sorted().map { Value.int($0.raw) }
            guard !postings.isEmpty else { continue }
            // Where the first move is not expected of anybody, what was begun stands at the beginning.
            let start = kind.lifecycle.start
            let begun = move.from.contains(start) ? move.from : [start]
            let found = try errand.rows.list(
                kind, where: Condition.all([.oneOf(tie.field, postings), .stage(begun)]).sql)
            // What another side began settles nothing of this one's.
            let isByWriter = kind.settling?.isByWriter ?? false
            drafts[name] = isByWriter ? found.filter { $0.owner == errand.actor.person } : found
        }
    }

    /// The newest that could settle it.
    func draft(for row: DueRow) -> ID? {
        guard let posting = row.posting else { return nil }
        return drafts[row.settlingKind]?.first { draft in
            guard draft.kind.about.tie?.posting(of: draft) == posting else { return false }
            guard let month = draft.kind.settling?.month, row.month != nil else { return true }
            return draft[name: month] == .text(row.period)
        }?.id
    }
}
