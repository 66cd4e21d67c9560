import Records
import Regulation
import Testing

@Suite struct `Presence and burden` {
    @Test func `working days are divided into on duty and away, month by month`() {
        let away = [
            Absence(first: day("2024-03-28"), last: day("2024-04-02"), countsAsDuty: false),
            Absence(first: day("2024-04-01"), last: day("2024-04-03"), countsAsDuty: false),
            Absence(first: day("2024-05-01"), last: day("2024-05-06"), countsAsDuty: false),
            Absence(first: day("2024-06-03"), last: day("2024-06-07"), countsAsDuty: false),
            Absence(first: day("2024-06-05"), last: day("2024-06-05"), countsAsDuty: true),
            Absence(first: day("2024-08-15"), last: day("2024-08-20"), countsAsDuty: false),
        ]
        let months = Presence.days(of: springTerm, absences: away, by: calendar)
        #expect(months.map(\.month.iso).first == "2024-03")
        #expect(months.map(\.working) == [11, 22, 21, 19, 23, 11])
        #expect(months.map(\.away) == [2, 3, 1, 4, 0, 1])
        #expect(months.map(\.onDuty) == [9, 19, 20, 15, 23, 10])
    }

    @Test func `a simulation shows what each side would bear before it is borne`() throws {
        let simulation = Simulation(
            rulebook: Rulebook(regulations: [try shipped("yunling-outbound")]), term: springTerm,
            direction: .outbound, calendar: calendar)
        let march = Month(2024, 3)
        #expect(
            simulation.lines(of: .secondee, in: march).map(\.title.chinese) == ["学习计划", "月度汇报"])
        #expect(simulation.burden(of: .secondee, in: march) == Burden(minutes: 80, documents: 2))
        #expect(simulation.burden(of: .organizer).minutes == 180)
        #expect(simulation.months.last == Month(2024, 11))
    }
}
