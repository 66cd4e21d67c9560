package import Desk
import Parties
package import Records
package import Secondment

/// 方案 — Who goes where as it is best for all together, each with the reasons and what else there is for them; and what remains open, with what
/// stands against it.
package struct MatchPlan: Sendable {
    package let matching: Kept<Matching>
    package let rows: [Row]
    package let needs: [Need]
    /// Nil where the rules leave none that could be found: too many are to be kept apart.
    package let isFound: Bool
    package let mayMove: Bool
    /// By which a plan that was read is known again.
    package let digest: String

    package struct Row: Sendable {
        package let nominee: ID
        package let name: String
        package let unit: String
        /// Nil for whoever goes nowhere.
        package let need: ID?
        package let post: String
        package let reasons: [Title]
        package let isByHand: Bool
        /// By hand, and to nowhere.
        package let isLeftOut: Bool
        package let next: Change?
        /// What stands against them, with at how many needs.
        package let bars: [(Title, Int)]
    }

    /// 改派 — What it would change if they went there.
    package struct Change: Sendable {
        package let need: ID
        package let post: String
        package let lost: [Title]
        package let gained: [Title]
        /// Who would move besides, and where to.
        package let others: [Title]
    }

    package struct Need: Sendable {
        package let id: ID
        package let post: String
        package let wanted: Int
        package let placed: Int
        package let limit: Title?
        package let bars: [(Title, Int)]
        package var isOpen: Bool { placed < wanted }
    }
}

extension Desk {
    package func matchPlan(_ actor: Actor, _ id: ID) async throws(Failure) -> MatchPlan {
        try await look(actor) { errand in
            let matching = try errand.find(Matching.self, id)
            // What was accepted is written down; it is not reckoned again.
            guard matching.isAt(.open) else {
                return MatchPlan(
                    matching: matching, rows: [], needs: [], isFound: true, mayMove: false, digest: "")
            }
            return try Matchmaking(matching, errand).plan(
                mayMove: matching.isAt(.open) && errand.may(Matching.access.edit, matching.record))
        }
    }

    /// Everything that there is for one nominee, with what it would change.
    package func matchChoices(
        _ actor: Actor, _ id: ID, of nominee: ID
    ) async throws(Failure) -> (row: MatchPlan.Row, changes: [MatchPlan.Change]) {
        try await look(actor) { errand in
            let matching = try errand.find(Matching.self, id)
            guard try errand.may(Matching.access.edit, matching.record) else { throw Failure.notYours }
            let making = try Matchmaking(matching, errand)
            guard let place = making.ground.people.firstIndex(where: { $0.record.id == nominee }) else {
                throw Failure.notFound
            }
            // What else there is does not depend on what was decided of them by hand.
            var free = matching
            free[Matching.byHand] = MatchHand(
                items: (matching[Matching.byHand] ?? .empty).items.filter { $0.nominee != nominee.text })
            let row = making.row(place, withNext: false)
            let changes = try Matchmaking(free, errand).changes(of: place, most: 500).filter {
                $0.need != row.need
            }
            return (row, changes)
        }
    }

    /// Sends somebody where the reckoning does not; `need` is nil to leave them out, and `isOwn` gives them back to it.
    package func matchByHand(
        _ actor: Actor, _ id: ID, nominee: ID, need: ID?, isOwn: Bool
    ) async throws(Failure) {
        try await change(actor) { errand in
            var matching = try errand.find(Matching.self, id)
            guard try errand.may(Matching.access.edit, matching.record) else { throw Failure.notYours }
            let ground = try MatchGround(matching, errand)
            guard let place = ground.people.firstIndex(where: { $0.record.id == nominee }) else {
                throw Failure.notFound
            }
            guard ground.people[place].person.id != errand.actor.person else { throw Failure.ownMatter }
            var byHand = (matching[Matching.byHand] ?? .empty).items.filter { $0.nominee != nominee.text }
            if !isOwn {
                if let need {
                    guard let at = ground.needs.firstIndex(where: { $0.record.id == need }) else {
                        throw Failure.notFound
                    }
                    if let bar = ground.pair(place, at).bars.first(where: { $0 != .notWished }) {
                        throw Failure.problem(
                            "不能这样安排：\(bar.title.chinese)", "not so: \(bar.title.english)", at: "need")
                    }
                }
                byHand.append(MatchHand.Choice(nominee: nominee, need: need))
            }
            matching[Matching.byHand] = MatchHand(items: byHand)
            try errand.save(matching, action: Title("手工指定", "by hand"))
        }
    }

    /// Makes the postings of the plan that was read. Where it would be another by now, nothing is made.
    package func acceptMatching(
        _ actor: Actor, _ id: ID, digest: String, note: String?
    ) async throws(Failure) -> Int {
        try await change(actor) { errand in
            let matching = try errand.find(Matching.self, id)
            let accepting = Matching.lifecycle[Matching.Move.accept]
            guard matching.isAt(.open) else { throw Failure.notNow }
            guard let accepting, try errand.may(accepting.by, matching.record) else { throw Failure.notYours }
            let making = try Matchmaking(matching, errand)
            guard making.digest == digest else {
                throw Failure.conflict(
                    Title("需求、人选或制度在这期间变了，方案也变了：请再看一遍。", "The plan has changed meanwhile: read it again."))
            }
            return try making.accept(note)
        }
    }
}
