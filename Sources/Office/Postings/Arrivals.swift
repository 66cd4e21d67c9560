package import Desk
import Parties
package import Records
package import Secondment

/// 登记报到 — Everybody of a batch who is to come, so that those who came on one day are written down at once.
package struct Arrivals: Sendable {
    package let batch: Kept<Batch>
    /// Whose arrival this actor may write down, by the sound of their names.
    package let expected: [Kept<Posting>]
    package let names: Names
    package let today: Day

    /// Whoever comes sooner than this before their first day has been mistyped.
    static let mostDaysBefore = 31
}

extension Desk {
    package func arrivals(_ actor: Actor, _ batch: ID) async throws(Failure) -> Arrivals {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            let expected = try errand.expected(in: batch)
            guard !expected.isEmpty || actor.holds(.organizer) else { throw Failure.notFound }
            return Arrivals(
                batch: batch, expected: expected, names: try Names.of(expected.map(\.record), errand),
                today: errand.today)
        }
    }

    /// Those who came on this day: all of them, or nobody. Each is a step of its own, as if it had been written down one by one. Returns
    /// how many.
    package func arrive(
        _ actor: Actor, _ batch: ID, on day: Day, _ postings: Set<ID>
    ) async throws(Failure) -> Int {
        try await change(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            guard day <= errand.today else {
                throw Failure.problem(
                    "报到日期不能晚于今天", "nobody has come on a day that is still to come", at: "day")
            }
            guard !postings.isEmpty else {
                throw Failure.problem("没有选人", "nobody was chosen", at: "day")
            }
            let chosen = try errand.expected(in: batch).filter { postings.contains($0.id) }
            guard chosen.count == postings.count else {
                throw Failure.conflict(
                    Title(
                        "有\(postings.count - chosen.count)人刚才已经登记过，或者不归你登记；请再看一遍名单，这一次谁也没有登记。",
                        "Some of them have arrived meanwhile, or are not yours to register: nobody was."))
            }
            if let early = chosen.first(where: { day < $0[Posting.first] - Arrivals.mostDaysBefore }) {
                throw Failure.problem(
                    "\(early[Posting.personName])\(early[Posting.first].written(.chinese))才开始挂职，报到日期早了一个多月",
                    "that is more than a month before \(early[Posting.personName]) begins", at: "day")
            }
            for posting in chosen { _ = try NoticeIssuing.arrived(posting, on: day, errand) }
            return chosen.count
        }
    }
}

extension Errand {
    fileprivate func expected(in batch: Kept<Batch>) throws -> [Kept<Posting>] {
        guard let arriving = Posting.lifecycle[Posting.Move.arrive], batch.isAt(.open) else { return [] }
        return try shown(
            Posting.self, Posting.batch == batch.link, .stage(.planned), order: Posting.personName
        ).filter { try may(arriving.by, $0.record) }
    }
}
