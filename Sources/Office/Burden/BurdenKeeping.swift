package import Desk
import Parties
package import Records
import Regulation
import Secondment
import Storage

extension Desk {
    /// What the regulations in force ask of one posting, from its first day to its last.
    /// Fails with `.notFound` where the actor may not see the posting.
    package func burden(_ actor: Actor, posting id: ID) async throws(Failure) -> BurdenSheet {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, id)
            let ground = try BurdenGround(errand, batch: posting[Posting.batch].id)
            let facts = try ground.facts([posting])[0]
            let owed = ground.owed(by: facts, ground.book)
            let meter = BurdenMeter(
                of: owed, attended: ground.attended(by: facts, ground.book), cost: Prefilling.cost)
            return BurdenSheet(
                heading: posting[Posting.personName], people: 1, each: [meter], asked: owed,
                ceiling: try errand.burdenCeiling())
        }
    }

    /// What they ask of a batch: of one secondee, and of everybody together, as far as the actor may see
    /// the postings. Where there is none to be seen, it is reckoned for one who goes for the whole term.
    package func burden(_ actor: Actor, batch id: ID) async throws(Failure) -> BurdenSheet {
        try await look(actor) { errand in
            let batch = try errand.find(Batch.self, id)
            let ground = try BurdenGround(errand, batch: id)
            let seen = try ground.postingsShown()
            return try ground.sheet(
                heading: batch[Batch.heading], ground.book, of: seen,
                ceiling: try errand.burdenCeiling())
        }
    }

    /// The ceiling, and the heaviest month of one secondee in each open batch that the actor may see.
    package struct BurdenOverview: Sendable {
        package let ceiling: Int?
        package let mayEdit: Bool
        package let batches: [(id: ID, sheet: BurdenSheet)]
    }

    package func burdens(_ actor: Actor) async throws(Failure) -> BurdenOverview {
        try await look(actor) { errand in
            let batches = try errand.shown(Batch.self, .stage(.open))
            let ceiling = try errand.burdenCeiling()
            return BurdenOverview(
                ceiling: ceiling, mayEdit: actor.holds(.organizer),
                batches: try batches.map { batch in
                    let ground = try BurdenGround(errand, batch: batch.id)
                    let seen = try ground.postingsShown()
                    return (
                        batch.id,
                        try ground.sheet(
                            heading: batch[Batch.heading], ground.book, of: seen, ceiling: ceiling)
                    )
                })
        }
    }

    /// Says how many minutes a month may be asked of one secondee; nil lifts it.
    package func setBurdenCeiling(_ actor: Actor, minutes: Int?) async throws(Failure) {
        guard actor.holds(.organizer) else { throw .notYours }
        if let minutes, !(1...20_000).contains(minutes) {
            throw .problem(
                "上限应是1到20000之间的分钟数，不要上限就留空",
                "the ceiling is 1 to 20000 minutes; leave it empty for none", at: "minutes")
        }
        try await change(actor) { errand in
            try errand.shelf.set(Errand.ceilingSetting, minutes.map(String.init) ?? "")
            try errand.remember(
                "burden", "ceiling",
                minutes.map {
                    Title(
                        "\(actor.name)　负担上限设为一人每月\($0)分钟",
                        "\(actor.name): the ceiling is \($0) minutes a month")
                } ?? Title("\(actor.name)　取消负担上限", "\(actor.name): lifted the ceiling"))
        }
    }
}

extension Errand {
    static let ceilingSetting = "burden_ceiling"

    /// Minutes a month for one secondee; nil where nobody has set any.
    func burdenCeiling() throws -> Int? {
        try shelf.setting(Errand.ceilingSetting).flatMap { Int($0) }
    }
}
