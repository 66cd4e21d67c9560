import Parties
import Records
import Regulation
import Testing

@Suite struct `Days on duty` {
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
}
