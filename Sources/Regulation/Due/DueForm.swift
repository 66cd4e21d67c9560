import Parties

/// 期限说法 — One way of saying when something is due, in both languages, with places for what varies:
/// `{n}` a number, `{u}` days, working days or months, `{p}` the word for the period, `{w}` a day
/// of the week.
struct DueForm: Sendable {
    let chinese: String
    let english: String
    let make: @Sendable (Filling) -> Due?

    /// What was found in the places of a form.
    struct Filling {
        var numbers: [Int] = []
        var unit: Due.Unit = .day
        var weekday = 1
        /// The period that was named; nil where the form names none, or says only 期.
        var cadence: Cadence?

        var n: Int { numbers.first ?? 0 }
    }

    /// Every phrase that 期限 and 何时起 understand. 前, 内, 以内 and `by`, `within` may be added to any.
    static let all: [DueForm] = [
        DueForm("当{p}最后一个工作日", "last working day of the {p}") { _ in .inPeriod(.lastWorkingDay) },
        DueForm("当{p}最后一日", "last day of the {p}") { _ in .inPeriod(.lastDay) },
        DueForm("当{p}底", "end of the {p}") { _ in .inPeriod(.lastDay) },
        DueForm("当{p}末", "last day of this {p}") { _ in .inPeriod(.lastDay) },
        DueForm("{n}月底", "end of month {n}") { filling in
            (1...12).contains(filling.n) ? .dayOfYear(month: filling.n, day: 31) : nil
        },
        DueForm("当{p}第{n}个工作日", "working day {n} of the {p}") { .inPeriod(.workingDay($0.n)) },
        DueForm("当{p}{n}日", "day {n} of the {p}") { .inPeriod(.day($0.n)) },
        DueForm("当周周{w}", "{w} of the week") { .inPeriod(.weekday($0.weekday)) },
        DueForm("次月{n}日", "day {n} of the next month") { .inNextMonth(.day($0.n)) },
        DueForm("次月第{n}个工作日", "working day {n} of the next month") {
            .inNextMonth(.workingDay($0.n))
        },
        DueForm("{n}月{n}日", "month {n} day {n}") { filling in
            guard let day = filling.numbers.last, (1...12).contains(filling.n) else { return nil }
            return .dayOfYear(month: filling.n, day: day)
        },
        DueForm("报到当日", "on arrival") { _ in .moment(.arrival, .on) },
        DueForm("报到前{n}{u}", "{n} {u} before arrival") {
            .moment(.arrival, .before($0.n, $0.unit))
        },
        DueForm("报到后{n}{u}", "{n} {u} after arrival") { .moment(.arrival, .after($0.n, $0.unit)) },
        DueForm("过半", "the midpoint") { _ in .moment(.midpoint, .on) },
        DueForm("过半前后{n}{u}", "{n} {u} around the midpoint") {
            .moment(.midpoint, .around($0.n, $0.unit))
        },
        DueForm("过半前{n}{u}", "{n} {u} before the midpoint") {
            .moment(.midpoint, .before($0.n, $0.unit))
        },
        DueForm("过半后{n}{u}", "{n} {u} after the midpoint") {
            .moment(.midpoint, .after($0.n, $0.unit))
        },
        DueForm("期满", "the end") { _ in .moment(.end, .on) },
        DueForm("期满前{n}{u}", "{n} {u} before the end") { .moment(.end, .before($0.n, $0.unit)) },
        DueForm("期满后{n}{u}", "{n} {u} after the end") { .moment(.end, .after($0.n, $0.unit)) },
    ]

    init(
        _ chinese: String, _ english: String, make: @escaping @Sendable (Filling) -> Due?
    ) {
        self.chinese = chinese
        self.english = english
        self.make = make
    }
}
