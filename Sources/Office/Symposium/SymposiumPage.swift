package import Desk
import Documents
import Parties
package import Records
import Regulation
package import Secondment
import Storage

/// 座谈会 — A symposium as its pages show it: who is there, what was said, and what became of what was said last time.
package struct SymposiumPage: Sendable {
    package let meeting: Kept<Meeting>
    /// Whoever is expected, or came.
    package let roll: RollCall
    package let points: [Fate]
    package let former: (meeting: Kept<Meeting>, points: [Fate])?
    /// Whether this reader may take the notes.
    package let mayNote: Bool
    /// By when a difficulty is to be settled where nobody says otherwise.
    package let due: Day
    /// By which it is known whether something was noted or changed since the page was made.
    package var mark: String { SymposiumPage.mark(meeting, points.map(\.point).filter { $0.isAt(.noted) }) }

    static func mark(_ meeting: Kept<Meeting>, _ noted: [Kept<SpeakingPoint>]) -> String {
        let points = noted.sorted { $0.id < $1.id }.map { "\($0.id.text).\($0.version)" }
        return (["\(meeting.version)"] + points).joined(separator: " ")
    }

    /// How the minutes begin, from the points: laid out where it is wanted, since putting words right takes longer than
    /// all the rest.
    package var draft: String { SymposiumMinutes.draft(points.map(\.point)) }
}

extension Desk {
    /// A difficulty is to be settled within ten working days, unless somebody says otherwise.
    private static let workdays = 10

    /// Fails with `.notFound` where the meeting is no symposium.
    package func symposium(_ actor: Actor, _ id: ID) async throws(Failure) -> SymposiumPage {
        try await look(actor) { errand in
            let meeting = try errand.find(Meeting.self, id)
            guard meeting[Meeting.sort] == .symposium else { throw Failure.notFound }
            let mayNote = try errand.may(SpeakingPoint.recorder, meeting.record)
            let points = try errand.fates(of: meeting)
            let former = try errand.former(of: meeting)
            let calendar = try errand.regulations.calendar(errand.connection)
            let known = meeting[Meeting.roll]
            return SymposiumPage(
                meeting: meeting,
                roll: mayNote
                    ? try known.flatMap { $0.entries.isEmpty ? nil : $0 }
                        ?? errand.expected(meeting[Meeting.batch], on: meeting[Meeting.day]) : .empty,
                points: points,
                former: try former.map { ($0, try errand.fates(of: $0)) }, mayNote: mayNote,
                due: calendar.workingDay(Desk.workdays, after: errand.today))
        }
    }
}

/// 纪要初稿 — Minutes laid out from the points: by their sorts, without names.
enum SymposiumMinutes {
    static func draft(_ points: [Kept<SpeakingPoint>]) -> String {
        var number = 0
        return parts.compactMap { sort, heading in
            let found = points.filter { $0[SpeakingPoint.sort] == sort }
            let own = sort == .difficulty ? found.filter(\.isOfSecondee) : []
            // Minutes are read by all around; what one of them finds difficult is between them and those who see to it.
            let counted = own.isEmpty ? [] : ["提出困难\(own.count)件，逐件交办。"]
            let lines =
                counted
                + found.filter { point in !own.contains { $0.id == point.id } }
                .map { Composing.clause($0[SpeakingPoint.text].text) + "。" }
            guard !lines.isEmpty else { return nil }
            number += 1
            let numbered = lines.enumerated().map { "\($0.offset + 1). \($0.element)" }
            return (["\(LevelMark.chinese(number))、\(heading)"] + numbered).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static let parts: [(SpeakingPoint.Sort, String)] = [
        (.gain, "收获和体会"), (.difficulty, "困难和问题"), (.suggestion, "意见和建议"), (.requirement, "会议要求"),
    ]
}
