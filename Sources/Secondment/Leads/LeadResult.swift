import Parties
package import Records

/// 成果 — What has come of it this time: an increment in one of the four flows, never a total. It counts with the figure
/// that the receiving department has confirmed, once, whoever shares it.
package enum LeadResult: Kind {
    package static let name = "lead_result"
    package static let title = Title("本次成果", "Result")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("登记人的挂职", "Posting"))
    package static let lead = Field<Link<Lead>?>("lead", Title("来自哪条线索", "The lead it came of"))
    package static let trip = Field<Link<Trip>?>("trip", Title("来自哪次考察", "The visit it came of"))
    package static let flow = Field<Flow>("flow", Title("哪一股流", "Flow"))
    package static let course = Field<Course>("course", Title("流向", "Which way"))
    package static let day = Field<Day>("day", Title("发生日期", "Day"), guess: .today)
    package static let amount = Field<Int>(
        "amount", Title("本次新增", "This time"),
        hint: Title(
            "只填这一次：人流填人次，物流填吨，信息流填条，资金填万元",
            "this time only: people, tonnes, items, or 10,000 yuan"))
    package static let text = Field<String>("text", Title("是什么", "What it is"))
    package static let confirmed = Field<Int?>("confirmed", Title("确认数", "Confirmed"))

    package enum Course: String, Choice {
        case inward, outward
        package var title: Title {
            switch self {
            case .inward: Title("挂职地到派出地", "From the host’s place home")
            case .outward: Title("派出地到挂职地", "From home to the host’s place")
            }
        }
    }

    package static let form = [
        Section(Title("成果", "Result"), [posting, lead, trip, flow, course, day, amount, text]),
        Section.kept([confirmed]),
    ]
    package static let label: [any Place] = [flow, text]
    package static let words: [any Place] = [text]

    package static let checks = [
        Check(Title("新增数要大于零", "the amount must be more than nothing"), at: amount) { $0[amount] > 0 },
        Check(Title("确认数要大于零；不认可的请退回", "a confirmed amount is more than nothing"), at: confirmed) {
            $0[confirmed].map { $0 > 0 } ?? true
        },
    ]

    // What happens to it

    package enum Stage: String, Word { case declared, confirmed, returned, withdrawn }
    package enum Move: String, Word { case confirm, `return`, again, withdraw, undo, same }

    package static let lifecycle = Lifecycle(
        [
            stage(.declared, Title("待承接部门确认", "To be confirmed"), .waiting),
            stage(.confirmed, Title("已确认", "Confirmed"), .good),
            stage(.returned, Title("退回", "Returned"), .bad, inHand: .seat(.secondee)),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .confirm, Title("确认", "Confirm"), from: [.declared], to: .confirmed, by: .seat(.receiver),
                answers: .seat(.secondee), expected: true, needs: [confirmed], asks: [confirmed],
                weight: .primary),
            move(
                .return, Title("退回", "Return"), from: [.declared], to: .returned, by: .seat(.receiver),
                answers: .seat(.secondee), needsNote: true),
            move(
                .again, Title("再报", "Send again"), from: [.returned], to: .declared, by: .seat(.secondee),
                weight: .primary),
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.declared, .returned], to: .withdrawn,
                by: .seat(.secondee), weight: .grave),
            move(
                .undo, Title("撤销确认", "Undo"), from: [.confirmed], to: .declared, by: .seat(.receiver),
                answers: .seat(.secondee), needsNote: true),
            // Made by merging two leads that told of one thing.
            move(
                .same, Title("与另一笔相同，不再计", "Told elsewhere already"), from: [.declared, .confirmed],
                to: .withdrawn, by: .nobody),
        ])
    package static let settling: Settling? = settles(at: [.confirmed], day: day, qualifier: flow)

    // Who may touch it

    package static let about = About.several(
        "posting",
        joined: .through(LeadPart.self, LeadPart.lead, LeadPart.posting, at: [.agreed], key: lead))
    package static let access = Access(
        see: Lead.access.see,
        add: .seat(.secondee), edit: .seat(.secondee) && at(.declared, .returned))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("成果", "Results"), columns: [flow, text, day, posting, lead])
    ]
}

extension Where<LeadResult> {
    /// 算数 — Confirmed by whoever received it.
    package static var counted: Self { .stage(.confirmed) }
    /// 有效 — Told, and neither withdrawn nor sent back.
    package static var standing: Self { .stage(.declared, .confirmed) }
}
