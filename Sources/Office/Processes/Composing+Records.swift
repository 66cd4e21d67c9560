import Records
import Secondment
import Storage

/// What there is to compose a report from.
extension Composing {
    func notes(_ sorts: [Note.Sort]) throws -> [Record] {
        try errand.rows.list(
            Note.declaration,
            where: """
                r.posting = \(posting.id) AND r.owner = \(errand.actor.person) \
                AND r.sort IN (\(list: sorts.map { .text($0.rawValue) })) AND \(inMonth("day"))
                """, order: Note.day.spec)
    }

    func lent() throws -> [Record] {
        try errand.rows.list(
            DiaryEntry.declaration,
            where: """
                r.posting = \(posting.id) AND r.owner = \(errand.actor.person) \
                AND r.stage = 'lent' AND \(inMonth("day"))
                """, order: DiaryEntry.day.spec)
    }

    func tasks() throws -> [Record] {
        let from = Moment(month.first)
        let to = Moment((month + 1).first)
        return try errand.rows.list(
            HostTask.declaration,
            where: """
                r.posting = \(posting.id) AND r.stage IN ('accepted', 'done', 'confirmed') \
                AND r.made_at < \(to) AND (r.stage = 'accepted' OR r.changed_at >= \(from))
                """
        ).reversed()
    }

    func activities() throws -> [Record] {
        try errand.rows.list(
            Meeting.declaration,
            where: "r.batch = \(posting[Posting.batch].id) AND r.stage = 'held' AND \(inMonth("day"))"
        ).filter { $0[Meeting.sort].isOfBranch }
    }

    func sessions() throws -> [Record] {
        try errand.rows.list(
            StudySession.declaration,
            where: """
                r.batch = \(posting[Posting.batch].id) AND r.stage = 'held' AND \(inMonth("day"))
                """, order: StudySession.day.spec
        ).filter { session in
            session[StudySession.roll].entries.contains {
                $0.posting == posting.id.text && $0.came
            }
        }
    }

    /// The study plan's items for the next month are the first draft of what is intended.
    func planned() throws -> [String] {
        let plans = try errand.rows.list(
            StudyPlan.declaration,
            where: "r.posting = \(posting.id) AND r.stage IN ('draft', 'offered', 'signed')")
        // While a plan is revised, the signed text holds.
        guard let plan = plans.first(where: { $0.stage == "signed" }) ?? plans.first else { return [] }
        return plan[StudyPlan.items].items
            .filter { $0.month == (month + 1).iso && $0.state == .open }.map(\.text)
    }

    func inMonth(_ field: String) -> SQL {
        "r.\(name: field) >= \(month.first) AND r.\(name: field) <= \(month.last)"
    }
}
