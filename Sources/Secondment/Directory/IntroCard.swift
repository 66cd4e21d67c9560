import Parties
package import Records

/// 介绍卡 — Who somebody is that has come, in their own words, for whoever works here; after the term a card in the institution's
/// keeping, if they wish it, with somebody who stays in touch.
package enum IntroCard: Kind {
    package static let name = "intro_card"
    package static let title = Title("介绍卡", "Intro card")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let intro = Field<Prose>(
        "intro", Title("自我介绍", "About oneself"),
        hint: Title("从哪里来、做过什么、在这里管什么，几句话", "where from, what one has done, what one does here"))
    package static let after = Field<After>("after", Title("期满以后", "After the term"))
    package static let wish = Field<String?>(
        "wish", Title("以后愿意在哪些事上帮忙", "What one will help with afterwards"))
    package static let reach = Field<String?>("reach", Title("联系方式", "How to reach one"))
    package static let keeper = Field<String?>("keeper", Title("由谁联系", "Kept by"))
    package static let interval = Field<Acquaintance.Interval?>("interval", Title("多久一次", "How often"))
    package static let due = Field<Day?>("due", Title("下次联系", "Next"))
    package static let said = Field<Prose?>("said", Title("这次谈了什么", "What was said"))
    package static let latest = Field<Prose?>("latest", Title("上次谈的", "What was said last"))
    package static let latestOn = Field<Day?>("latest_on", Title("上次联系", "Last time"))

    package static let personName = Field<String?>("person_name", Title("姓名", "Name"))

    /// 去留 — What remains of somebody when they have gone home: theirs to choose.
    package enum After: String, Choice {
        case none, card, account
        package var title: Title {
            switch self {
            case .none: Title("不留", "Nothing")
            case .card: Title("留一张卡，有事再找我", "A card")
            case .account: Title("留账户，还能进来看", "An account")
            }
        }
    }

    /// Whoever looks after guests.
    package static let hosts: Who = .seat(.organizer) || .seat(.hostOrganizer)
    /// Everybody who works here, but for those who keep the machine.
    package static let colleagues: Who = .signedIn && !.seats(Party.officers)

    package static let form = [
        Section(Title("介绍", "Intro"), [posting, intro, after, wish]),
        Section(
            Title("联系方式，只有组织部门可见", "How to reach one"), [reach], see: .owner || (at(.shown, .kept) && hosts)),
        Section(
            Title("联系", "Staying in touch"), [keeper, interval, due, latest, latestOn], see: .owner || hosts,
            edit: .nobody),
        Section.working([said, personName]),
    ]
    package static let label: [any Place] = [personName]
    package static let words: [any Place] = [intro, wish]

    // What happens to it

    package enum Stage: String, Word { case draft, shown, kept, closed }
    package enum Move: String, Word { case show, hide, take, touch, reassign, close }

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("没有公开", "Not shown")),
            stage(.shown, Title("同事可见", "Shown"), .good),
            stage(
                .kept, Title("往届，由组织部门联系", "Kept in touch with"), .good, inHand: hosts, day: due,
                dated: Title("往届，…前联系", "Kept in touch with; by …")),
            stage(.closed, Title("已撤下", "Taken down")),
        ],
        [
            move(
                .show, Title("给同事看", "Show it"), from: [.draft, .closed], to: .shown, by: .owner,
                weight: .primary),
            move(.hide, Title("收起来", "Hide it"), from: [.shown, .kept], to: .draft, by: .owner),
            move(
                .take, Title("接着联系", "Stay in touch"), from: [.shown], to: .kept, by: hosts,
                answers: .owner, needs: [keeper, interval], asks: [keeper, interval], weight: .primary),
            move(
                .touch, Title("联系过了", "Spoke with them"), from: [.kept], to: nil, by: hosts, answers: .owner,
                needs: [said], asks: [said], weight: .primary),
            move(
                .reassign, Title("换人联系", "Another keeper"), from: [.kept], to: nil, by: hosts,
                answers: .owner, needs: [keeper, interval], asks: [keeper, interval]),
            move(
                .close, Title("撤下", "Take it down"), from: [.draft, .shown, .kept], to: .closed,
                by: .owner || hosts, answers: .nobody, weight: .grave),
        ])
    package static let settling: Settling? = settles(at: [.shown, .kept])
    package static let roomAt: [Stage]? = [.closed]

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || (at(.shown, .kept) && colleagues), add: .seat(.secondee),
        edit: .owner && at(.draft, .shown, .kept))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("介绍卡", "Intro cards"), columns: [posting, intro, after]),
        Listing(
            "kept", Title("往届联系", "Kept in touch with"), columns: [posting, wish, keeper, interval, due],
            stages: [Stage.kept], order: due),
    ]
}

extension Where<IntroCard> {
    /// 公开 — Shown to those who work here.
    package static var open: Self { .stage(.shown, .kept) }
}
