import Parties
package import Records

/// 岗位需求 — What a unit asks for: a post, how many, and what they must or should bring.
package enum PostNeed: Kind {
    package static let name = "post_need"
    package static let title = Title("岗位需求", "Need")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let unit = Field<Link<Unit>>("unit", Title("单位", "Unit"))
    package static let post = Field<String>("post", Title("拟挂任职务", "Post"))
    package static let count = Field<Int>("count", Title("要几人", "How many"))
    package static let place = Field<String?>("place", Title("所在地", "Place"))
    package static let work = Field<Prose?>("work", Title("分管、承担的工作", "Work"))
    package static let problem = Field<Prose?>("problem", Title("最想解决的问题", "The problem to be solved"))
    package static let fields = Field<String?>(
        "fields", Title("专业、行业", "Fields"), hint: Title("几个用、隔开，如 金融、城市规划", "several with 、"))
    package static let rank = Field<String?>(
        "rank", Title("职级至少", "Rank at least"),
        hint: Title("如 乡科级、县处级；不分正副", "such as 乡科级, 县处级; full and deputy alike"))
    package static let oldest = Field<Int?>("oldest", Title("年龄不超过", "Not older than"))
    package static let avoids = Field<String?>(
        "avoids", Title("不接收哪些单位的", "Not from"), hint: Title("如本单位的下级、有业务关系的", "units, with 、"))

    package static let form = [
        Section(Title("岗位", "Post"), [batch, unit, post, count, place, work, problem]),
        Section(Title("条件", "Conditions"), [fields, rank, oldest, avoids]),
    ]
    package static let label: [any Place] = [unit, post]
    package static let words: [any Place] = [post, work, problem, fields]

    package static let checks = [
        Check(Title("至少要1人，最多100人", "from 1 to 100"), at: count) { (1...100).contains($0[count]) },
        Check(Title("年龄写18到70", "an age from 18 to 70"), at: oldest) {
            $0[oldest].map { (18...70).contains($0) } ?? true
        },
    ]

    // What happens to it

    package enum Stage: String, Word { case open, withdrawn }
    package enum Move: String, Word { case withdraw, renew }

    private static let keepers: Who = .seat(.organizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.open, Title("在征集", "Open"), .good),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.open], to: .withdrawn, by: keepers,
                answers: .nobody),
            move(.renew, Title("恢复", "Renew"), from: [.withdrawn], to: .open, by: keepers, answers: .nobody),
        ])

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: keepers || .seat(.leader), add: keepers, edit: keepers)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("岗位需求", "Needs"), columns: [unit, post, count, fields, place])
    ]
}
