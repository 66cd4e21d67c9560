import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// The contributions that the actor may see, of one batch or of all, under the goals to which they are tied; one question.
    func marks(of batch: ID?) throws -> [ID?: [GoalMap.Mark]] {
        let within: SQL = batch.map { "p.\(Posting.batch) = \($0)" } ?? .always
        let found = try connection.all(
            """
            SELECT r.\(Contribution.goal), r.id, r.\(Contribution.heading), p.\(Posting.personName), r.stage \
            FROM \(Contribution.self) r JOIN \(Posting.self) p ON p.id = r.\(Contribution.posting) \
            WHERE \(within) AND \(visible(Contribution.declaration)) ORDER BY r.id
            """
        ) { cells in
            (
                goal: cells.isNull(0) ? nil : cells.id(0),
                mark: Contribution.Stage(rawValue: cells.text(4)).map {
                    GoalMap.Mark(id: cells.id(1), heading: cells.text(2), name: cells.text(3), stage: $0)
                }
            )
        }
        return Dictionary(grouping: found, by: \.goal).mapValues { $0.compactMap(\.mark) }
    }
}
