import Desk
import Documents
import Records
import Secondment

/// What there is to compose a report from.
extension Composing {
    func notes(_ sorts: [Note.Sort]) throws -> [Kept<Note>] {
        try errand.all(
            Note.self, Note.posting == posting.link, .owner(errand.actor.person), Note.sort.isOne(of: sorts),
            Note.day.isIn(month), order: Note.day)
    }

    func lent() throws -> [Kept<DiaryEntry>] {
        try errand.all(
            DiaryEntry.self, DiaryEntry.posting == posting.link, .owner(errand.actor.person), .stage(.lent),
            DiaryEntry.day.isIn(month), order: DiaryEntry.day)
    }

    /// What is in hand, and what was done in the month.
    func tasks() throws -> [Kept<HostTask>] {
        let (from, to) = (Moment(month.first), Moment((month + 1).first))
        return try errand.all(
            HostTask.self, HostTask.posting == posting.link, .taken,
            .made(before: to), .stage(.accepted) || .changed(from: from)
        ).reversed()
    }

    func activities() throws -> [Kept<Meeting>] {
        try errand.all(
            Meeting.self, Meeting.batch == posting[Posting.batch], .stage(.held), .ofBranch,
            Meeting.day.isIn(month)
        ).filter { meeting in
            // Where nobody called a roll, it is said that it was held, not who came.
            let roll = meeting[Meeting.roll]?.entries ?? []
            return roll.isEmpty || roll.contains { $0.posting == posting.id.text && $0.came }
        }
    }

    /// Symposia at whose end this secondee was among those who came.
    func symposia() throws -> [Kept<Meeting>] {
        try errand.all(
            Meeting.self, Meeting.batch == posting[Posting.batch], Meeting.sort == .symposium, .stage(.held),
            Meeting.day.isIn(month), order: Meeting.day
        ).filter { meeting in
            (meeting[Meeting.roll]?.entries ?? []).contains { $0.posting == posting.id.text && $0.came }
        }
    }

    func sessions() throws -> [Kept<StudySession>] {
        try errand.all(
            StudySession.self, StudySession.batch == posting[Posting.batch], .stage(.held),
            StudySession.day.isIn(month), order: StudySession.day
        ).filter { session in
            session[StudySession.roll].entries.contains { $0.posting == posting.id.text && $0.came }
        }
    }

    /// What they suggested before everybody, at a symposium, and was answered; what went into the box stays there.
    func answered() throws -> [Line] {
        try errand.all(
            Suggestion.self, .owner(errand.actor.person), Suggestion.sort == .suggestion,
            Suggestion.origin != nil,
            .stage(.answered, .closed), .changed(in: month)
        ).map { suggestion in
            let text = Composing.clause(suggestion[Suggestion.text].text)
            return Line(
                "座谈会上提出的建议\(Quotation.quoted(text))已有答复", suggestion, on: suggestion.changedAt.day,
                citing: text)
        }
    }

    /// The study plan's items for the next month are the first draft of what is intended.
    func planned() throws -> [String] {
        let plans = try errand.all(
            StudyPlan.self, StudyPlan.posting == posting.link, .current)
        // While a plan is revised, the signed text holds.
        guard let plan = plans.first(where: { $0.isAt(.signed) }) ?? plans.first else { return [] }
        return plan[StudyPlan.items].items
            .filter { $0.month == (month + 1).iso && $0.state == .open }.map(\.text)
    }
}
