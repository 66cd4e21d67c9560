import Parties
package import Records

/// 发言要点 — What somebody said at a symposium, as it was noted while they spoke: a gain, a suggestion, a difficulty, or
/// what the leader asked for in closing.
///
/// It belongs to whoever said it. When the symposium ends it is handed on: a difficulty becomes a case with an owner
/// and a day, a suggestion an item to answer, what was asked for a notice.
package enum SpeakingPoint: Kind {
    package static let name = "speaking_point"
    package static let title = Title("发言要点", "Speaking point")

    // What is written down

    package static let meeting = Field<Link<Meeting>>("meeting", Title("座谈会", "Symposium"))
    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    /// Whose posting the speaker serves; nil for a leader or a guest.
    package static let posting = Field<Link<Posting>?>("posting", Title("挂职", "Posting"))
    package static let speaker = Field<String>("speaker", Title("发言人", "Speaker"))
    package static let sort = Field<Sort>("sort", Title("类别", "Sort"))
    package static let text = Field<Prose>("text", Title("要点", "What was said"))
    /// Who is to see to it, and by when: said as the symposium ends.
    package static let keeper = Field<CareCase.Keeper?>("keeper", Title("由谁承办", "Seen to by"))
    package static let due = Field<Day?>("due", Title("办理期限", "By"))

    package enum Sort: String, Choice {
        case gain, suggestion, difficulty, requirement
        package var title: Title {
            switch self {
            case .gain: Title("收获", "Gain")
            case .suggestion: Title("建议", "Suggestion")
            case .difficulty: Title("困难", "Difficulty")
            case .requirement: Title("要求", "Asked for")
            }
        }
    }

    package static let form = [
        Section.kept([meeting, batch, posting, speaker]),
        Section(Title("要点", "What was said"), [sort, text]),
        Section.kept([keeper, due]),
    ]
    package static let label: [any Place] = [sort, text]
    package static let words: [any Place] = [text]

    // What happens to it

    package enum Stage: String, Word { case noted, handed, minuted, struck }
    package enum Move: String, Word { case strike, hand, minute }

    /// Whoever may take the notes of a symposium.
    package static let recorder: Who = .any([
        .seat(.organizer), .seat(.branchSecretary), .seat(.hostOrganizer), .seat(.leader),
    ])

    package static let lifecycle = Lifecycle(
        [
            stage(.noted, Title("已记", "Noted")),
            stage(.handed, Title("已转办", "Handed on"), .good),
            stage(.minuted, Title("入纪要", "In the minutes"), .good),
            stage(.struck, Title("已划去", "Struck out")),
        ],
        [
            move(
                .strike, Title("划去", "Strike out"), from: [.noted], to: .struck, by: recorder,
                answers: .nobody),
            // Both made by ending the symposium.
            move(.hand, Title("转办", "Hand on"), from: [.noted], to: .handed, by: .nobody),
            move(.minute, Title("记入纪要", "Enter in the minutes"), from: [.noted], to: .minuted, by: .nobody),
        ])

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let entrance: Entrance = .aside
    package static let access = Access(
        see: recorder || (.owner && at(.noted, .handed, .minuted)), add: .nobody, edit: recorder && at(.noted)
    )

    // Where it is seen

    package static let lists = [
        Listing("all", Title("发言要点", "Speaking points"), columns: [sort, text, speaker, meeting])
    ]
}

extension Where<SpeakingPoint> {
    /// 有效 — Said, and not struck out.
    package static var standing: Self { .stage(.noted, .handed, .minuted) }
}
