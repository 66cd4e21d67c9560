import Desk
import Ground
package import Office
package import Records
package import Secondment

/// What the cast says at a symposium.
extension Cast {
    /// Planned by 王敏 for the day of the cast, with 赵卫国 in the chair.
    @discardableResult
    package func symposium(_ heading: String = "中期座谈会", on day: String = "2024-06-04") async throws -> Record
    {
        try await desk.add(
            actor("王敏"), Meeting.name,
            Draft([
                "batch": batch.text, "sort": "symposium", "heading": heading, "day": day, "place": "东州宾馆",
                "chair": "赵卫国",
            ]))
    }

    /// Noted by 王敏, or whoever else takes the notes; each a minute after the one before.
    @discardableResult
    package func said(
        _ text: String, at symposium: Record, by speaker: String, as sort: SpeakingPoint.Sort,
        noted name: String = "王敏"
    ) async throws -> Kept<SpeakingPoint> {
        clock.pass(minutes: 1)
        let who: Desk.Speaker = postings[speaker].map { .posting($0) } ?? .guest(speaker)
        return try await desk.note(actor(name), at: symposium.id, who, sort, text)
    }

    /// Ended by 王敏: everybody came, and each difficulty goes to its keeper by 18 June.
    package func end(
        _ symposium: Record, giving keepers: [ID: CareCase.Keeper] = [:], minutes: String = "一、收获\n1. 有收获。",
        by name: String = "王敏"
    ) async throws {
        let page = try await desk.symposium(actor(name), symposium.id)
        var roll = page.roll
        for place in roll.entries.indices where !roll.entries[place].came { roll.entries[place].why = "请假" }
        try await desk.endSymposium(
            actor(name), symposium.id, seen: nil, roll: roll,
            keepers.mapValues { Assignment(keeper: $0, due: Month(2024, 6).first + 17) }, minutes: minutes)
    }

    /// What became of the points of a symposium, as this person may know it.
    package func fates(of symposium: Record, as name: String = "王敏") async throws -> [Fate] {
        try await desk.symposium(actor(name), symposium.id).points
    }

    /// The case that a point became.
    package func care(of point: Kept<SpeakingPoint>) async throws -> Record {
        let page = try await desk.list(.system, CareCase.name, Desk.Filter())
        guard let found = page.records.first(where: { $0[CareCase.origin] == point.link }) else {
            throw Failure.notFound
        }
        return found
    }
}
