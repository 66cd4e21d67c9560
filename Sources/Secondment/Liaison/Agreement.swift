import Parties
package import Records

/// 合作协议 — What two units or two cities have promised each other: who with whom, the items one by one, until when.
package enum Agreement: Kind {
    package static let name = "agreement"
    package static let title = Title("合作协议", "Agreement")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("谁促成的", "Posting"))
    package static let heading = Field<String>("heading", Title("名称", "Name"))
    package static let ours = Field<String>("ours", Title("我方", "Our side"))
    package static let theirs = Field<String>("theirs", Title("对方", "Their side"))
    package static let signedOn = Field<Day?>("signed_on", Title("签订日期", "Signed on"))
    package static let until = Field<Day?>("until", Title("有效期至", "Until"))
    package static let items = Field<Checklist>(
        "items", Title("约定事项", "What was agreed"),
        hint: Title("一行一项，可在行首写月份：2024-09 互派两名干部", "one a line, its month before it or not"))

    package static let form = [
        Section(Title("协议", "Agreement"), [posting, heading, ours, theirs, signedOn, until, items])
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, ours, theirs]

    package static let checks = [
        Check(Title("有效期早于签订日期", "it ends before it was signed"), at: until) { agreement in
            guard let first = agreement[signedOn], let last = agreement[until] else { return true }
            return first <= last
        }
    ]

    // What happens to it

    package enum Stage: String, Word { case draft, inForce = "in_force", over }
    package enum Move: String, Word { case sign, note, end }

    private static let home: Who = .seat(.homeUnit)

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("商议中", "Being agreed")),
            stage(
                .inForce, Title("有效", "In force"), .good, inHand: home, day: until,
                dated: Title("有效，至…", "In force until …")),
            stage(.over, Title("已终止", "Over")),
        ],
        [
            move(
                .sign, Title("已签订", "It is signed"), from: [.draft], to: .inForce,
                by: home || .seat(.secondee) || .seat(.organizer), answers: .nobody,
                needs: [signedOn, until], asks: [signedOn, until], weight: .primary),
            move(
                .end, Title("终止", "End"), from: [.draft, .inForce], to: .over,
                by: home || .seat(.organizer), answers: .nobody, needsNote: true),
            // The items are ticked off year by year, after the posting too.
            move(
                .note, Title("更新事项或续签", "Bring it up to date"), from: [.inForce], to: nil, by: home,
                answers: .nobody, asks: [items, signedOn, until]),
        ])
    package static let settling: Settling? = settles(at: [.inForce], day: signedOn)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .seat(.secondee) || home || .seat(.hostUnit) || .seat(.organizer) || .seat(.leader)
            || .seat(.hostOrganizer),
        add: .seat(.secondee), edit: .seat(.secondee) && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("合作协议", "Agreements"), columns: [heading, ours, theirs, signedOn, until],
            order: until)
    ]
}
