package import Parties
package import Records

/// 批次 — People who go together: a direction, a term, and the regulation in force among them.
package enum Batch: Kind {
    package static let name = "batch"
    package static let title = Title("批次", "Batch")

    // What is written down

    package static let heading = Field<String>("heading", Title("名称", "Name"))
    package static let direction = Field<Direction>("direction", Title("方向", "Direction"))
    package static let programme = Field<Link<Programme>?>(
        "programme", Title("所属计划", "Programme"))
    package static let strand = Field<String?>("strand", Title("所属“一批”", "Strand"))
    package static let place = Field<String?>("place", Title("挂职地", "Place"))
    package static let first = Field<Day>("first_day", Title("开始日期", "First day"))
    package static let last = Field<Day>("last_day", Title("结束日期", "Last day"))

    package static let form = [
        Section(
            Title("批次", "Batch"), [heading, direction, place, first, last, programme, strand])
    ]
    package static let label: [any Place] = [heading]

    package static let checks = [
        Check(Title("结束日期不能早于开始日期", "the last day is before the first"), at: last) {
            $0[first] <= $0[last]
        },
        Check(Title("一批最长不超过五年", "a batch lasts five years at most"), at: last) {
            $0[last] - $0[first] <= 1827
        },
    ]

    // What happens to it

    package enum Stage: String, Word { case open, closed }
    package enum Move: String, Word { case close, reopen }

    package static let lifecycle = Lifecycle(
        [
            stage(.open, Title("进行中", "Open"), .good),
            stage(.closed, Title("已结束", "Closed")),
        ],
        [
            move(
                .close, Title("结束本批", "Close"), from: [.open], to: .closed,
                by: .seat(.organizer), answers: .nobody, weight: .grave),
            move(
                .reopen, Title("重新打开", "Open again"), from: [.closed], to: .open,
                by: .seat(.organizer), answers: .nobody, needsNote: true),
        ])
    package static let touchesDues = true
    package static let openAt: [Stage]? = [.open]

    // Who may touch it

    package static let about = About.linked(by: ["batch"])
    package static let access = Access(
        see: .around || .seat(.administrator),
        add: .seat(.organizer),
        edit: .seat(.organizer) && at(.open))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("批次", "Batches"), columns: [heading, direction, place, first, last])
    ]
}
