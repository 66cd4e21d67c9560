import Ground
import Records
import Secondment
import Storage

/// 目标 — Twenty goals, and five thousand contributions to them.
enum BenchGoals {
    static let goals = 20
    static let contributions = 5_000

    static func fill(
        _ rows: Rows, _ postings: [Record], _ blank: (Declaration, Record, String) -> Record
    ) throws {
        var ids: [ID] = []
        for number in 0..<goals {
            var goal = blank(Goal.declaration, postings[0], Goal.Stage.used.rawValue)
            goal[Goal.heading] = "第\(number)个目标"
            goal[Goal.place] = number
            try rows.insert(goal)
            ids.append(goal.id)
        }
        let stages = Contribution.Stage.allCases
        for number in 0..<contributions {
            let posting = postings[number % postings.count]
            var contribution = blank(
                Contribution.declaration, posting, stages[number % stages.count].rawValue)
            contribution[Contribution.posting] = Link(posting.id)
            contribution[Contribution.sort] =
                Contribution.Sort.allCases[number % Contribution.Sort.allCases.count]
            contribution[Contribution.heading] = "争取第\(number)笔转型升级专项资金"
            contribution[Contribution.goal] = Link(ids[number % goals])
            contribution[Contribution.agreed] = false
            try rows.insert(contribution)
        }
    }
}
