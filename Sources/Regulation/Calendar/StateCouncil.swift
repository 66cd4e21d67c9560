import Records

extension WorkingDays {
    /// 国务院办公厅放假安排 — The arrangements of 2024, 2025 and 2026, as the General Office of the State
    /// Council announced them, each in the autumn before. Each entry is a month and its first and
    /// last day.
    package static let stateCouncil = WorkingDays(
        off: days(
            (
                2024,
                [
                    (1, 1, 1), (2, 10, 17), (4, 4, 6), (5, 1, 5), (6, 10, 10), (9, 15, 17),
                    (10, 1, 7),
                ]
            ),
            (
                2025,
                [
                    (1, 1, 1), (1, 28, 31), (2, 1, 4), (4, 4, 6), (5, 1, 5), (5, 31, 31), (6, 1, 2),
                    (10, 1, 8),
                ]
            ),
            (
                2026,
                [
                    (1, 1, 3), (2, 15, 23), (4, 4, 6), (5, 1, 5), (6, 19, 21), (9, 25, 27),
                    (10, 1, 7),
                ]
            )),
        work: days(
            (
                2024,
                [
                    (2, 4, 4), (2, 18, 18), (4, 7, 7), (4, 28, 28), (5, 11, 11), (9, 14, 14),
                    (9, 29, 29), (10, 12, 12),
                ]
            ),
            (2025, [(1, 26, 26), (2, 8, 8), (4, 27, 27), (9, 28, 28), (10, 11, 11)]),
            (
                2026,
                [
                    (1, 4, 4), (2, 14, 14), (2, 28, 28), (5, 9, 9), (9, 20, 20), (10, 10, 10),
                ]
            )),
        since: 2024, through: 2026)

    private static func days(
        _ years: (Int, [(month: Int, first: Int, last: Int)])...
    ) -> Set<Day> {
        var found: Set<Day> = []
        for (year, spans) in years {
            for span in spans {
                for day in span.first...span.last {
                    if let day = Day(year, span.month, day) { found.insert(day) }
                }
            }
        }
        return found
    }
}
