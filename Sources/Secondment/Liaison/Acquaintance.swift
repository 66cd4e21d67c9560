import Parties
package import Records

/// 联系人 — Somebody in the other place with whom to stay in touch: found by a secondee, with consent handed over to the
/// home unit, which names a keeper and an interval and goes on when the posting has ended.
package enum Acquaintance: Kind {
    package static let name = "acquaintance"
    package static let title = Title("联系人", "Acquaintance")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("谁结识的", "Posting"))
    package static let person = Field<String>("person", Title("姓名、职务", "Name and post"))
    package static let unit = Field<String>("unit", Title("单位", "Unit"))
    package static let field = Field<String?>("field", Title("能谈什么", "What to speak about"))
    package static let reach = Field<String?>("reach", Title("联系方式", "How to reach them"))
    package static let consent = Field<String?>(
        "consent", Title("本人同意移交", "Consent to be handed over"),
        hint: Title("何时、怎样同意由派出单位继续联系", "when and how they agreed"))
    package static let keeper = Field<String?>("keeper", Title("由谁联系", "Kept by"))
    package static let interval = Field<Interval?>("interval", Title("多久一次", "How often"))
    package static let due = Field<Day?>("due", Title("下次联系", "Next"))
    package static let said = Field<Prose?>("said", Title("这次谈了什么", "What was said"))
    package static let latest = Field<Prose?>("latest", Title("上次谈的", "What was said last"))
    package static let latestOn = Field<Day?>("latest_on", Title("上次联系", "Last time"))

    package enum Interval: String, Choice {
        case month, quarter, half, year
        package var title: Title {
            switch self {
            case .month: Title("每月", "Monthly")
            case .quarter: Title("每季度", "Quarterly")
            case .half: Title("每半年", "Half-yearly")
            case .year: Title("每年", "Yearly")
            }
        }
        package var months: Int {
            switch self {
            case .month: 1
            case .quarter: 3
            case .half: 6
            case .year: 12
            }
        }
    }

    private static let home: Who = .seat(.homeUnit)

    package static let form = [
        Section(Title("联系人", "Acquaintance"), [posting, person, unit, field]),
        // Once consent is withdrawn nobody reads it any more, in no version.
        Section(
            Title("联系方式", "How to reach them"), [reach],
            see: !at(.withdrawn) && (.seat(.secondee) || (at(.offered, .kept) && home))),
        Section.kept([consent, keeper, interval, due, latest, latestOn]),
        Section.working([said]),
    ]
    package static let label: [any Place] = [person, unit]
    package static let words: [any Place] = [person, unit, field]

    // What happens to it

    package enum Stage: String, Word { case known, offered, kept, closed, withdrawn }
    package enum Move: String, Word { case offer, take, `return`, touch, reassign, close, withdraw }

    package static let lifecycle = Lifecycle(
        [
            stage(.known, Title("本人联系", "Kept by the secondee")),
            stage(.offered, Title("待派出单位接手", "Offered"), .waiting),
            stage(
                .kept, Title("由单位联系", "Kept by the unit"), .good, inHand: home, day: due,
                dated: Title("由单位联系，…前", "Kept by the unit; by …")),
            stage(.closed, Title("不再联系", "Closed")),
            stage(.withdrawn, Title("本人撤回同意", "Consent withdrawn")),
        ],
        [
            move(
                .offer, Title("移交派出单位", "Hand over"), from: [.known], to: .offered, by: .seat(.secondee),
                needs: [consent], asks: [consent], weight: .primary),
            move(
                .take, Title("接手", "Take over"), from: [.offered], to: .kept, by: home,
                answers: .seat(.secondee), expected: true, needs: [keeper, interval],
                asks: [keeper, interval],
                weight: .primary),
            move(
                .return, Title("退回", "Return"), from: [.offered], to: .known, by: home,
                answers: .seat(.secondee), needsNote: true),
            move(
                .touch, Title("联系过了", "Spoke with them"), from: [.kept], to: nil, by: home, answers: .nobody,
                needs: [said], asks: [said], weight: .primary),
            move(
                .reassign, Title("换人联系", "Another keeper"), from: [.kept], to: nil, by: home,
                answers: .nobody, needs: [keeper, interval], asks: [keeper, interval]),
            move(
                .close, Title("不再联系", "Close"), from: [.known, .offered, .kept], to: .closed,
                by: home || .seat(.secondee), answers: .nobody, needsNote: true),
            move(
                .withdraw, Title("对方撤回同意", "Consent withdrawn"), from: [.known, .offered, .kept, .closed],
                to: .withdrawn, by: home || .seat(.secondee), answers: .nobody, weight: .grave),
        ])
    package static let settling: Settling? = settles(at: [.offered, .kept])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .seat(.secondee) || (at(.offered, .kept, .closed, .withdrawn) && home), add: .seat(.secondee),
        edit: (.seat(.secondee) && at(.known)) || (home && at(.kept)))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("联系人", "Acquaintances"), columns: [person, unit, keeper, interval, due], order: due)
    ]
}
