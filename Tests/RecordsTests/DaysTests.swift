import Records
import Testing

@Suite struct `Days and months` {
    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    }

    private static func length(_ year: Int, _ month: Int) -> Int {
        [4, 6, 9, 11].contains(month) ? 30 : month == 2 ? (isLeap(year) ? 29 : 28) : 31
    }

    @Test func `days agree with counting them one by one through four hundred years`() throws {
        // 1 January 1970 was a Thursday and is day 0; 1 January 1800 is 62,091 days before it, a Wednesday.
        var number = -62_091
        var weekday = 3
        var wrong: [String] = []
        for year in 1800...2200 {
            for month in 1...12 {
                for dayOfMonth in 1...Self.length(year, month) {
                    let day = Day(number: number)
                    let (y, m, d) = day.parts
                    if (y, m, d) != (year, month, dayOfMonth) || day.weekday != weekday
                        || Day(year, month, dayOfMonth) != day
                    {
                        wrong.append("\(year)-\(month)-\(dayOfMonth)")
                    }
                    number += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
        #expect(wrong.prefix(3) == [])
        #expect(Day(number: number).iso == "2201-01-01")
    }

    @Test func `a day that does not exist is none`() {
        for (year, month, day) in [
            (2023, 2, 29), (2024, 2, 30), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1),
            (2024, 1, 0),
            (0, 1, 1), (10_000, 1, 1),
        ] {
            #expect(Day(year, month, day) == nil, "\(year)-\(month)-\(day)")
        }
        #expect(Day(2000, 2, 29) != nil)
    }

    @Test(arguments: [
        "2024-3-15x", "20240315", "2024-02-30", "24-03-15", "2024-03", "", "2024--15", "2024-03-15-1",
    ])
    func `what is no ISO day is none`(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: ["2024-+3-05", "2024-03-+5", "+024-03-05"])
    func `a sign has no place in a day`(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: ["2024-03-15", "2024.3.15", "2024/03/15", "2024年3月15日", "2024年03月15日"])
    func `a day is read as people write it`(_ typed: String) throws {
        guard case .kept(let day) = Day.read(typed) else {
            Issue.record("\(typed) was not read")
            return
        }
        #expect(day.iso == "2024-03-15")
        #expect(day.written(.chinese) == "2024年3月15日")
        #expect(day.written(.english) == "15 Mar 2024")
        #expect(day.short(.chinese) == "3月15日")
    }

    @Test func `months add like numbers and end where they end`() throws {
        let january = Month(2024, 1)
        #expect((january + 1).last.iso == "2024-02-29")
        #expect((january + -1).iso == "2023-12")
        #expect((january + 25).dotted == "2026.02")
        #expect(Month(2024, 3) - Month(2023, 12) == 3)
        for year in 1900...2100 {
            for month in 1...12 {
                #expect(Month(year, month).length == Self.length(year, month))
            }
        }
        #expect(Month(iso: "2024-00") == nil && Month(iso: "2024-13") == nil && Month(iso: "202-12") == nil)
        #expect(try #require(Day(iso: "2024-02-29")).month.iso == "2024-02")
    }

    @Test func `the office keeps Beijing time`() throws {
        let day = try #require(Day(iso: "2024-06-04"))
        #expect(Moment(day).milliseconds == 1_717_430_400_000)
        #expect(Moment(day, hour: 9, minute: 5).written == "2024-06-04 09:05")
        #expect((Moment(day) - 1).day == day - 1)
        #expect((Moment(day) - 1).clock == "23:59")
        #expect(Moment(milliseconds: -1).written == "1970-01-01 07:59")
        #expect(Moment(milliseconds: -28_800_001).day.iso == "1969-12-31")
    }
}
