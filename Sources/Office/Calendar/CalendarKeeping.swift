package import Desk
import Parties
package import Records
import Regulation
import Secondment
import Storage

extension Desk {
    /// 工作日历 — The days that depart from the plain week, as the office knows them.
    package struct CalendarView: Sendable {
        package let years: ClosedRange<Int>
        package let weekdaysOff: [Day]
        package let weekendsWorked: [Day]
        package let edited: Set<Day>
        package let mayEdit: Bool
        package let isCoveringToday: Bool
        package let today: Day
    }

    /// 查工作日 — What the calendar answers about days, to those who may not know the calendar itself.
    package struct Workdays: Sendable {
        private let calendar: WorkingDays

        fileprivate init(_ calendar: WorkingDays) { self.calendar = calendar }

        /// The State Council's arrangements alone, where there is no office to ask.
        package static let announced = Workdays(.stateCouncil)

        package var years: ClosedRange<Int> { calendar.years }

        package func isWorking(_ day: Day) -> Bool { calendar.isWorking(day) }

        /// Both ends included.
        package func count(in span: ClosedRange<Day>) -> Int { calendar.count(in: span) }

        /// The `n`-th working day after the day, which itself is not counted.
        package func workday(_ n: Int, after day: Day) -> Day { calendar.workingDay(n, after: day) }

        /// The `n`-th working day before the day, which itself is not counted.
        package func workday(_ n: Int, before day: Day) -> Day { calendar.workingDay(n, before: day) }
    }

    /// The calendar with what this office has changed and entered, for questions.
    package func workdays(_ actor: Actor) async throws(Failure) -> Workdays {
        try await look(actor) { errand in
            Workdays(try errand.regulations.calendar(errand.connection))
        }
    }

    package func calendar(_ actor: Actor) async throws(Failure) -> CalendarView {
        try await look(actor) { errand in
            let calendar = try errand.regulations.calendar(errand.connection)
            let edited = try errand.connection.all("SELECT day FROM calendar_day") { $0.day(0) }
            return CalendarView(
                years: calendar.years, weekdaysOff: calendar.weekdaysOff,
                weekendsWorked: calendar.weekendsWorked, edited: Set(edited.compactMap(\.self)),
                mayEdit: actor.holds(.organizer),
                isCoveringToday: calendar.covers(errand.today), today: errand.today)
        }
    }

    /// Says of one day that it is worked or not; every due day that follows from it is computed anew.
    package func setWorking(_ actor: Actor, _ day: Day, isWorked: Bool) async throws(Failure) {
        guard actor.holds(.organizer) else { throw .notYours }
        try await change(actor) { errand in
            let kind = isWorked ? "work" : "off"
            try errand.connection.run(
                """
                INSERT INTO calendar_day (day, kind, name) VALUES (\(day), \(kind), '') \
                ON CONFLICT (day) DO UPDATE SET kind = excluded.kind
                """)
            try errand.remember(
                "calendar", kind,
                Title(
                    "\(actor.name)　工作日历：\(day.written(.chinese))\(isWorked ? "上班" : "放假")",
                    "\(actor.name): \(day.iso) is \(isWorked ? "worked" : "off")"))
            try errand.refreshOpenBatches()
        }
    }

    /// Says that a year's arrangement has been entered whole, so that the warning ends.
    package func coverYear(_ actor: Actor, _ year: Int) async throws(Failure) {
        guard actor.holds(.organizer) else { throw .notYours }
        guard (2024...2100).contains(year) else {
            throw .problem("年份不对", "not a year that can be entered", at: "year")
        }
        try await change(actor) { errand in
            try errand.shelf.set("calendar_through", String(year))
            try errand.remember(
                "calendar", "cover",
                Title("\(actor.name)　工作日历录到\(year)年", "\(actor.name): the calendar reaches \(year)"))
        }
    }
}

extension Errand {
    func refreshOpenBatches() throws {
        for batch in try openBatches() { touched.add(batch: batch) }
    }
}
