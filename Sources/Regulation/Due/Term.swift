import Records

/// 任期 — The days of a posting, or of a batch, as agreed and as it came to be.
struct Term {
    let first: Day
    /// The last day as agreed, extensions included.
    let agreed: Day
    /// The last day in fact: earlier than agreed where it was ended early.
    let last: Day
    /// The last day on which what is asked for within the term falls due: its last working day, or its last day where
    /// it has none. Where it was ended early, ten working days are left from then on, as long as that is no later
    /// than it would have been: who is recalled today is not late today.
    let latest: Day

    init(_ days: ClosedRange<Day>, ended: Day?, calendar: WorkingDays) {
        first = days.lowerBound
        agreed = days.upperBound
        last = max(days.lowerBound, min(days.upperBound, ended ?? days.upperBound))
        let ends = [last, agreed].map { [first] end in
            let working = calendar.lastWorkingDay(onOrBefore: end)
            return working >= first ? working : end
        }
        latest = last < agreed ? min(calendar.workingDay(10, after: last), ends[1]) : ends[0]
    }

    var isEndedEarly: Bool { last < agreed }

    /// The day on which half of the term as agreed has passed.
    var midpoint: Day { first + (agreed - first + 1) / 2 }
}
