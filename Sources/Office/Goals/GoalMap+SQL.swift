import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// The contributions that the actor may see, of one batch or of all, under the goals to which they are tied: of each the first so many,
    /// and how many there are; one question.
    func marks(of batch: ID?, under goal: ID?, most: Int) throws -> [ID?: GoalMap.Marks] {
        let ofBatch: SQL = batch.map { "p.\(Posting.batch) = \($0)" } ?? .always
        let ofGoal: SQL = goal.map { "r.\(Contribution.goal) = \($0)" } ?? .always
        let found = try connection.all(
            """
            SELECT m.goal, m.id, m.heading, m.name, m.stage, m.total FROM \
            (SELECT r.\(Contribution.goal) AS goal, r.id AS id, r.\(Contribution.heading) AS heading, \
            p.\(Posting.personName) AS name, r.stage AS stage, \
            COUNT(*) OVER (PARTITION BY r.\(Contribution.goal)) AS total, \
            ROW_NUMBER() OVER (PARTITION BY r.\(Contribution.goal) ORDER BY r.id) AS place \
            FROM \(Contribution.self) r JOIN \(Posting.self) p ON p.id = r.\(Contribution.posting) \
            WHERE \(ofBatch) AND \(ofGoal) AND \(visible(Contribution.declaration))) m \
            WHERE m.place <= \(most) ORDER BY m.id
            """
        ) { cells in
            (
                goal: cells.isNull(0) ? nil : cells.id(0), total: Int(cells.int(5)),
                mark: Contribution.Stage(rawValue: cells.text(4)).map {
                    GoalMap.Mark(id: cells.id(1), heading: cells.text(2), name: cells.text(3), stage: $0)
                }
            )
        }
        return Dictionary(grouping: found, by: \.goal).mapValues { found in
            GoalMap.Marks(first: found.compactMap(\.mark), count: found.first?.total ?? 0)
        }
    }
}
