import Parties
package import Records

/// 人岗匹配 — The needs and the nominees of a batch brought together as a whole, by what the office holds important; moved by hand; and,
/// when it is accepted, postings. Nobody is given a mark: there are reasons, and what they are worth against one another.
package enum Matching: Kind {
    package static let name = "matching"
    package static let title = Title("人岗匹配", "Matching")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let heading = Field<String>("heading", Title("方案名称", "Name"))
    package static let trade = Field<Weight>("trade", Title("专业对口", "The field fits"))
    package static let wish = Field<Weight>("wish", Title("满足志愿", "What they wish"))
    package static let level = Field<Weight>("level", Title("职级合适", "The rank fits"))
    package static let problem = Field<Weight>("problem", Title("对得上要解决的问题", "The problem to be solved"))
    package static let byHand = Field<MatchHand?>("by_hand", Title("手工指定", "By hand"))
    package static let result = Field<Prose?>("result", Title("采用的方案", "What was accepted"))

    /// 轻重 — How much a reason weighs against the others.
    package enum Weight: String, Choice {
        case much, some, little, none
        package var title: Title {
            switch self {
            case .much: Title("很看重", "Much")
            case .some: Title("看重", "Some")
            case .little: Title("参考", "A little")
            case .none: Title("不看", "Nothing")
            }
        }

        package var worth: Int {
            switch self {
            case .much: 9
            case .some: 4
            case .little: 1
            case .none: 0
            }
        }
    }

    package static let form = [
        Section(Title("方案", "Plan"), [batch, heading]),
        Section(Title("看重什么", "What is important"), [trade, wish, level, problem]),
        Section.kept([result]), Section.working([byHand]),
    ]
    package static let label: [any Place] = [heading]

    // What happens to it

    package enum Stage: String, Word { case open, accepted, dropped }
    package enum Move: String, Word { case accept, drop, renew }

    private static let keepers: Who = .seat(.organizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.open, Title("酝酿中", "Open"), .waiting, inHand: keepers),
            stage(.accepted, Title("已采用", "Accepted"), .good, decided: true),
            stage(.dropped, Title("不用了", "Dropped")),
        ],
        [
            move(
                .accept, Title("采用，建立挂职", "Accept it"), from: [.open], to: .accepted,
                by: .seat(.organizer), answers: .nobody,
                page: .init(
                    "accept", Title("请在方案页上看过以后采用", "a plan is accepted on its own page, as it was read")),
                weight: .primary),
            move(
                .drop, Title("不用了", "Drop it"), from: [.open], to: .dropped, by: keepers, answers: .nobody),
            move(.renew, Title("恢复", "Renew"), from: [.dropped], to: .open, by: keepers, answers: .nobody),
        ])

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: keepers || .seat(.leader), add: keepers, edit: keepers && at(.open))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("人岗匹配", "Matchings"), columns: [heading, batch])
    ]
}

/// 手工 — What somebody decided against the reckoning: who goes where, or where not.
package struct MatchHand: Composite {
    package var items: [Choice]
    package init(items: [Choice]) { self.items = items }

    package struct Choice: Codable, Sendable, Hashable {
        package var nominee: String
        /// The need; empty for nowhere.
        package var need: String

        package init(nominee: ID, need: ID?) {
            self.nominee = nominee.text
            self.need = need?.text ?? ""
        }
    }

    package static let empty = MatchHand(items: [])
    package static let most = 2000
    package var count: Int { items.count }
    package static var control: Control { .sources }

    package func shown(_ language: Language) -> String { Title("\(count)人", "\(count)")[language] }
}
