import Records
import Regulation
import Testing

/// 放假安排 — Facts that people remember, and sums over every year. Tests/Outside compares every day.
@Suite struct `The State Council's arrangements` {
    @Test(arguments: [
        ("2004-05-07", false), ("2004-05-08", true), ("2005-10-07", false), ("2006-01-28", true),
        ("2006-01-29", false), ("2006-10-06", false), ("2006-10-07", false), ("2006-10-08", true),
        ("2007-05-04", false), ("2007-05-07", false), ("2007-05-08", true),
    ])
    func `until 2007 there were three golden weeks`(_ iso: String, _ works: Bool) {
        #expect(calendar.isWorking(day(iso)) == works)
    }

    @Test(arguments: [
        ("2007-04-05", true), ("2007-06-19", true), ("2007-09-25", true), ("2008-04-04", false),
        ("2008-06-09", false), ("2008-09-15", false), ("2008-05-02", false), ("2008-05-04", true),
        ("2008-05-05", true),
    ])
    func `2008 brought Qingming, Dragon Boat and Mid-Autumn, and a May Day of three days`(
        _ iso: String, _ works: Bool
    ) {
        #expect(calendar.isWorking(day(iso)) == works)
    }

    @Test(arguments: [
        ("2006-12-30", true), ("2006-12-31", true), ("2007-12-29", true), ("2007-12-31", false),
        ("2011-12-31", true), ("2018-12-29", true), ("2018-12-31", false), ("2022-12-31", false),
        ("2023-01-02", false), ("2023-12-29", true),
    ])
    func `a New Year may move days of the December before it`(_ iso: String, _ works: Bool) {
        #expect(calendar.isWorking(day(iso)) == works)
    }

    @Test(arguments: [
        // Three New Year's days, made up for on the weekend after.
        ("2013-01-03", false), ("2013-01-05", true), ("2013-01-06", true),
        // Seventy years after the war.
        ("2015-09-03", false), ("2015-09-04", false), ("2015-09-05", false), ("2015-09-06", true),
        // May Day lengthened in March.
        ("2019-05-02", false), ("2019-05-03", false), ("2019-05-05", true), ("2019-04-28", true),
        // The Spring Festival lengthened while it lasted.
        ("2020-01-23", true), ("2020-01-31", false), ("2020-02-01", false), ("2020-02-02", false),
        ("2020-02-03", true),
    ])
    func `what was out of the ordinary is there`(_ iso: String, _ works: Bool) {
        #expect(calendar.isWorking(day(iso)) == works)
    }

    @Test(arguments: 2004...2026)
    func `every year has the New Year, a week at the Spring Festival and the National Day's days off`(
        _ year: Int
    ) {
        let off = calendar.weekdaysOff.filter { $0.year == year }
        #expect(off.contains { $0.monthOfYear == 1 && $0.dayOfMonth <= 3 } || day("\(year)-01-01").isWeekend)
        #expect(off.filter { $0.monthOfYear == 10 && $0.dayOfMonth <= 8 }.count >= 3)
        #expect(off.filter { $0.monthOfYear <= 2 && !($0.monthOfYear == 1 && $0.dayOfMonth < 20) }.count >= 5)
    }

    @Test(arguments: [
        (2004, 252), (2005, 250), (2006, 251), (2007, 249), (2008, 251), (2009, 250), (2010, 250),
        (2011, 250), (2012, 249), (2013, 250), (2014, 250), (2015, 249), (2016, 250), (2017, 249),
        (2018, 250), (2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251),
        (2025, 248), (2026, 248),
    ])
    func `each year has so many working days`(_ year: Int, _ count: Int) {
        #expect(calendar.count(in: days("\(year)-01-01", "\(year)-12-31")) == count)
    }
}
