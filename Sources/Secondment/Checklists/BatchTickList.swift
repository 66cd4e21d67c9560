import Parties
package import Records

/// 批次清单 — What must be done once for a whole batch, item by item: setting up its branch, choosing
/// its people.
package enum BatchTickList: Kind {
    package static let name = "batch_checklist"
    package static let title = Title("批次清单", "Checklist of a batch")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let rule = Field<String>("rule", Title("代号", "Code"))
    package static let heading = Field<String>("heading", Title("名称", "Title"))
    package static let items = Field<Checklist>("items", Title("各项", "Items"))
    package static let clause = Field<String?>("clause", Title("依据", "Under"))

    package static let form = [
        Section(Title("清单", "Checklist"), [batch, rule, heading, items]), Section.kept([clause]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, items]

    // What happens to it

    package typealias Stage = TickList.Stage
    package typealias Move = TickList.Move
    package static let lifecycle = TickList.lifecycle
    package static let settling: Settling? = settles(at: [.complete], qualifier: rule)
    package static let entrance = Entrance.laidOut
    package static let composed: [any Place] = [rule, heading]

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(see: .around, add: .nobody, edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("批次清单", "Checklists of batches"), columns: [batch, heading])
    ]
}
