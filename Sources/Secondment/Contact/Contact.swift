import Parties
package import Records

/// 走访联络 — A talk, a visit or a call about one secondee, by a unit or 组织部.
package enum Contact: Kind {
    package static let name = "contact"
    package static let title = Title("走访联络", "Contact")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("方式", "Manner"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let who = Field<String?>(
        "who", Title("谁去、和谁谈", "Who went, and with whom"))
    package static let text = Field<Prose>("text", Title("情况", "What was learnt"))

    package enum Sort: String, Choice {
        case visit, talk, call, inspection, comfort
        case afterwards = "return"
        package var title: Title {
            switch self {
            case .visit: Title("走访", "Visit")
            case .talk: Title("谈话", "Talk")
            case .call: Title("电话联系", "Call")
            case .inspection: Title("督查", "Inspection")
            case .comfort: Title("慰问", "Comfort")
            case .afterwards: Title("返岗谈话、回访", "After return")
            }
        }
    }

    package static let form = [Section(Title("联络", "Contact"), [posting, sort, day, who, text])]
    package static let label: [any Place] = [day, sort]
    package static let words: [any Place] = [text]

    // What happens to it

    package enum Stage: String, Word { case kept }

    package static let lifecycle = Lifecycle([stage(.kept, Title("已记", "Kept"), .good)], [])
    package static let settling: Settling? = settles(at: [.kept], day: day, qualifier: sort, byWriter: true)

    // Who may touch it

    private static let maker: Who =
        .around
    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || .seat(.secondee) || .seat(.organizer), add: maker, edit: .owner)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("走访联络", "Contacts"), columns: [posting, day, sort], order: day)
    ]
}
