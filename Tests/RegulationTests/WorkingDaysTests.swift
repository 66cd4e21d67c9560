import Records
import Regulation
import Testing

@Suite struct `Working days` {
    @Test(arguments: [
        ("2024-01-01", false), ("2024-01-02", true), ("2024-02-04", true), ("2024-02-09", true),
        ("2024-02-10", false), ("2024-02-16", false), ("2024-02-18", true), ("2024-02-24", false),
        ("2024-04-04", false), ("2024-04-05", false), ("2024-04-06", false), ("2024-04-07", true),
        ("2024-04-28", true), ("2024-05-01", false), ("2024-05-03", false), ("2024-05-06", true),
        ("2024-05-11", true), ("2024-06-10", false), ("2024-09-14", true), ("2024-09-16", false),
        ("2024-09-29", true), ("2024-10-07", false), ("2024-10-12", true), ("2025-01-26", true),
        ("2025-01-28", false), ("2025-02-04", false), ("2025-02-08", true), ("2025-05-31", false),
        ("2025-06-02", false), ("2025-10-08", false), ("2025-10-11", true), ("2026-01-02", false),
        ("2026-01-04", true), ("2026-02-14", true), ("2026-02-23", false), ("2026-05-09", true),
        ("2026-09-25", false), ("2026-10-10", true), ("2026-11-21", false), ("2026-12-31", true),
    ])
    func `a day is worked or not as the State Council arranged`(_ iso: String, _ works: Bool) {
        #expect(calendar.isWorking(day(iso)) == works)
    }

    @Test(arguments: [
        ("2024-03-01", "2024-03-31", 21), ("2024-03-15", "2024-03-31", 11),
        ("2024-08-01", "2024-08-15", 11), ("2024-02-01", "2024-02-29", 18),
        ("2024-10-01", "2024-10-07", 0), ("2024-05-11", "2024-05-11", 1),
        ("2024-01-01", "2024-12-31", 251), ("2025-01-01", "2025-12-31", 248),
        ("2026-01-01", "2026-12-31", 248),
    ])
    func `working days are counted with both ends`(_ first: String, _ last: String, _ count: Int) {
        #expect(calendar.count(in: days(first, last)) == count)
    }

    @Test(arguments: [
        (1, "2024-03-15", "2024-03-18"), (10, "2024-03-15", "2024-03-29"),
        (1, "2024-04-03", "2024-04-07"), (5, "2024-04-30", "2024-05-10"),
        (1, "2024-09-30", "2024-10-08"), (0, "2024-10-03", "2024-10-03"),
        (251, "2023-12-31", "2024-12-31"),
    ])
    func `the n-th working day after a day does not count the day`(
        _ n: Int, _ from: String, _ reached: String
    ) {
        #expect(calendar.workingDay(n, after: day(from)).iso == reached)
    }

    @Test(arguments: [
        (1, "2024-03-18", "2024-03-15"), (10, "2024-03-29", "2024-03-15"),
        (1, "2024-10-08", "2024-09-30"), (1, "2024-02-19", "2024-02-18"),
    ])
    func `the n-th working day before a day does not count the day`(
        _ n: Int, _ from: String, _ reached: String
    ) {
        #expect(calendar.workingDay(n, before: day(from)).iso == reached)
    }

    @Test func `striding gives the same days as walking`() {
        for start in day("2023-12-20").number...day("2027-01-20").number where start % 5 == 0 {
            for n in [1, 2, 7, 23] {
                var walked = Day(number: start)
                var left = n
                while left > 0 {
                    walked = walked + 1
                    if calendar.isWorking(walked) { left -= 1 }
                }
                #expect(calendar.workingDay(n, after: Day(number: start)) == walked)
            }
        }
    }

    @Test(arguments: [
        ("2024-03", "2024-03-01", "2024-03-29"), ("2024-05", "2024-05-06", "2024-05-31"),
        ("2024-06", "2024-06-03", "2024-06-28"), ("2024-10", "2024-10-08", "2024-10-31"),
        ("2026-02", "2026-02-02", "2026-02-28"),
    ])
    func `a month has a first and a last working day`(
        _ month: String, _ first: String, _ last: String
    ) throws {
        let month = try #require(Month(iso: month))
        #expect(calendar.firstWorkingDay(of: month).iso == first)
        #expect(calendar.lastWorkingDay(of: month).iso == last)
    }

    @Test func `a year without an arrangement is not covered and has plain weeks`() {
        #expect(calendar.covers(day("2026-12-31")))
        #expect(!calendar.covers(day("2027-01-01")))
        #expect(calendar.covers(day("2004-01-01")))
        #expect(!calendar.covers(day("2003-12-31")))
        #expect(calendar.isWorking(day("2027-10-01")))
    }
}
