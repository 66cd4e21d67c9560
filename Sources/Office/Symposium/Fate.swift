import Desk
package import Records
package import Secondment
import Storage

/// 后来怎样 — What became of a point that was made at a symposium, as far as this reader may know it.
package struct Fate: Sendable {
    package let point: Kept<SpeakingPoint>
    /// What it was turned into; nil where it was only entered in the minutes, or where this reader may not see it.
    package let record: Record?
    /// Whether it was turned into something that this reader may not see.
    package let isHidden: Bool
    /// What was answered, in the words of whoever answered.
    package let answer: String?
}

extension Errand {
    /// The points of a symposium in the order in which they were made, each with what became of it.
    func fates(of meeting: Kept<Meeting>) throws -> [Fate] {
        try fates(
            shown(SpeakingPoint.self, SpeakingPoint.meeting == meeting.link, .standing).reversed())
    }

    func fates(_ points: [Kept<SpeakingPoint>]) throws -> [Fate] {
        let ids = points.map { $0.link as Link<SpeakingPoint>? }
        // By what each came of: a hundred points are looked up, not compared with a hundred others.
        let cases = Dictionary(
            try shown(CareCase.self, CareCase.origin.isOne(of: ids)).map { ($0[CareCase.origin], $0) }
        ) { first, _ in first }
        let suggestions = try shown(Suggestion.self, Suggestion.origin.isOne(of: ids))
        let answers = try answers(to: suggestions.filter { !$0.isAt(.open) }.map(\.id))
        let asked = Dictionary(suggestions.map { ($0[Suggestion.origin], $0) }) { first, _ in first }
        let meetings = Set(points.map { $0[SpeakingPoint.meeting] })
        let notices = Dictionary(
            try shown(Notice.self, Notice.origin.isOne(of: meetings.map { $0 })).map {
                ($0[Notice.origin], $0)
            }
        ) { first, _ in first }
        return points.map { point in
            switch point[SpeakingPoint.sort] {
            case .difficulty:
                let found = cases[point.link]
                return fate(point, found?.record, found?[CareCase.answer]?.text)
            case .suggestion:
                let found = asked[point.link]
                return fate(point, found?.record, found.flatMap { answers[$0.id] })
            case .requirement: return fate(point, notices[point[SpeakingPoint.meeting]]?.record, nil)
            case .gain: return fate(point, nil, nil)
            }
        }
    }

    private func fate(_ point: Kept<SpeakingPoint>, _ record: Record?, _ answer: String?) -> Fate {
        // A notice that is not issued yet hides nothing: what was asked for was said aloud.
        let isHidden = point.isAt(.handed) && record == nil && point[SpeakingPoint.sort] != .requirement
        return Fate(point: point, record: record, isHidden: isHidden, answer: answer)
    }

    /// The symposium before this one in its batch.
    func former(of meeting: Kept<Meeting>) throws -> Kept<Meeting>? {
        try shown(
            Meeting.self, Meeting.batch == meeting[Meeting.batch], Meeting.sort == .symposium,
            .stage(.held),
            Meeting.day <= meeting[Meeting.day], order: Meeting.day
        ).last {
            $0.id != meeting.id && ($0[Meeting.day], $0.id.raw) < (meeting[Meeting.day], meeting.id.raw)
        }
    }
}
