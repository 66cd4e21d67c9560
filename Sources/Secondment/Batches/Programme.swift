import Parties
package import Records

/// 培养锻炼计划 — A year's plan with its strands (“五个一批”); batches are opened under a strand.
package enum Programme: Kind {
    package static let name = "programme"
    package static let title = Title("培养锻炼计划", "Programme")

    // What is written down

    package static let heading = Field<String>("heading", Title("名称", "Name"))
    package static let year = Field<Int>("year", Title("年度", "Year"))
    package static let strands = Field<Checklist>(
        "strands", Title("各批安排", "Strands"),
        hint: Title(
            "一行一个“一批”，后面括号里写计划人数，如：赴发达地区挂职一批（24人）", "one strand a line, its planned number in brackets"))
    package static let note = Field<Prose?>("note", Title("说明", "Note"))

    package static let form = [
        Section(Title("计划", "Programme"), [heading, year, strands, note])
    ]
    package static let label: [any Place] = [heading]

    // What happens to it

    package enum Stage: String, Word { case open, closed }
    package enum Move: String, Word { case close }

    package static let lifecycle = Lifecycle(
        [
            stage(.open, Title("执行中", "Open"), .good),
            stage(.closed, Title("已结束", "Closed")),
        ],
        [
            move(
                .close, Title("结束", "Close"), from: [.open], to: .closed,
                by: .seat(.organizer), answers: .nobody)
        ])

    // Who may touch it

    package static let about = About.office
    package static let access = Access(
        see: .seat(.organizer) || .seat(.leader),
        add: .seat(.organizer),
        edit: .seat(.organizer) && at(.open))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("培养锻炼计划", "Programmes"), columns: [heading, year])
    ]
}
