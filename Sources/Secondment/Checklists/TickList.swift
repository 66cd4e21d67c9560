import Parties
package import Records

/// 清单 — What must be done at one point of a posting, item by item, as the regulation lists it; each
/// ticked by whom it falls to, or by the record that shows it.
package enum TickList: Kind {
    package static let name = "checklist"
    package static let title = Title("清单", "Checklist")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let rule = Field<String>("rule", Title("代号", "Code"))
    package static let heading = Field<String>("heading", Title("名称", "Title"))
    package static let items = Field<Checklist>("items", Title("各项", "Items"))
    package static let clause = Field<String?>("clause", Title("依据", "Under"))

    package static let form = [
        Section(Title("清单", "Checklist"), [posting, rule, heading, items]), Section.kept([clause]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, items]

    // What happens to it

    package enum Stage: String, Word { case open, complete }
    package enum Move: String, Word { case complete, reopen }

    package static let lifecycle = Lifecycle(
        [
            stage(.open, Title("办理中", "Under way"), .waiting),
            stage(.complete, Title("已办齐", "Complete"), .good),
        ],
        [
            // Made by the last tick, and undone when a tick is taken back.
            move(.complete, Title("办齐", "Complete"), from: [.open], to: .complete, by: .nobody),
            move(.reopen, Title("重新打开", "Reopen"), from: [.complete], to: .open, by: .nobody),
        ])
    package static let settling: Settling? = settles(at: [.complete], qualifier: rule)
    package static let entrance = Entrance.laidOut
    package static let composed: [any Place] = [rule, heading]

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(see: .around, add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("清单", "Checklists"), columns: [posting, heading])
    ]
}
