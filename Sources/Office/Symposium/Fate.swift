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
        let cases = try shown(CareCase.self, CareCase.origin.isOne(of: ids))
        let suggestions = try shown(Suggestion.self, Suggestion.origin.isOne(of: ids))
        let notices = try shown(
            Notice.self, Notice.origin.isOne(of: Set(points.map { $0[SpeakingPoint.meeting] }).map { $0 }))
        return try points.map { point in
            switch point[SpeakingPoint.sort] {
            case .difficulty:
                let found = cases.first { $0[CareCase.origin] == point.link }
                return fate(point, found?.record, found?[CareCase.answer]?.text)
            case .suggestion:
                let found = suggestions.first { $0[Suggestion.origin] == point.link }
                return fate(point, found?.record, try found.flatMap { try answer(to: $0) })
            case .requirement:
                let found = notices.first { $0[Notice.origin] == point[SpeakingPoint.meeting] }
                return fate(point, found?.record, nil)
            case .gain: return fate(point, nil, nil)
            }
        }
    }

    private func fate(_ point: Kept<SpeakingPoint>, _ record: Record?, _ answer: String?) -> Fate {
        // A notice that is not issued yet hides nothing: what was asked for was said aloud.
        let isHidden = point.isAt(.handed) && record == nil && point[SpeakingPoint.sort] != .requirement
        return Fate(point: point, record: record, isHidden: isHidden, answer: answer)
    }

    private func answer(to suggestion: Kept<Suggestion>) throws -> String? {
        guard !suggestion.isAt(.open) else { return nil }
        let past = try steps.of(Suggestion.name, suggestion.id)
        return past.last { $0.action == Suggestion.Move.answer.rawValue }?.note
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
