package import Desk
import Parties
package import Records
package import Secondment
import Storage

/// 目标图 — The goals as a tree, and what has been brought to each: a mark for every contribution that the reader may see, each of which
/// opens its record. A goal to which nothing has come is there too.
package struct GoalMap: Sendable {
    package let goals: [Node]
    /// What is tied to no goal.
    package let loose: Marks
    package let batches: [Kept<Batch>]
    /// Nil for all of them.
    package let batch: Kept<Batch>?
    package let mayKeep: Bool
    /// The only one that is shown, with all of its marks; nil for the whole tree.
    package let only: ID?

    package struct Node: Sendable {
        package let goal: Kept<Goal>
        /// How far down it stands.
        package let depth: Int
        package let marks: Marks
    }

    /// The first of them, and how many there are: a goal by itself shows all.
    package struct Marks: Sendable {
        package let first: [Mark]
        package let count: Int
        package var isEmpty: Bool { count == 0 }
        package var more: Int { count - first.count }

        package static let none = Marks(first: [], count: 0)
    }

    package struct Mark: Sendable {
        package let id: ID
        package let heading: String
        package let name: String
        package let stage: Contribution.Stage
    }
}

extension Desk {
    package func goalMap(
        _ actor: Actor, _ batch: ID?, only goal: ID? = nil
    ) async throws(Failure) -> GoalMap {
        try await look(actor) { errand in
            let goals = try errand.shown(Goal.self, order: Goal.place).filter { goal == nil || $0.id == goal }
            let marks = try errand.marks(
                of: batch, under: goal, most: goal == nil ? GoalMap.mostMarks : Int(Int32.max))
            let batches = try errand.shown(Batch.self, Batch.direction == .inbound)
            return GoalMap(
                goals: GoalMap.tree(goals, marks), loose: marks[nil] ?? .none, batches: batches,
                batch: batches.first { $0.id == batch }, mayKeep: try errand.mayAddSome(Goal.declaration),
                only: goal)
        }
    }

    /// Keeps the goals of a table of two columns, a wider goal and one of its parts, as it is copied from a spreadsheet; those that are
    /// there already stay as they are. Returns how many are new.
    package func keepGoals(_ actor: Actor, table: String) async throws(Failure) -> Int {
        let rows = try PastedTable(table, GoalMap.columns, most: GoalMap.mostRows).rows
        return try await change(actor) { errand in
            guard try errand.mayAddSome(Goal.declaration) else { throw Failure.notYours }
            struct Name: Hashable {
                let parent: ID?
                let heading: String
            }
            var known = Dictionary(
                try errand.all(Goal.self, .stage(.used)).map {
                    (Name(parent: $0[Goal.parent]?.id, heading: $0[Goal.heading]), $0)
                }, uniquingKeysWith: { first, _ in first })
            let before = known.count
            func goal(_ heading: String, in parent: Kept<Goal>?) throws -> Kept<Goal> {
                let name = Name(parent: parent?.id, heading: heading)
                if let there = known[name] { return there }
                var goal = try errand.blank(Goal.self)
                goal[Goal.heading] = heading
                goal[Goal.parent] = parent?.link
                goal[Goal.place] = known.count + 1
                let kept = try errand.add(goal)
                known[name] = kept
                return kept
            }
            // Of cells that were joined, only the uppermost says which goal it is.
            var wider = ""
            for (line, cells) in rows {
                if !cells[0].isEmpty { wider = cells[0] }
                guard !wider.isEmpty else {
                    throw Failure.problem("第\(line)行没有写大目标", "line \(line) has no goal", at: "table")
                }
                let parent = try goal(wider, in: nil)
                if !cells[1].isEmpty { _ = try goal(cells[1], in: parent) }
            }
            return known.count - before
        }
    }
}

extension GoalMap {
    package static let columns = ["大目标", "分目标"]
    fileprivate static let mostRows = 500
    /// Of each goal, where there are many.
    static let mostMarks = 20

    /// Each goal behind the one of which it is a part. Those in a circle, or under one that is gone, stand at the top.
    static func tree(_ goals: [Kept<Goal>], _ marks: [ID?: Marks]) -> [Node] {
        let wanted = goals.filter { $0.isAt(.used) || !(marks[$0.id] ?? .none).isEmpty }
        let ids = Set(wanted.map(\.id))
        let parts = Dictionary(grouping: wanted) { goal in
            goal[Goal.parent].flatMap { ids.contains($0.id) ? $0.id : nil }
        }
        var nodes: [Node] = []
        var reached: Set<ID> = []
        func walk(_ goals: [Kept<Goal>], _ depth: Int) {
            for goal in goals where reached.insert(goal.id).inserted {
                nodes.append(Node(goal: goal, depth: min(depth, 4), marks: marks[goal.id] ?? .none))
                walk(parts[goal.id] ?? [], depth + 1)
            }
        }
        walk(parts[nil] ?? [], 0)
        walk(wanted, 0)
        return nodes
    }
}
