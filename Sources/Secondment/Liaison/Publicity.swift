import Parties
package import Records

/// 宣传推介 — That one's own place was made known: how, to whom, with what. The evidence is attached to it; what leads
/// came of it is found by them.
package enum Publicity: Kind {
    package static let name = "publicity"
    package static let title = Title("宣传推介", "Publicity")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("形式", "Form"))
    package static let heading = Field<String>("heading", Title("推介什么", "What was made known"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let audience = Field<String?>("audience", Title("对谁", "To whom"))
    package static let content = Field<Prose>("content", Title("内容", "Content"))
    package static let link = Field<String?>("link", Title("登在哪里", "Where it appeared"))

    package enum Sort: String, Choice {
        case fair, talk, press, online, material
        package var title: Title {
            switch self {
            case .fair: Title("推介会、展会", "Fair")
            case .talk: Title("座谈、讲解", "Talk")
            case .press: Title("报刊电视", "Press")
            case .online: Title("网站、新媒体", "Online")
            case .material: Title("送上材料", "Material")
            }
        }
    }

    package static let form = [
        Section(Title("推介", "Publicity"), [posting, sort, heading, day, audience, content, link])
    ]
    package static let label: [any Place] = [day, heading]
    package static let words: [any Place] = [heading, audience, content]

    // What happens to it

    package enum Stage: String, Word { case kept, withdrawn }
    package enum Move: String, Word { case withdraw }

    package static let lifecycle = Lifecycle(
        [stage(.kept, Title("已记", "Kept"), .good), stage(.withdrawn, Title("已撤回", "Withdrawn"))],
        [
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.kept], to: .withdrawn, by: .owner, needsNote: true
            )
        ])
    package static let settling: Settling? = settles(at: [.kept], day: day, qualifier: sort)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || .around, add: .seat(.secondee), edit: .owner && at(.kept))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("宣传推介", "Publicity"), columns: [day, heading, sort, posting], order: day)
    ]
}
