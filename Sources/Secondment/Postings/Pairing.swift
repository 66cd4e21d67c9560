import Parties
package import Records

/// 结对带教 — A mentor whom the host pairs with a secondee.
package enum Pairing: Kind {
    package static let name = "pairing"
    package static let title = Title("结对带教", "Pairing")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let mentorName = Field<String?>(
        "mentor_name", Title("带教人姓名", "Mentor's name"),
        hint: Title(
            "写姓名就行；要让他自己登录，由组织部在下面选人", "a name is enough; 组织部 chooses the person, who can then sign in"))
    package static let mentor = Field<Link<Person>?>("mentor", Title("带教人（有账户的）", "Mentor with an account"))
    package static let part = Field<Part>("part", Title("带教身份", "Part"))
    package static let since = Field<Day>("since", Title("开始日期", "Since"), guess: .today)

    package enum Part: String, Choice {
        case first, counsellor, work
        package var title: Title {
            switch self {
            case .first: Title("第一培养人", "First mentor")
            case .counsellor: Title("辅导员", "Counsellor")
            case .work: Title("跟班带教", "Work mentor")
            }
        }
    }

    package static let form = [
        Section(Title("结对", "Pairing"), [posting, mentorName, part, since, mentor])
    ]
    package static let label: [any Place] = [mentorName, part]

    package static let checks = [
        Check(Title("写明带教人是谁", "say who the mentor is"), at: mentorName) {
            $0[mentor] != nil || !($0[mentorName] ?? "").trimmed.isEmpty
        }
    ]

    // What happens to it

    package enum Stage: String, Word { case current, ended }
    package enum Move: String, Word { case end }

    package static let lifecycle = Lifecycle(
        [
            stage(.current, Title("带教中", "Current"), .good),
            stage(.ended, Title("已结束", "Ended")),
        ],
        [
            move(
                .end, Title("结束带教", "End"), from: [.current], to: .ended,
                by: .seat(.hostUnit) || .seat(.organizer), answers: .seat(.secondee))
        ])
    package static let settling: Settling? = settles(at: [.current, .ended], day: since, qualifier: part)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .around,
        add: .seat(.hostUnit) || .seat(.organizer),
        edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("结对带教", "Pairings"), columns: [posting, mentorName, part, since])
    ]
}
