import Parties
package import Records

/// 投诉与建议 — The box that is open to everybody, all year, with an answer owed to each.
package enum Suggestion: Kind {
    package static let name = "suggestion"
    package static let title = Title("投诉与建议", "Suggestion")

    // What is written down

    package static let sort = Field<Sort>("sort", Title("类别", "Sort"))
    package static let text = Field<Prose>("text", Title("内容", "Text"))
    /// Where it was said, if it was said at a symposium.
    package static let origin = Field<Link<SpeakingPoint>?>("origin", Title("出自", "From"))

    package enum Sort: String, Choice {
        case suggestion, complaint, burden
        package var title: Title {
            switch self {
            case .suggestion: Title("建议", "Suggestion")
            case .complaint: Title("投诉", "Complaint")
            case .burden: Title("负担过重", "Too much asked")
            }
        }
    }

    package static let form = [
        Section(Title("想说的", "What you want to say"), [sort, text]), Section.kept([origin]),
    ]
    package static let label: [any Place] = [sort, text]
    package static let words: [any Place] = [text]

    // What happens to it

    package enum Stage: String, Word { case open, answered, closed }
    package enum Move: String, Word { case answer, reopen, close }

    package static let lifecycle = Lifecycle(
        [
            stage(.open, Title("待答复", "Open"), .waiting),
            stage(.answered, Title("已答复", "Answered"), .good),
            stage(.closed, Title("已了结", "Closed")),
        ],
        [
            move(
                .answer, Title("答复", "Answer"), from: [.open], to: .answered,
                by: .seat(.organizer), answers: .owner, expected: true, needsNote: true, weight: .primary),
            move(
                .reopen, Title("没有解决", "Not solved"), from: [.answered], to: .open,
                by: .owner, needsNote: true),
            move(
                .close, Title("了结", "Close"), from: [.answered], to: .closed, by: .owner,
                expected: true),
        ])

    // Who may touch it

    package static let about = About.office
    package static let access = Access(
        see: .owner || .seat(.organizer), add: .signedIn, edit: .owner && at(.open))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("投诉与建议", "Suggestions"), columns: [sort, text])
    ]
}
