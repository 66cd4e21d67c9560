import Desk
import Records
import Storage

extension Pending {
    /// The rows at these stages that this seat sees and of which it holds that they are its own to go on with.
    static func rows(_ kind: Declaration, at stages: [String], _ mine: SQL, _ errand: Errand) -> SQL {
        let seen = errand.visible(kind)
        var at = Condition.stage(stages).sql
        if case .several = kind.about, !mine.isAlways {
            // Of what several have together, a person’s own are found by two ways at once; SQLite would rather go through all that
            // stand at the stage, unless it cannot.
            at = "r.stage || '' IN (\(list: stages.map { Value.text($0) }))"
        }
        return .all([at, mine, seen == mine ? .always : seen])
    }

    /// Records of which no more is read than a line of the first page says.
    static func lines(
        _ kind: Declaration, _ condition: SQL, order: FieldSpec? = nil, limit: Int, _ errand: Errand
    ) throws -> [Record] {
        let days = kind.lifecycle.stages.compactMap(\.day)
        let names = Set(kind.calledBy.map(\.name) + days + ["posting"])
        return try errand.rows.list(
            kind, where: condition, order: order, limit: limit,
            only: kind.fields.filter { names.contains($0.name) })
    }
}
