import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// The contributions that the actor may see, of one batch or of all, under the goals to which they are tied: of each the first so many,
    /// and how many there are. One question: to number the rows there takes longer than to read past those that are too many.
    func marks(of batch: ID?, under goal: ID?, most: Int) throws -> [ID?: GoalMap.Marks] {
        let ofBatch: SQL = batch.map { "p.\(Posting.batch) = \($0)" } ?? .always
        let ofGoal: SQL = goal.map { "r.\(Contribution.goal) = \($0)" } ?? .always
        var first: [ID?: [GoalMap.Mark]] = [:]
        var counts: [ID?: Int] = [:]
        try connection.each(
            """
            SELECT r.\(Contribution.goal), r.id, r.\(Contribution.heading), p.\(Posting.personName), r.stage \
            FROM \(Contribution.self) r JOIN \(Posting.self) p ON p.id = r.\(Contribution.posting) \
            WHERE \(ofBatch) AND \(ofGoal) AND \(visible(Contribution.declaration)) ORDER BY r.id
            """
        ) { cells in
            let goal = cells.optionalID(0)
            counts[goal, default: 0] += 1
            guard counts[goal, default: 0] <= most, let stage = Contribution.Stage(rawValue: cells.text(4))
            else { return }
            first[goal, default: []].append(
                GoalMap.Mark(id: cells.id(1), heading: cells.text(2), name: cells.text(3), stage: stage))
        }
        return Dictionary(
            uniqueKeysWithValues: counts.map { ($0, GoalMap.Marks(first: first[$0] ?? [], count: $1)) })
    }
}
