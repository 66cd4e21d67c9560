import Desk
import Office
import Records
import Secondment

/// 座谈会 — Two symposia of the batch, sixty points at each: one that was held, whose difficulties were handed on, and the
/// one at which notes are taken now.
struct BenchSymposium {
    static let points = 60

    let id: ID
    let former: ID

    static func make(_ desk: Desk, _ batch: ID) async throws -> BenchSymposium {
        let former = try await meeting(desk, batch, "2024-05-10", "见面座谈会")
        try await desk.move(
            .system, Meeting.name, former, by: Meeting.Move.hold.rawValue,
            Draft([Meeting.minutes.spec.name: "一、收获和体会"]))
        return BenchSymposium(
            id: try await meeting(desk, batch, "2024-06-04", "中期座谈会"), former: former)
    }

    private static func meeting(
        _ desk: Desk, _ batch: ID, _ day: String, _ heading: String
    ) async throws -> ID {
        let meeting = try await desk.add(
            .system, Meeting.name,
            Draft(["batch": batch.text, "sort": "symposium", "heading": heading, "day": day]))
        let roll = try await desk.symposium(.system, meeting.id).roll
        for number in 0..<points {
            guard let speaker = ID(roll.entries[number % roll.entries.count].posting) else { continue }
            try await desk.note(
                .system, at: meeting.id, .posting(speaker),
                SpeakingPoint.Sort.allCases[number % SpeakingPoint.Sort.allCases.count],
                "第\(number)条：随科室走访企业，了解扩建用地和用工的难处，已记下联系人。")
        }
        return meeting.id
    }
}
