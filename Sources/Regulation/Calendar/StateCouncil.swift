import Records

extension WorkingDays {
    /// 国务院办公厅放假安排 — The arrangements of 2004 to 2026, as the General Office of the State Council
    /// announced them, each toward the end of the year before.
    package static let stateCouncil = WorkingDays(
        off: Set(announced.flatMap { $0.days($0.off) }), work: Set(announced.flatMap { $0.days($0.work) }),
        since: announced.first?.year, through: announced.last?.year ?? 0)

    /// 放假通知 — One year's days off and make-up workdays, by the calendar year in which they fall: where a
    /// New Year's holiday begins in December, that part stands with the December.
    private struct Year {
        let year: Int
        let off: String
        let work: String

        init(_ year: Int, off: String, work: String) {
            self.year = year
            self.off = off
            self.work = work
        }

        /// The days of `02-04 10-01…10-07`. What is misspelt is no day; the tests count every year.
        func days(_ spans: String) -> [Day] {
            spans.split(separator: " ").flatMap { span -> [Day] in
                let ends = span.split(separator: "…").compactMap { Day(iso: "\(year)-\($0)") }
                guard let first = ends.first, let last = ends.last, first <= last else { return [] }
                return (first.number...last.number).map { Day(number: $0) }
            }
        }
    }

    private static let announced: [Year] = [
        // Before 2008: three golden weeks, and no Qingming, Dragon Boat or Mid-Autumn.
        Year(
            2004, off: "01-01 01-22…01-28 05-01…05-07 10-01…10-07",
            work: "01-17 01-18 05-08 05-09 10-09 10-10"),
        // The notice for 2006 has 31 December 2005 worked as well. The package chinesecalendar, which
        // Tests/Outside compares this table with, day by day, does not; we follow it.
        Year(
            2005, off: "01-01…01-03 02-09…02-15 05-01…05-07 10-01…10-07",
            work: "02-05 02-06 04-30 05-08 10-08 10-09"),
        Year(
            2006, off: "01-01…01-03 01-29…02-04 05-01…05-07 10-01…10-07",
            work: "01-28 02-05 04-29 04-30 09-30 10-08 12-30 12-31"),
        Year(
            2007, off: "01-01…01-03 02-18…02-24 05-01…05-07 10-01…10-07 12-30…12-31",
            work: "02-17 02-25 04-28 04-29 09-29 09-30 12-29"),
        Year(
            2008, off: "01-01 02-06…02-12 04-04…04-06 05-01…05-03 06-07…06-09 09-13…09-15 09-29…10-05",
            work: "02-02 02-03 05-04 09-27 09-28"),
        Year(
            2009, off: "01-01…01-03 01-25…01-31 04-04…04-06 05-01…05-03 05-28…05-30 10-01…10-08",
            work: "01-04 01-24 02-01 05-31 09-27 10-10"),
        Year(
            2010,
            off: "01-01…01-03 02-13…02-19 04-03…04-05 05-01…05-03 06-14…06-16 09-22…09-24 10-01…10-07",
            work: "02-20 02-21 06-12 06-13 09-19 09-25 09-26 10-09"),
        Year(
            2011,
            off: "01-01…01-03 02-02…02-08 04-03…04-05 04-30…05-02 06-04…06-06 09-10…09-12 10-01…10-07",
            work: "01-30 02-12 04-02 10-08 10-09 12-31"),
        Year(
            2012, off: "01-01…01-03 01-22…01-28 04-02…04-04 04-29…05-01 06-22…06-24 09-30…10-07",
            work: "01-21 01-29 03-31 04-01 04-28 09-29"),
        Year(
            2013,
            off: "01-01…01-03 02-09…02-15 04-04…04-06 04-29…05-01 06-10…06-12 09-19…09-21 10-01…10-07",
            work: "01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12"),
        Year(
            2014, off: "01-01 01-31…02-06 04-05…04-07 05-01…05-03 06-02 09-08 10-01…10-07",
            work: "01-26 02-08 05-04 09-28 10-11"),
        // 3 to 5 September: seventy years after the war, announced in May.
        Year(
            2015,
            off: "01-01…01-03 02-18…02-24 04-05…04-06 05-01 06-20 06-22 09-03…09-05 09-27 10-01…10-07",
            work: "01-04 02-15 02-28 09-06 10-10"),
        Year(
            2016, off: "01-01 02-07…02-13 04-04 05-01…05-02 06-09…06-11 09-15…09-17 10-01…10-07",
            work: "02-06 02-14 06-12 09-18 10-08 10-09"),
        Year(
            2017, off: "01-01…01-02 01-27…02-02 04-02…04-04 05-01 05-28…05-30 10-01…10-08",
            work: "01-22 02-04 04-01 05-27 09-30"),
        Year(
            2018, off: "01-01 02-15…02-21 04-05…04-07 04-29…05-01 06-18 09-24 10-01…10-07 12-30…12-31",
            work: "02-11 02-24 04-08 04-28 09-29 09-30 12-29"),
        // 1 to 4 May: announced in March, in place of one day.
        Year(
            2019, off: "01-01 02-04…02-10 04-05…04-07 05-01…05-04 06-07…06-09 09-13…09-15 10-01…10-07",
            work: "02-02 02-03 04-28 05-05 09-29 10-12"),
        // The Spring Festival was to end on 30 January, with 1 February worked; in its midst it was
        // lengthened to 2 February.
        Year(
            2020, off: "01-01 01-24…02-02 04-04…04-06 05-01…05-05 06-25…06-27 10-01…10-08",
            work: "01-19 04-26 05-09 06-28 09-27 10-10"),
        Year(
            2021,
            off: "01-01…01-03 02-11…02-17 04-03…04-05 05-01…05-05 06-12…06-14 09-19…09-21 10-01…10-07",
            work: "02-07 02-20 04-25 05-08 09-18 09-26 10-09"),
        Year(
            2022,
            off: "01-01…01-03 01-31…02-06 04-03…04-05 04-30…05-04 06-03…06-05 09-10…09-12 10-01…10-07 12-31",
            work: "01-29 01-30 04-02 04-24 05-07 10-08 10-09"),
        Year(
            2023, off: "01-01…01-02 01-21…01-27 04-05 04-29…05-03 06-22…06-24 09-29…10-06",
            work: "01-28 01-29 04-23 05-06 06-25 10-07 10-08"),
        Year(
            2024, off: "01-01 02-10…02-17 04-04…04-06 05-01…05-05 06-10 09-15…09-17 10-01…10-07",
            work: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        Year(
            2025, off: "01-01 01-28…02-04 04-04…04-06 05-01…05-05 05-31…06-02 10-01…10-08",
            work: "01-26 02-08 04-27 09-28 10-11"),
        Year(
            2026, off: "01-01…01-03 02-15…02-23 04-04…04-06 05-01…05-05 06-19…06-21 09-25…09-27 10-01…10-07",
            work: "01-04 02-14 02-28 05-09 09-20 10-10"),
    ]
}
