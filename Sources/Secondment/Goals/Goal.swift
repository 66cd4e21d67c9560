import Parties
package import Records

/// 目标 — What the hosting city means to reach, under a heading of its own or under a wider goal: that to which contributions are tied.
package enum Goal: Kind {
    package static let name = "goal"
    package static let title = Title("目标", "Goal")

    // What is written down

    package static let heading = Field<String>("heading", Title("目标", "Goal"))
    package static let parent = Field<Link<Goal>?>("parent", Title("属于哪个目标", "Part of"))
    package static let place = Field<Int?>("place", Title("排第几", "Place in the list"))
    package static let meaning = Field<Prose?>("meaning", Title("指什么", "What it means"))

    package static let form = [Section(Title("目标", "Goal"), [heading, parent, place, meaning])]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, meaning]

    // What happens to it

    package enum Stage: String, Word { case used, retired }
    package enum Move: String, Word { case retire, restore }

    private static let keeper: Who = .seat(.organizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.used, Title("在用", "In use"), .good), stage(.retired, Title("不再用", "Retired")),
        ],
        [
            move(
                .retire, Title("不再用", "Retire"), from: [.used], to: .retired, by: keeper, answers: .nobody),
            move(
                .restore, Title("重新启用", "Use again"), from: [.retired], to: .used, by: keeper,
                answers: .nobody),
        ])

    package static let openAt: [Stage]? = [.used]

    // Who may touch it

    package static let about = About.office
    package static let access = Access(see: .signedIn, add: keeper, edit: keeper && at(.used))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("目标", "Goals"), columns: [heading, parent], order: place)
    ]
}
