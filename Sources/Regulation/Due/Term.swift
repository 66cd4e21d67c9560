import Records

/// 任期 — The days of a posting, or of a batch, as agreed and as it came to be.
struct Term {
    let first: Day
    /// The last day as agreed, extensions included.
    let agreed: Day
    /// The last day in fact: earlier than agreed where it was ended early.
    let last: Day
    /// The last working day of the term; its last day where it has none.
    let lastWorking: Day

    init(_ days: ClosedRange<Day>, ended: Day?, calendar: WorkingDays) {
        first = days.lowerBound
        agreed = days.upperBound
        last = max(days.lowerBound, min(days.upperBound, ended ?? days.upperBound))
        let working = calendar.lastWorkingDay(onOrBefore: last)
        lastWorking = working >= first ? working : last
    }

    var isEndedEarly: Bool { last < agreed }

    /// The day on which half of the term as agreed has passed.
    var midpoint: Day { first + (agreed - first + 1) / 2 }
}
