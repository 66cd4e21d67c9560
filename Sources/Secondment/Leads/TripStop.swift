import Parties
package import Records

/// 一站 — One place at which a delegation stopped: whom it met there, and about which lead.
package enum TripStop: Kind {
    package static let name = "trip_stop"
    package static let title = Title("考察的一站", "Stop")

    // What is written down

    package static let trip = Field<Link<Trip>>("trip", Title("哪次考察", "Delegation"))
    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let place = Field<String>("place", Title("到哪里", "Where"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let met = Field<String?>("met", Title("见了谁", "Whom they met"))
    package static let lead = Field<Link<Lead>?>("lead", Title("为哪条线索", "For which lead"))
    package static let text = Field<Prose?>("text", Title("谈了什么", "What was said"))

    package static let form = [
        Section(Title("一站", "Stop"), [posting, trip, place, day, met, lead, text])
    ]
    package static let label: [any Place] = [place, day]
    package static let words: [any Place] = [place, met, text]

    // What happens to it

    package enum Stage: String, Word { case kept, struck }
    package enum Move: String, Word { case strike }

    package static let lifecycle = Lifecycle(
        [stage(.kept, Title("已记", "Kept"), .good), stage(.struck, Title("已划去", "Struck out"))],
        [move(.strike, Title("划去", "Strike out"), from: [.kept], to: .struck, by: .seat(.secondee))])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let entrance: Entrance = .aside
    package static let access = Access(
        // The host unit does not learn of leads.
        see: Lead.access.see, add: .seat(.secondee), edit: .seat(.secondee) && at(.kept))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("考察的各站", "Stops"), columns: [place, day, trip, met, lead], order: day)
    ]
}
