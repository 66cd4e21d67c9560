package import Desk
package import Records
package import Secondment
import Storage

/// 四股流 — What has come of a batch's postings, as four flows between two places: each a sum of confirmed increments, and
/// each increment a record. What waits for its confirmation is listed and not counted.
package struct Flows: Sendable {
    package let batch: Kept<Batch>
    package let batches: [Kept<Batch>]
    package let lines: [Line]
    /// What was agreed and has not come: it stands apart.
    package let pledged: Line
    package let publicity: [Kept<Publicity>]
    package let people: [ID: String]

    package struct Line: Sendable {
        package let flow: LeadResult.Flow
        package let confirmed: [Kept<LeadResult>]
        package let waiting: [Kept<LeadResult>]

        package func sum(_ course: LeadResult.Course? = nil) -> Int {
            confirmed.filter { course == nil || $0[LeadResult.course] == course }
                .reduce(0) { $0 + ($1[LeadResult.confirmed] ?? 0) }
        }

        /// How many were confirmed after this day, as after the batch was closed.
        package func after(_ day: Day) -> Int { confirmed.count { $0[LeadResult.day] > day } }
    }
}

extension Desk {
    /// The flows of a batch; of the latest that the reader sees where none is named. Nil where they see none.
    package func flows(_ actor: Actor, _ batch: ID?) async throws(Failure) -> Flows? {
        try await look(actor) { errand in
            let batches: [Kept<Batch>] = try errand.shown(Batch.self, order: Batch.first).reversed()
            guard let batch = try batch.map({ try errand.find(Batch.self, $0) }) ?? batches.first else {
                return nil
            }
            let results = try errand.shown(
                LeadResult.self, .standing, LeadResult.posting.leads(to: Posting.batch == batch.link),
                order: LeadResult.day)
            let publicity = try errand.shown(
                Publicity.self, .stage(.kept), Publicity.posting.leads(to: Posting.batch == batch.link),
                order: Publicity.day)
            func line(_ flow: LeadResult.Flow) -> Flows.Line {
                let all = results.filter { $0[LeadResult.flow] == flow }
                return Flows.Line(
                    flow: flow, confirmed: all.filter { $0.is(.counted) },
                    waiting: all.filter { !$0.is(.counted) })
            }
            let postings =
                results.map { $0[LeadResult.posting].id } + publicity.map { $0[Publicity.posting].id }
            return Flows(
                batch: batch, batches: batches, lines: LeadResult.Flow.four.map(line),
                pledged: line(.pledged),
                publicity: publicity, people: try errand.names(ofPostings: postings))
        }
    }
}
