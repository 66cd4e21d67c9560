import Desk
import Records
import Regulation
import Secondment

/// 经常性联系 — An acquaintance that the home unit has taken over is spoken with at intervals, whoever serves now; what
/// was said stays, and the next day follows from it.
enum KeepingInTouch {
    static let follows: [Follows] = [
        .on(Acquaintance.self, .take, Title("按约定间隔排出下次联系", "the next day follows from the interval"), take),
        .on(
            Acquaintance.self, .touch, Title("记下谈话，排出下次联系", "what was said is kept; the next day follows"),
            touch),
        .on(
            Acquaintance.self, .reassign, Title("下次联系随间隔改变", "the next day follows from the interval"),
            reassign),
        .on(
            Acquaintance.self, .withdraw,
            Title("联系方式谁也不再看到，不再催办", "nobody reads how to reach them; nothing is due"),
            withdraw),
        .on(Acquaintance.self, .close, Title("不再催办", "nothing is due any more"), close),
    ]

    private static func take(_ making: Making<Acquaintance>) throws -> Kept<Acquaintance> {
        var person = making.record
        person[Acquaintance.due] = next(person, from: making.errand.today)
        return try making.errand.advance(person, .take, note: making.note)
    }

    private static func touch(_ making: Making<Acquaintance>) throws -> Kept<Acquaintance> {
        var person = making.record
        person[Acquaintance.latest] = person[Acquaintance.said]
        person[Acquaintance.said] = nil
        person[Acquaintance.latestOn] = making.errand.today
        person[Acquaintance.due] = next(person, from: making.errand.today)
        return try making.errand.advance(person, .touch, note: making.note)
    }

    private static func reassign(_ making: Making<Acquaintance>) throws -> Kept<Acquaintance> {
        var person = making.record
        person[Acquaintance.due] = next(person, from: person[Acquaintance.latestOn] ?? making.errand.today)
        return try making.errand.advance(person, .reassign, note: making.note)
    }

    private static func withdraw(_ making: Making<Acquaintance>) throws -> Kept<Acquaintance> {
        var person = making.record
        person[Acquaintance.reach] = nil
        person[Acquaintance.due] = nil
        return try making.errand.advance(person, .withdraw, note: making.note)
    }

    private static func close(_ making: Making<Acquaintance>) throws -> Kept<Acquaintance> {
        var person = making.record
        person[Acquaintance.due] = nil
        return try making.errand.advance(person, .close, note: making.note)
    }

    private static func next(_ person: Kept<Acquaintance>, from day: Day) -> Day? {
        person[Acquaintance.interval].map { day.adding(months: $0.months) }
    }
}
