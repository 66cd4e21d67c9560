import Parties
package import Records

/// 推荐人选 — Somebody who is put forward for a batch, with what they wish and what stands against it.
package enum Nominee: Kind {
    package static let name = "nominee"
    package static let title = Title("推荐人选", "Nominee")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let person = Field<Link<Person>>("person", Title("干部", "Person"))
    package static let fields = Field<String?>(
        "fields", Title("专业、熟悉的行业", "Fields"), hint: Title("几个用、隔开", "several with 、"))
    package static let first = Field<String?>("first_wish", Title("第一志愿", "First wish"), hint: wished)
    package static let second = Field<String?>("second_wish", Title("第二志愿", "Second wish"), hint: wished)
    package static let third = Field<String?>("third_wish", Title("第三志愿", "Third wish"), hint: wished)
    package static let adjusts = Field<Bool>(
        "adjusts", Title("服从调剂", "Goes elsewhere too"))
    package static let avoids = Field<String?>(
        "avoids", Title("回避哪些地方、单位", "Keeps away from"), hint: Title("如籍贯地、亲属任职的单位", "places and units"))
    package static let apart = Field<Link<Nominee>?>(
        "apart", Title("不和谁到同一单位", "Not in one unit with"))
    package static let note = Field<Prose?>("note", Title("家庭等情况", "Family and the like"))

    package static let personName = Field<String?>("person_name", Title("姓名", "Name"))

    private static let wished = Title("单位或地方", "a unit or a place")
    private static let keepers: Who = .seat(.organizer)
    private static let themselves: Who = .linked("person")

    package static let form = [
        Section(Title("人选", "Nominee"), [batch, person, fields, first, second, third, adjusts]),
        Section.working([personName]),
        Section(
            Title("回避，不印出来", "Keeping away"), [avoids, apart, note], see: keepers || themselves),
    ]
    package static let label: [any Place] = [personName]
    package static let words: [any Place] = [fields]

    // What happens to it

    package enum Stage: String, Word { case open, withdrawn }
    package enum Move: String, Word { case withdraw, renew }

    package static let lifecycle = Lifecycle(
        [
            stage(.open, Title("待安排", "Put forward"), .good),
            stage(.withdrawn, Title("已撤回", "Withdrawn")),
        ],
        [
            move(
                .withdraw, Title("撤回", "Withdraw"), from: [.open], to: .withdrawn, by: keepers,
                answers: themselves),
            move(
                .renew, Title("恢复", "Renew"), from: [.withdrawn], to: .open, by: keepers,
                answers: themselves),
        ])

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: keepers || .seat(.leader) || themselves, add: keepers,
        edit: keepers && !themselves)

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("推荐人选", "Nominees"), columns: [person, fields, first, second, third, adjusts])
    ]
}
