package import Desk
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
    package let mayCompose: Bool
    package let writesLetters: Bool
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
            let batch = try errand.find(Batch.self, id)
            let seen = try errand.seen(batch.record)
            // What somebody writes for themselves is no part of a batch, and there may be very much of it.
            let ways = try errand.ways(
                groups.flatMap(\.kinds).filter { !$0.isPrivate }.compactMap { kind in
                    errand.rows(of: kind, in: id).map { (kind, $0 + " AND \(errand.visible(kind))") }
                })
            let isOpen = batch.isAt(.open)
            let reading = BoardReading(errand: errand, batch: batch, side: side)
            let board = try reading.board()
            return BatchPage(
                board: board, seen: seen, ways: ways,
                remaining: isOpen && !seen.moves.isEmpty ? try reading.remaining(of: board) : nil,
                mayCompose: try errand.may(BatchSummary.access.add, batch.record),
                writesLetters: try errand.writesLetters(of: batch),
                ended: isOpen
                    ? nil : seen.steps.last { $0.action == Batch.Move.close.rawValue }?.at.day)
        }
    }
}
