import Parties
package import Records

/// 挂职日记 — Private to its writer; never counted, never scored.
///
/// A single entry can be lent, by its writer only, to be cited in a report, and taken back.
package enum DiaryEntry: Kind {
    package static let name = "diary_entry"
    package static let title = Title("挂职日记", "Diary entry")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let text = Field<Prose>("text", Title("内容", "Text"))

    package static let form = [Section(Title("日记", "Diary"), [posting, day, text])]
    package static let label: [any Place] = [day, text]
    package static let words: [any Place] = [text]

    package static let isPrivate = true

    // What happens to it

    package enum Stage: String, Word { case `private`, lent }
    package enum Move: String, Word { case lend, keep }

    package static let lifecycle = Lifecycle(
        [
            stage(.private, Title("只给自己", "Private")),
            stage(.lent, Title("可引用", "Lent"), .good),
        ],
        [
            move(
                .lend, Title("可作汇报素材", "Lend"), from: [.private], to: .lent, by: .owner),
            move(.keep, Title("收回", "Take back"), from: [.lent], to: .private, by: .owner),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || (at(.lent) && (.seat(.organizer) || .seat(.homeUnit))),
        add: .seat(.secondee),
        edit: .owner)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("挂职日记", "Diary"), columns: [day, text], order: day)
    ]
}
