package import Records
import Secondment
import Storage

/// 批次页 — A batch as one comes to it: its board, what may be done with it, and every list of what is its.
package struct BatchPage: Sendable {
    package let board: Board
    package let seen: Desk.Seen
    package let ways: [Desk.Way]
    /// What a batch that is ended leaves behind; nil for those who could not end it.
    package let remaining: Remaining?
    /// The day on which it was ended; nil while it is open.
    package let ended: Day?

    package struct Remaining: Sendable {
        package let planned: Int
        package let serving: Int
        package let open: Int
        package let late: Int
    }
}

extension Desk {
    package func batchPage(
        _ actor: Actor, _ id: ID, side: String? = nil
    ) async throws(Failure) -> BatchPage {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.declaration, id)
            let seen = try errand.seen(batch)
            // What somebody writes for themselves is no part of a batch, and there may be very much of it.
            let ways = try errand.ways(
                Group.all.flatMap(\.kinds).filter { !$0.isPrivate }.compactMap { kind in
                    errand.rows(of: kind, in: id).map { (kind, $0 + " AND \(errand.visible(kind))") }
                })
            let isOpen = batch.stage == Batch.lifecycle.start
            let board = try BoardReading(errand: errand, batch: batch, side: side).board()
            return BatchPage(
                board: board, seen: seen, ways: ways,
                remaining: isOpen && !seen.moves.isEmpty ? try errand.remaining(of: board) : nil,
                ended: isOpen ? nil : seen.steps.last { $0.action == "close" }?.at.day)
        }
    }
}

extension Errand {
    fileprivate func remaining(of board: Board) throws -> BatchPage.Remaining {
        let batch = board.batch.id
        let stages = try connection.all(
            "SELECT stage, count(*) FROM posting WHERE batch = \(batch) GROUP BY stage"
        ) { ($0.text(0), Int($0.int(1))) }
        func postings(_ stage: String) -> Int { stages.first { $0.0 == stage }?.1 ?? 0 }
        // The sides are named so that the index tells it all.
        let owed = try connection.one(
            """
            SELECT count(*), sum(CASE WHEN due < \(today) THEN 1 ELSE 0 END) FROM obligation \
            WHERE batch = \(batch) AND bearer IN (\(list: board.sides.map { .text($0.name) })) \
            AND state = 'open' AND opens <= \(today)
            """
        ) { (open: Int($0.int(0)), late: Int($0.int(1))) }
        return BatchPage.Remaining(
            planned: postings("planned"), serving: postings("serving"), open: owed?.open ?? 0,
            late: owed?.late ?? 0)
    }
}
