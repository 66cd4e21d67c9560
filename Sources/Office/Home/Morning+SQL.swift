import Desk
import Records
import Secondment
import Storage

extension Errand {
    func lateRows(of batch: ID) throws -> [DueRow] {
        try DueRow.list(
            connection,
            where: "batch = \(batch) AND state = \(DueRow.State.open.rawValue) AND due < \(today)")
    }

    func soonRows(of batch: ID, until last: Day) throws -> [DueRow] {
        try DueRow.list(
            connection,
            where: """
                batch = \(batch) AND state = \(DueRow.State.open.rawValue) AND due >= \(today) \
                AND due <= \(last) AND opens <= \(today)
                """)
    }

    /// Records about a posting of the batch that lie at one of these stages since yesterday or longer, as far as the actor
    /// may see them.
    func waiting(_ kind: Declaration, at stages: [String], in batch: ID, limit: Int) throws -> [Record] {
        let condition: SQL = .all([
            Condition.stage(stages).sql,
            """
            r.posting IN (SELECT p.id FROM \(Posting.self) p WHERE p.\(Posting.batch) = \(batch)) \
            AND r.changed_at < \(Moment(today))
            """,
        ])
        return try shown(kind, where: condition, limit: limit)
    }
}
