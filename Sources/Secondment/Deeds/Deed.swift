import Parties
package import Records

/// 事迹 — What somebody did that others should hear of: put forward by those they work with, told as they themselves agree to, looked at
/// by the leader, and made known. Whoever withdraws their consent is told of no more.
package enum Deed: Kind {
    package static let name = "deed"
    package static let title = Title("事迹", "Deed")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("谁", "Who"))
    package static let heading = Field<String>("heading", Title("标题", "Title"))
    package static let body = Field<Prose>(
        "body", Title("事迹", "What was done"),
        hint: Title("写事实；不写证件号、住址、家人和群众的姓名", "facts; no numbers, addresses, or names of third persons"))
    package static let channel = Field<Channel>("channel", Title("在哪里发布", "Where it appears"))
    package static let until = Field<Day?>(
        "until", Title("同意用到哪天", "Consent until"), hint: Title("空着就是到撤回为止", "until withdrawn"))
    package static let publishedOn = Field<Day?>("published_on", Title("发布日期", "Published on"))
    package static let link = Field<String?>("link", Title("登在哪里", "Where it stands"))

    package enum Channel: String, Choice {
        case inside, site, media
        package var title: Title {
            switch self {
            case .inside: Title("本系统风采页", "Within the office")
            case .site: Title("机关网站、公众号", "The office’s site")
            case .media: Title("报刊、电视", "Press")
            }
        }
    }

    package static let objection = Field<Prose?>(
        "objection", Title("哪里不同意、希望怎样写", "What they object to"),
        hint: Title("可以不写", "may be left out"))

    package static let form = [
        Section(Title("事迹", "Deed"), [posting, heading, body, channel]),
        Section.kept([until, publishedOn, link]),
        Section.kept([objection], see: nominators || guest),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, body]

    // What happens to it

    package enum Stage: String, Word {
        case nominated, mending, consented, declined, approved, published, withdrawn, down, dropped
    }
    package enum Move: String, Word {
        case consent, decline, approve, `return`, resubmit, publish, withdraw, retract, takeDown =
            "take_down",
            unpublish,
            revise, drop
    }

    private static let guest: Who = .seat(.secondee)
    package static let nominators: Who = .seat(.organizer) || .seat(.hostOrganizer) || .seat(.hostUnit)

    package static let lifecycle = Lifecycle(
        [
            stage(.nominated, Title("待本人同意", "Put forward"), .waiting),
            stage(.mending, Title("待修改", "To be mended"), .bad, inHand: nominators),
            // Agreed to as it is: no file is added behind that.
            stage(.consented, Title("待领导审定", "Agreed to"), .waiting, decided: true),
            stage(.declined, Title("本人不同意", "Declined"), inHand: nominators),
            stage(.approved, Title("待发布", "Approved"), .waiting, inHand: nominators, decided: true),
            stage(.published, Title("已发布", "Published"), .good, decided: true),
            stage(.withdrawn, Title("本人撤回同意，待撤下", "Consent withdrawn"), .bad),
            stage(.down, Title("已撤下", "Taken down")),
            stage(.dropped, Title("不报了", "Dropped")),
        ],
        [
            move(
                .consent, Title("同意这样写、这样发", "Agree"), from: [.nominated], to: .consented, by: guest,
                answers: .nobody, expected: true, asks: [until], weight: .primary),
            move(
                .decline, Title("不同意", "Decline"), from: [.nominated], to: .declined, by: guest,
                answers: .nobody, asks: [objection]),
            move(
                .approve, Title("审定", "Approve"), from: [.consented], to: .approved, by: .seat(.leader),
                answers: .owner || guest, expected: true, weight: .primary),
            // What is mended is agreed to anew.
            move(
                .return, Title("退回修改", "Send back"), from: [.consented], to: .mending, by: .seat(.leader),
                answers: .owner || guest, needsNote: true),
            move(
                .resubmit, Title("改好了，请本人同意", "Ask them anew"), from: [.mending], to: .nominated,
                by: nominators, answers: guest, weight: .primary),
            move(
                .publish, Title("已发布", "Published"), from: [.approved], to: .published, by: nominators,
                answers: guest, asks: [link], weight: .primary),
            move(
                .withdraw, Title("撤回同意", "Withdraw consent"), from: [.published], to: .withdrawn, by: guest,
                answers: .nobody, weight: .grave),
            // What was not published stands nowhere.
            move(
                .retract, Title("撤回同意", "Withdraw consent"), from: [.consented, .approved], to: .down,
                by: guest, answers: .nobody, weight: .grave),
            move(
                .takeDown, Title("已撤下", "It is taken down"), from: [.withdrawn], to: .down, by: nominators,
                answers: guest, expected: true, needsNote: true),
            move(
                .unpublish, Title("不再发布", "Take it off"), from: [.published], to: .down, by: nominators,
                answers: guest, needsNote: true),
            move(
                .revise, Title("重新征求同意", "Ask again"), from: [.declined, .approved, .down, .dropped],
                to: .nominated, by: nominators, answers: guest),
            move(
                .drop, Title("不报了", "Drop it"),
                from: [.nominated, .mending, .declined, .consented, .approved], to: .dropped, by: nominators,
                answers: guest),
        ])
    package static let settling: Settling? = settles(at: [.published])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: nominators || guest || (at(.consented, .approved, .published) && .seat(.leader))
            || (at(.published) && IntroCard.colleagues),
        add: nominators, edit: nominators && at(.nominated, .mending))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("事迹", "Deeds"), columns: [heading, posting, channel, publishedOn]),
        Listing(
            "published", Title("风采", "Published"), columns: [heading, posting, publishedOn],
            stages: [Stage.published], order: publishedOn),
    ]
}

extension Where<Deed> {
    /// 在发布 — Published, and agreed to.
    package static var known: Self { .stage(.published) }
}
