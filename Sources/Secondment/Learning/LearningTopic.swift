import Parties
package import Records

/// 学习重点 — What is worth learning at the hosts, as the office names it: each secondee chooses some of them.
package enum LearningTopic: Kind {
    package static let name = "learning_topic"
    package static let title = Title("学习重点", "Learning topic")

    // What is written down

    package static let heading = Field<String>("heading", Title("重点", "Topic"))
    package static let strand = Field<Strand>("strand", Title("向哪里学", "Learnt where"))
    package static let meaning = Field<Prose?>(
        "meaning", Title("指什么", "What it means"),
        hint: Title("一两句话，选的人看得懂", "a sentence for those who choose"))

    package enum Strand: String, Choice {
        case unit, park, region
        package var title: Title {
            switch self {
            case .unit: Title("挂职单位", "The host unit")
            case .park: Title("园区、乡镇", "Parks and townships")
            case .region: Title("当地发展", "The region")
            }
        }
    }

    package static let form = [Section(Title("学习重点", "Topic"), [heading, strand, meaning])]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, meaning]

    // What happens to it

    package enum Stage: String, Word { case used, retired }
    package enum Move: String, Word { case retire, restore }

    private static let keeper: Who = .seat(.organizer)

    package static let lifecycle = Lifecycle(
        [
            stage(.used, Title("可选", "In use"), .good), stage(.retired, Title("不再选", "Retired")),
        ],
        [
            move(
                .retire, Title("不再选", "Retire"), from: [.used], to: .retired, by: keeper, answers: .nobody),
            move(
                .restore, Title("重新可选", "Use again"), from: [.retired], to: .used, by: keeper,
                answers: .nobody),
        ])

    package static let openAt: [Stage]? = [.used]

    // Who may touch it

    package static let about = About.office
    package static let access = Access(see: .signedIn, add: keeper, edit: keeper && at(.used))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("学习重点", "Learning topics"), columns: [heading, strand])
    ]
}
