import Parties
package import Records

/// 出勤确认 — The host confirms with one click how many days of a month its guest was there. The days come
/// from the leaves that were declared; nobody checks in.
package enum Attendance: Kind {
    package static let name = "attendance"
    package static let title = Title("出勤确认", "Attendance")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let month = Field<Month>("month", Title("月份", "Month"))
    package static let remark = Field<Prose?>(
        "remark", Title("说明", "Remark"), hint: Title("与请假登记不符的，写在这里", "where it differs from declared leave"))
    /// Reckoned when it is confirmed: `工作日21天，离岗2天，在岗19天`.
    package static let days = Field<String?>("days", Title("天数", "Days"))

    package static let form = [
        Section(Title("出勤", "Attendance"), [posting, month, remark]), Section.kept([days]),
    ]
    package static let label: [any Place] = [month, days]
    package static let words: [any Place] = [remark]

    // What happens to it

    package enum Stage: String, Word { case confirmed }

    package static let lifecycle = Lifecycle([stage(.confirmed, Title("已确认", "Confirmed"), .good)], [])
    package static let settling: Settling? = settles(at: [.confirmed], month: month, byWriter: true)

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .around,
        // Nobody confirms their own days.
        add: (.seat(.hostUnit) || .seat(.supervisor) || .seat(.hostOrganizer)) && !.seat(.secondee),
        edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("出勤确认", "Attendance"), columns: [posting, month, days], order: month)
    ]
}
