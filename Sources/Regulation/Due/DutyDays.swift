import Parties
import Records

extension Duty {
    /// The window of one period of the calendar. nil where the posting owes nothing for it: it
    /// covers too little of it, or the due day lies before arrival.
    ///
    /// A due day within the period is drawn back to the last working day of the term, since what is
    /// asked for belongs to the term; somewhat later where the term was ended early (`Term.latest`).
    /// A due day in the next month is drawn back only for those who will be gone.
    func window(
        of period: DutyPeriod, days: ClosedRange<Day>, term: Term, _ calendar: WorkingDays
    )
        -> Window?
    {
        let first = max(days.lowerBound, term.first)
        let last = min(days.upperBound, term.last)
        guard first <= last else { return nil }
        // Every month has working days; a week may have none.
        if first > days.lowerBound || last < days.upperBound || cadence == .week {
            let covered = calendar.count(in: first...last)
            guard partial.owes(covered: covered, of: calendar.count(in: days)) else { return nil }
        }
        let raw = restDay.settle(day(due, of: period, days: days, term, calendar), calendar)
        guard raw >= term.first else { return nil }
        var isDrawnBack = raw > term.last
        if case .inNextMonth = due { isDrawnBack = isDrawnBack && bearer.isGoneAfterwards }
        let day = isDrawnBack ? min(raw, term.latest) : raw
        let start = opens.map { self.day($0, of: period, days: days, term, calendar) } ?? first
        let latest = isDrawnBack ? min(day, term.last) : day
        return Window(opens: min(max(start, term.first), latest), due: day)
    }

    private func day(
        _ phrase: Due, of period: DutyPeriod, days: ClosedRange<Day>, _ term: Term,
        _ calendar: WorkingDays
    ) -> Day {
        switch phrase {
        case .inPeriod(let point): return point.day(in: days, calendar)
        case .inNextMonth(let point):
            guard let month = period.monthAfter else { return days.upperBound }
            return point.day(in: month.first...month.last, calendar)
        case .dayOfYear(let month, let day):
            let month = Month(days.lowerBound.year, month)
            return month.first + (min(day, month.length) - 1)
        // The reader lets no such phrase through; of a duty made otherwise it means the period's
        // end.
        case .moment: return days.upperBound
        }
    }

    /// The window of what is owed once in a term. nil where it is not owed.
    ///
    /// Ended early, a posting owes nothing that would have fallen due around a moment it did not
    /// reach; and what is due towards the end, or after it, only if it covered enough of the term
    /// as agreed. What was due before the agreed end stays due then, or ten working days after the
    /// end in fact, whichever comes first, and can be done from that end on: nobody is late because
    /// the end was moved.
    func windowOfTerm(_ term: Term, _ calendar: WorkingDays) -> Window? {
        guard case .moment(let moment, let offset) = due else { return nil }
        let reference = reference(moment, offset, term)
        let raw = restDay.settle(offset.day(from: reference, calendar), calendar)
        let start = opensInTerm(moment, offset, raw: raw, term, calendar)
        switch (moment, offset) {
        case (.arrival, .before): return Window(opens: min(start, raw), due: raw)
        case (.arrival, _) where term.isEndedEarly && raw > term.last: return nil
        case (.midpoint, _) where term.isEndedEarly && max(start, reference) > term.last: return nil
        case (.end, .after):
            return owesTerm(term, calendar) ? Window(opens: min(start, raw), due: raw) : nil
        case (.end, _) where !owesTerm(term, calendar): return nil
        default:
            let day = max(term.first, min(raw, term.latest))
            return Window(opens: min(max(start, term.first), day, term.last), due: day)
        }
    }

    private func reference(_ moment: Due.Moment, _ offset: Due.Offset, _ term: Term) -> Day {
        switch (moment, offset) {
        case (.arrival, _): term.first
        case (.midpoint, _): term.midpoint
        case (.end, .after): term.last
        case (.end, _): term.agreed
        }
    }

    private func opensInTerm(
        _ moment: Due.Moment, _ offset: Due.Offset, raw: Day, _ term: Term, _ calendar: WorkingDays
    ) -> Day {
        if case .moment(let moment, let offset) = opens {
            return offset.day(from: reference(moment, offset, term), calendar)
        }
        switch (moment, offset) {
        // What must be done before departure is taken up a month before it is due.
        case (.arrival, .before): return raw - 30
        case (.end, .after): return term.last + 1
        case (let moment, .around(let n, let unit)):
            return unit.day(n, before: reference(moment, offset, term), calendar)
        default: return term.first
        }
    }

    private func owesTerm(_ term: Term, _ calendar: WorkingDays) -> Bool {
        guard term.isEndedEarly else { return true }
        return partial.owes(
            covered: calendar.count(in: term.first...term.last),
            of: calendar.count(in: term.first...term.agreed))
    }
}
