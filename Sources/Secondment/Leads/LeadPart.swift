import Parties
package import Records

/// 共同推进 — That a lead is another secondee's too: asked by whoever has it, agreed to by whoever is asked. What comes
/// of the lead is then theirs together, and counts once.
package enum LeadPart: Kind {
    package static let name = "lead_part"
    package static let title = Title("共同推进", "Shared lead")

    // What is written down

    package static let lead = Field<Link<Lead>>("lead", Title("线索", "Lead"))
    package static let posting = Field<Link<Posting>>("posting", Title("请谁", "Who is asked"))
    package static let subject = Field<String>("subject", Title("哪条线索", "Which lead"))
    package static let role = Field<Part>("role", Title("起什么作用", "Their part"))

    package enum Part: String, Choice {
        case lead, help, introduce
        package var title: Title {
            switch self {
            case .lead: Title("牵头", "Leads")
            case .help: Title("协助", "Helps")
            case .introduce: Title("引荐", "Introduced them")
            }
        }
    }

    package static let form = [
        Section.kept([lead, posting, subject]), Section(Title("共同推进", "Shared lead"), [role]),
    ]
    package static let label: [any Place] = [subject, role]

    // What happens to it

    package enum Stage: String, Word { case asked, agreed, declined, ended }
    package enum Move: String, Word { case agree, decline, recall, leave, join, close }

    package static let lifecycle = Lifecycle(
        [
            stage(.asked, Title("待本人同意", "Asked"), .waiting),
            stage(.agreed, Title("共同推进", "Shared"), .good),
            stage(.declined, Title("没有同意", "Declined")),
            stage(.ended, Title("已退出", "Left")),
        ],
        [
            move(
                .agree, Title("同意", "Agree"), from: [.asked], to: .agreed, by: .seat(.secondee),
                answers: .nobody, expected: true, weight: .primary),
            move(
                .decline, Title("不参加", "Decline"), from: [.asked], to: .declined, by: .seat(.secondee),
                answers: .nobody),
            // Somebody else was meant.
            move(.recall, Title("收回", "Take it back"), from: [.asked], to: .ended, by: .owner),
            move(
                .leave, Title("退出", "Leave"), from: [.agreed], to: .ended, by: .seat(.secondee),
                answers: .nobody,
                weight: .grave),
            // Both made by merging: whoever had one of two leads has the one that remains.
            move(
                .join, Title("随线索合并", "Merged with the lead"), from: [.asked, .declined, .ended], to: .agreed,
                by: .nobody),
            move(
                .close, Title("随线索合并", "Merged with the lead"), from: [.asked, .agreed], to: .ended,
                by: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance: Entrance = .aside
    package static let access = Access(
        see: .owner || .seat(.secondee) || .seat(.organizer) || .seat(.receiver), add: .nobody,
        edit: .owner && at(.asked))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("共同推进", "Shared leads"), columns: [subject, posting, role])
    ]
}

extension Where<LeadPart> {
    /// 所列 — Whoever is asked, has agreed or has declined: all but those who left.
    package static var listed: Self { .stage(.asked, .agreed, .declined) }

    /// 有效 — Asked, or agreed to.
    package static var standing: Self { .stage(.asked, .agreed) }
}
