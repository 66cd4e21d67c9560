package import Desk
package import Records
package import Secondment
import Storage

/// 散会 — The end of a symposium, by one act: each difficulty becomes a case with an owner and a day, each suggestion
/// an item to answer, what was asked for a notice; the rest stands in the minutes.
enum SymposiumEnding {
    static let follows: [Follows] = [
        .on(
            Meeting.self, .hold,
            Title(
                "座谈会上的困难逐条交办，建议逐条待答复，要求拟成通知",
                "of a symposium: difficulties become cases, suggestions items to answer, what was asked for a notice"
            ),
            hold)
    ]

    /// The points of a symposium belong to its batch, and are handed on by its end.
    static func keepPoints(_ meeting: Kept<Meeting>, _ errand: Errand) throws {
        guard let before = meeting.asRead.flatMap({ Kept<Meeting>($0) }),
            before[Meeting.sort] != meeting[Meeting.sort] || before[Meeting.batch] != meeting[Meeting.batch],
            try errand.count(SpeakingPoint.self, SpeakingPoint.meeting == meeting.link, .standing) > 0
        else { return }
        throw Failure.problem(
            "已经记了发言，类别和批次不能再改", "points were noted: sort and batch stay as they are", at: "sort")
    }

    private static func hold(_ making: Making<Meeting>) throws -> Kept<Meeting> {
        let (meeting, errand) = (making.record, making.errand)
        let held = try errand.advance(meeting, .hold, note: making.note)
        guard meeting[Meeting.sort] == .symposium else { return held }
        let points = try errand.noted(at: meeting)
        for point in points {
            switch point[SpeakingPoint.sort] {
            case .difficulty where point.isOfSecondee: try difficulty(point, errand)
            case .suggestion where point.isOfSecondee: try suggestion(point, errand)
            case .requirement: try errand.advance(point, .hand)
            // A guest has nobody here who would read an answer.
            case .gain, .difficulty, .suggestion: try errand.advance(point, .minute)
            }
        }
        try notice(points.filter { $0[SpeakingPoint.sort] == .requirement }, meeting, errand)
        return held
    }

    private static func difficulty(_ point: Kept<SpeakingPoint>, _ errand: Errand) throws {
        guard let posting = point[SpeakingPoint.posting] else { return }
        var care = try errand.blank(CareCase.self, of: point.owner)
        care[CareCase.posting] = posting
        care[CareCase.text] = point[SpeakingPoint.text]
        care[CareCase.origin] = point.link
        let raised = try errand.add(care)
        // Nobody says who sees to their own.
        if point.owner != errand.actor.person, let keeper = point[SpeakingPoint.keeper],
            let due = point[SpeakingPoint.due]
        {
            var assigned = raised
            assigned[CareCase.keeper] = keeper
            assigned[CareCase.due] = due
            try errand.advance(assigned, .assign)
        }
        try errand.advance(point, .hand)
    }

    private static func suggestion(_ point: Kept<SpeakingPoint>, _ errand: Errand) throws {
        var item = try errand.blank(Suggestion.self, of: point.owner)
        item[Suggestion.sort] = .suggestion
        item[Suggestion.text] = point[SpeakingPoint.text]
        item[Suggestion.origin] = point.link
        try errand.add(item)
        try errand.advance(point, .hand)
    }

    /// One notice for all that was asked for, to be read once more before it is issued.
    private static func notice(
        _ asked: [Kept<SpeakingPoint>], _ meeting: Kept<Meeting>, _ errand: Errand
    ) throws {
        guard !asked.isEmpty else { return }
        let heading = meeting[Meeting.heading].trimmed
        var notice = try errand.blank(Notice.self)
        notice[Notice.batch] = meeting[Meeting.batch]
        notice[Notice.heading] = "关于落实\(String(heading.prefix(150)))要求的通知"
        let lines = asked.enumerated().map { "\($0.offset + 1). \($0.element[SpeakingPoint.text].text)" }
        notice[Notice.body] = Prose(lines.joined(separator: "\n"))
        notice[Notice.origin] = meeting.link
        try errand.add(notice)
    }
}

/// 交给谁 — Who is to see to one difficulty, and by when.
package struct Assignment: Sendable {
    package let keeper: CareCase.Keeper
    package let due: Day

    package init(keeper: CareCase.Keeper, due: Day) {
        self.keeper = keeper
        self.due = due
    }
}

extension Desk {
    /// Ends a symposium: keeps who came, to whom each difficulty goes and the minutes, and hands the points on. All of
    /// it, or nothing. Fails with `.conflict` where somebody ended it before, or noted or changed something since
    /// `seen`, the mark of the page; with `.invalid` where somebody was away without a reason, where its day has not come
    /// or a difficulty is due on a day that is past; with `.forbidden` for whoever does not take its notes.
    package func endSymposium(
        _ actor: Actor, _ id: ID, seen: String?, roll: RollCall, _ assignments: [ID: Assignment],
        minutes: String
    ) async throws(Failure) {
        try roll.explained()
        try await change(actor) { errand in
            var meeting = try errand.symposium(id)
            guard meeting.isAt(.planned) else { throw Failure.notNow }
            let noted = try errand.noted(at: meeting)
            guard seen.map({ $0 == SymposiumPage.mark(meeting, noted) }) ?? true else {
                throw Failure.overtaken
            }
            guard meeting[Meeting.day] <= errand.today else {
                throw Failure.problem("还没到开会的日子", "the day has not come yet", at: "day")
            }
            for var point in noted where point[SpeakingPoint.sort] == .difficulty {
                guard let assignment = assignments[point.id] else { continue }
                guard assignment.due >= errand.today else {
                    throw Failure.problem(
                        "办理期限不能早于今天", "the day to settle it by is past", at: "due-\(point.id.text)")
                }
                point[SpeakingPoint.keeper] = assignment.keeper
                point[SpeakingPoint.due] = assignment.due
                try errand.save(point, action: Title("定了承办", "said who sees to it"))
            }
            meeting[Meeting.roll] = roll
            let saved = try errand.save(meeting, action: Title("登记到会", "called the roll"))
            _ = try errand.move(
                Meeting.name, saved.id, by: Meeting.Move.hold.rawValue, note: nil,
                Draft([Meeting.minutes.spec.name: minutes]), version: nil)
        }
    }
}

extension Failure {
    fileprivate static let overtaken = Failure.conflict(
        Title(
            "打开这一页以后，又有人记了或改了发言。看一眼现在的，再散会。",
            "Something was noted or changed since this page was opened; look at it as it is now."))
}

extension Kept<SpeakingPoint> {
    /// Said by one of the batch, to whom it is answered.
    package var isOfSecondee: Bool { self[SpeakingPoint.posting] != nil }
}
