import Parties
package import Records

/// 线索 — An investment or a talent that may come: who it is, what for, how much, and what they ask. One that several
/// bring is one lead, and what comes of it counts once.
package enum Lead: Kind {
    package static let name = "lead"
    package static let title = Title("双招双引线索", "Lead")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("登记人的挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("类别", "Sort"))
    package static let party = Field<String>(
        "party", Title("对方", "The other party"),
        hint: Title("企业、机构写全称；人才写姓名和单位", "a company by its full name, a talent by name and unit"))
    package static let creditCode = Field<String?>("credit_code", Title("统一社会信用代码", "Credit code"))
    package static let heading = Field<String>("heading", Title("做什么，一句话", "What for"))
    package static let content = Field<Prose?>("content", Title("项目内容", "Content"))
    package static let scale = Field<String?>(
        "scale", Title("规模", "Scale"), hint: Title("如 意向投资2.3亿元；4人团队", "with its unit"))
    package static let contact = Field<String?>("contact", Title("对方联系人、职务", "Whom to speak with"))
    package static let demands = Field<Prose?>("demands", Title("诉求", "What they ask for"))
    package static let next = Field<Day?>("next_day", Title("下次跟进", "To be followed up"))
    package static let phone = Field<String?>("phone", Title("对方电话、邮箱", "Their phone or e-mail"))
    package static let consent = Field<String?>("consent", Title("人才何时同意、用到何时", "A talent’s consent"))
    package static let publicity = Field<Link<Publicity>?>("publicity", Title("来自哪次推介", "What it came from"))
    package static let verdict = Field<Prose?>("verdict", Title("承接部门研判", "The receiving department’s view"))
    package static let merged = Field<Link<Lead>?>("merged", Title("并入", "Merged into"))
    /// How the other party's name sounds without what all companies are called, by which one is known again.
    package static let sound = Field<String?>("sound", Title("读音", "Sound"))
    /// The leads that somebody has looked at and found to be others.
    package static let others = Field<Prose?>("others", Title("不是同一家", "Found to be others"))

    private static let keepers: Who = .seat(.secondee) || .seat(.receiver)
    package static let open: [Stage] = [.clue, .touch, .visit, .talk, .signed]

    package static let form = [
        Section(
            Title("四项要素", "The four elements"),
            [posting, sort, party, creditCode, heading, content, scale, contact, demands]),
        Section(Title("跟进", "Following up"), [next, publicity]),
        Section(Title("联系方式，只有经办人可见", "How to reach them"), [phone, consent], see: keepers),
        Section.kept([verdict, merged]),
        Section.working([sound, others]),
    ]
    package static let label: [any Place] = [party, heading]
    package static let words: [any Place] = [party, creditCode, heading, content, demands]

    package static let checks = [
        Check(Title("留人才的电话、邮箱，要写明本人何时同意、用到何时", "a talent’s phone needs their consent"), at: consent) {
            $0[sort] == .investment || ($0[phone] ?? "").isEmpty || !($0[consent] ?? "").isEmpty
        }
    ]

    // What happens to it

    package enum Stage: String, Word { case clue, touch, visit, talk, signed, landed, dropped, merged }
    package enum Move: String, Word {
        case respond, touch, visit, talk, sign, land, unland = "undo_landing", drop, revive, forget, merge
    }

    package static let lifecycle = Lifecycle(
        [
            stage(.clue, Title("待研判", "To be looked at"), .waiting),
            stage(.touch, Title("初步接触", "First touch"), inHand: .seat(.secondee), day: next),
            stage(.visit, Title("考察往来", "Visits"), inHand: .seat(.secondee), day: next),
            stage(.talk, Title("洽谈", "Talks"), inHand: .seat(.secondee), day: next),
            stage(.signed, Title("签约", "Signed"), .waiting, inHand: .seat(.secondee), day: next),
            stage(.landed, Title("落地", "Landed"), .good),
            stage(.dropped, Title("未成", "Came to nothing")),
            stage(.merged, Title("已并入", "Merged")),
        ],
        [
            move(
                .respond, Title("研判答复", "Answer"), from: [.clue], to: .touch, by: .seat(.receiver),
                answers: .seat(.secondee), expected: true, needs: [verdict], asks: [verdict], weight: .primary
            ),
            move(
                .touch, Title("初步接触", "First touch"), from: [.visit, .talk], to: .touch, by: keepers,
                answers: .nobody),
            move(
                .visit, Title("考察往来", "Visits"), from: [.clue, .touch, .talk], to: .visit, by: keepers,
                answers: .nobody),
            move(
                .talk, Title("洽谈", "Talks"), from: [.clue, .touch, .visit, .signed], to: .talk, by: keepers,
                answers: .nobody),
            move(
                .sign, Title("签约", "Signed"), from: [.clue, .touch, .visit, .talk], to: .signed, by: keepers,
                answers: .nobody),
            // It counts when whoever receives it says so.
            move(
                .land, Title("确认落地", "It has landed"), from: [.signed], to: .landed, by: .seat(.receiver),
                answers: .seat(.secondee), weight: .primary),
            move(
                .unland, Title("撤销落地", "Undo the landing"), from: [.landed], to: .signed,
                by: .seat(.receiver), answers: .seat(.secondee), needsNote: true),
            move(
                .drop, Title("未成", "It came to nothing"), from: open, to: .dropped, by: keepers,
                answers: .nobody,
                needsNote: true),
            move(
                .revive, Title("重新跟进", "Take it up again"), from: [.dropped], to: .touch, by: keepers,
                answers: .nobody),
            // They have asked not to be kept any more.
            move(
                .forget, Title("对方撤回同意，抹去联系方式", "Consent withdrawn"), from: open + [.landed, .dropped],
                to: nil, by: keepers, answers: .nobody, needs: [phone]),
            move(
                .merge, Title("与另一条合并", "Merge"), from: open, to: .merged,
                by: .seat(.organizer) || .seat(.receiver), answers: .nobody,
                page: .init(
                    "merge", Title("请在线索页上逐项对照后合并", "leads are merged on their own page, side by side")),
                weight: .grave),
        ])
    package static let settling: Settling? = settles(
        at: open + [.landed, .dropped], qualifier: sort)

    // Who may touch it

    package static let about = About.several(
        "posting", joined: .through(LeadPart.self, LeadPart.lead, LeadPart.posting, at: [.agreed]))
    package static let access = Access(
        see: .any([
            .seat(.secondee), .seat(.receiver), .seat(.organizer), .seat(.homeUnit), .seat(.leader),
        ]),
        add: .seat(.secondee), edit: keepers && .at(open.map(\.rawValue)))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("双招双引线索", "Leads"), columns: [party, heading, sort, scale, posting, next]),
        Listing(
            "open", Title("在办的", "Open"), columns: [party, heading, sort, scale, posting, next],
            stages: open, order: next),
        Listing(
            "dropped", Title("没有成的", "Came to nothing"), columns: [party, heading, sort, posting],
            stages: [Stage.dropped]),
    ]
}
