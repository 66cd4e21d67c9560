import Parties
package import Records

/// 到账到位 — What has come of a contribution this time: an increment in 10,000 yuan, never a total. It counts with what whoever received it
/// has confirmed, once.
package enum ContributionGain: Kind {
    package static let name = "contribution_gain"
    package static let title = Title("到位资金", "Funds received")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let contribution = Field<Link<Contribution>>(
        "contribution", Title("哪一件", "Which contribution"))
    package static let day = Field<Day>("day", Title("到位日期", "Day"), guess: .today)
    package static let amount = Field<Int>(
        "amount", Title("本次到位（万元）", "This time, in 10,000 yuan"), hint: Title("只填这一次", "this time only"))
    package static let text = Field<String>("text", Title("是什么", "What it is"))
    package static let confirmed = Field<Int?>("confirmed", Title("确认数（万元）", "Confirmed"))

    package static let form = [
        Section(Title("到位", "Received"), [posting, contribution, day, amount, text]),
        Section.kept([confirmed]),
    ]
    package static let label: [any Place] = [text, day]
    package static let words: [any Place] = [text]

    package static let checks = [
        Check(Title("到位数要大于零", "the amount must be more than nothing"), at: amount) { $0[amount] > 0 },
        Check(Title("确认数要大于零；不认可的请退回", "a confirmed amount is more than nothing"), at: confirmed) {
            $0[confirmed].map { $0 > 0 } ?? true
        },
    ]

    // What happens to it

    package enum Stage: String, Word { case declared, confirmed, returned, withdrawn }
    package enum Move: String, Word { case confirm, `return`, again, withdraw, undo }

    package static let lifecycle = Lifecycle(
        [
            stage(.declared, Title("待承接方确认", "To be confirmed"), .waiting),
            stage(.confirmed, Title("已确认", "Confirmed"), .good),
            stage(.returned, Title("退回", "Returned"), .bad, inHand: .seat(.secondee)),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .confirm, Title("确认", "Confirm"), from: [.declared], to: .confirmed,
                by: Contribution.receivers, answers: .seat(.secondee), expected: true, needs: [confirmed],
                asks: [confirmed], weight: .primary),
            move(
                .return, Title("退回", "Return"), from: [.declared], to: .returned,
                by: Contribution.receivers, answers: .seat(.secondee), needsNote: true),
            move(
                .again, Title("再报", "Send again"), from: [.returned], to: .declared, by: .seat(.secondee),
                weight: .primary),
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.declared, .returned], to: .withdrawn,
                by: .seat(.secondee), weight: .grave),
            move(
                .undo, Title("撤销确认", "Undo"), from: [.confirmed], to: .declared,
                by: Contribution.receivers, answers: .seat(.secondee), needsNote: true),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance = Entrance.aside
    package static let access = Access(
        see: Contribution.access.see, add: .seat(.secondee),
        edit: .seat(.secondee) && at(.declared, .returned))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("到位资金", "Funds received"), columns: [text, day, posting, contribution],
            order: day)
    ]
}

extension Where<ContributionGain> {
    /// 算数 — Confirmed by whoever received it.
    package static var counted: Self { .stage(.confirmed) }
}
