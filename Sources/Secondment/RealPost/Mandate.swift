import Parties
package import Records

/// 分工授权 — What somebody on a posting is in charge of and may decide, as the host unit has announced it; the document is attached. A
/// later one takes its place, and the former stays to be read.
package enum Mandate: Kind {
    package static let name = "mandate"
    package static let title = Title("分工授权", "Mandate")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let work = Field<Prose>(
        "work", Title("分管、协助分管什么", "In charge of"))
    package static let authority = Field<Prose>(
        "authority", Title("能定什么、签什么、参加什么会", "What they may decide, sign and attend"))
    package static let since = Field<Day>("since", Title("从哪天起", "Since"), guess: .today)
    package static let document = Field<String?>(
        "document", Title("文件和文号", "Document"), hint: Title("文件作为附件添加", "attach the document"))

    package static let form = [
        Section(Title("分工授权", "Mandate"), [posting, work, authority, since, document])
    ]
    package static let label: [any Place] = [since, work]
    package static let words: [any Place] = [work, authority, document]

    // What happens to it

    package enum Stage: String, Word { case draft, announced, replaced, dropped }
    package enum Move: String, Word { case announce, replace, drop }

    private static let giver: Who = .seat(.hostUnit) || .seat(.supervisor)

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft"), inHand: .owner),
            stage(.announced, Title("现行", "In force"), .good),
            stage(.replaced, Title("已由新的代替", "Replaced")),
            stage(.dropped, Title("没有印发", "Not announced")),
        ],
        [
            move(
                .announce, Title("印发", "Announce"), from: [.draft], to: .announced, by: giver,
                answers: .seat(.secondee), weight: .primary),
            // Made by the next one.
            move(.replace, Title("代替", "Replace"), from: [.announced], to: .replaced, by: .nobody),
            move(
                .drop, Title("不用了", "Drop"), from: [.draft], to: .dropped, by: giver,
                answers: .seat(.secondee)),
        ])
    package static let settling: Settling? = settles(at: [.announced], day: since)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: giver || (at(.announced, .replaced) && .around), add: giver, edit: giver && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("分工授权", "Mandates"), columns: [posting, work, since], order: since)
    ]
}
