import Desk
import Parties
package import Records
import Secondment

/// 下次 — The next session or meeting to which somebody is to come, with when and where.
package struct Coming: Sendable {
    package let record: Record
    package let heading: String
    package let day: Day
    package let time: String?
    package let place: String?
}

extension Errand {
    func coming(to posting: Kept<Posting>) throws -> Coming? {
        let batch = posting[Posting.batch]
        let sessions = try shown(
            StudySession.self, StudySession.batch == batch, .stage(.planned), StudySession.day >= today,
            order: StudySession.day, limit: 10
        ).map {
            Coming(
                record: $0.record, heading: $0[StudySession.heading], day: $0[StudySession.day],
                time: $0[StudySession.time], place: $0[StudySession.place])
        }
        let meetings = try shown(
            Meeting.self, Meeting.batch == batch, .stage(.planned), Meeting.day >= today,
            order: Meeting.day, limit: 10
        ).map {
            Coming(
                record: $0.record, heading: $0[Meeting.heading], day: $0[Meeting.day],
                time: $0[Meeting.time], place: $0[Meeting.place])
        }
        func begins(_ coming: Coming) -> Int { coming.time.flatMap(ClockTime.minutes) ?? 0 }
        return (sessions + meetings).min { ($0.day, begins($0)) < ($1.day, begins($1)) }
    }
}
