package import Parties
package import Records

/// 席位任命 — Who holds which seat, for which unit or batch, from when until when.
package enum Appointment: Kind {
    package static let name = "appointment"
    package static let title = Title("席位任命", "Appointment")

    // What is written down

    package static let person = Field<Link<Person>>("person", Title("人员", "Person"))
    package static let personName = Field<String?>(
        "person_name", Title("姓名", "Name"), sortedBy: "person_pinyin")
    package static let personPinyin = Field<String?>("person_pinyin", Title("姓名拼音", "Name in pinyin"))
    package static let seat = Field<Party>("seat", Title("席位", "Seat"))
    package static let unit = Field<Link<Unit>?>("unit", Title("单位", "Unit"))
    package static let batch = Field<Link<Batch>?>("batch", Title("批次", "Batch"))
    package static let since = Field<Day>("since", Title("自", "Since"), guess: .today)
    package static let until = Field<Day?>("until", Title("至", "Until"))

    /// Whose seat it is, where it was lent for a while.
    package static let standsFor = Field<Link<Person>?>("stands_for", Title("代谁办理", "Stands in for"))

    package static let form = [
        Section(Title("任命", "Appointment"), [person, seat, unit, batch, since, until]),
        Section.kept([standsFor]),
        Section.working([personName, personPinyin]),
    ]
    package static let label: [any Place] = [personName, seat]

    package static let checks = [
        Check(
            Title("单位联络人的席位要写明单位", "a unit's seat needs its unit"), at: unit
        ) { !$0[seat].isOfUnit || $0[unit] != nil },
        Check(
            Title("这个席位要写明批次", "this seat needs its batch"), at: batch
        ) { !$0[seat].isOfBatch || $0[batch] != nil },
        Check(
            Title("挂职干部和导师由挂职、结对而来，不用任命", "secondees and mentors are not appointed here"), at: seat
        ) { $0[seat].giver != .nobody },
    ]

    // What happens to it

    package enum Stage: String, Word { case held, ended }
    package enum Move: String, Word { case end }

    package static let lifecycle = Lifecycle(
        [
            stage(.held, Title("任职中", "Held"), .good),
            stage(.ended, Title("已免", "Ended")),
        ],
        [
            move(
                .end, Title("免去", "End"), from: [.held], to: .ended,
                by: .seat(.administrator) || .seat(.organizer), answers: .nobody, weight: .grave)
        ])

    // Who may touch it

    package static let about = About.office
    package static let access = Access(
        see: .seat(.organizer) || .seats(Party.officers),
        add: .seat(.administrator) || .seat(.organizer),
        edit: .nobody)

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("席位", "Seats"), columns: [personName, seat, unit, batch, since, until, standsFor])
    ]
}

extension Where<Appointment> {
    /// 三员 — To one of the three seats that keep the office's accounts and watch one another.
    package static var ofOfficers: Self {
        Appointment.seat.isOne(of: Party.officers)
    }

    /// 在任 — Held on this day: begun, not ended, not run out.
    package static func held(on day: Day) -> Self {
        .stage(.held) && Appointment.since <= day && (Appointment.until == nil || Appointment.until >= day)
    }
}
