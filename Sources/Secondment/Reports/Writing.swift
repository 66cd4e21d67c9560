import Parties
package import Records

/// 文稿 — A piece of writing that a regulation asks for besides reports, research and proposals: reflections,
/// a summary of a quarter or of the whole, a plan of work.
package enum Writing: Kind {
    package static let name = "writing"
    package static let title = Title("文稿", "Writing")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("种类", "Sort"))
    package static let heading = Field<String>("heading", Title("题目", "Title"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let body = Field<Prose>("body", Title("正文", "Text"))

    package enum Sort: String, Choice {
        case reflection, summary, plan, material
        package var title: Title {
            switch self {
            case .reflection: Title("心得体会", "Reflection")
            case .summary: Title("小结、总结", "Summary")
            case .plan: Title("工作计划", "Plan of work")
            case .material: Title("其他材料", "Other")
            }
        }
    }

    package static let form = [Section(Title("文稿", "Writing"), [posting, sort, heading, day, body])]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, body]

    // What happens to it

    package enum Stage: String, Word { case draft, handed }
    package enum Move: String, Word { case hand }

    package static let lifecycle = Lifecycle(
        [
            stage(.draft, Title("草稿", "Draft")),
            stage(.handed, Title("已交", "Handed in"), .good),
        ],
        [
            move(
                .hand, Title("交出", "Hand in"), from: [.draft], to: .handed, by: .owner,
                expected: true, weight: .primary)
        ])
    package static let settling: Settling? = settles(at: [.handed], day: day, qualifier: sort, byWriter: true)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || (at(.handed) && .around),
        add: .around,
        edit: .owner && at(.draft))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("文稿", "Writings"), columns: [posting, sort, heading, day], order: day)
    ]
}
