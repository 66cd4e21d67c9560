import ArgumentParser
import Desk
import Foundation
import Office
import Records

struct Workdays: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "查工作日：哪天上班、哪天放假，一段日子有几个工作日，第几个工作日是哪天。",
        discussion: """
            逐日列出 work（上班）或 off（放假）：
              tashan workdays --from 2024-05-01 --to 2024-05-11
            一段日子有几个工作日，首尾都算：
              tashan workdays --from 2024-05-01 --to 2024-05-31 --count
            这天之后、这天之前的第5个工作日，这天不算：
              tashan workdays --from 2024-04-30 --nth 5
              tashan workdays --to 2024-10-08 --nth 5

            按本单位的工作日历；不写 --file 而又没有 ./office.tashan，只按国务院放假安排。
            """)

    @OptionGroup var place: Place
    @Option(help: ArgumentHelp("从哪天起，如 2024-05-01", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("到哪天止", valueName: "day")) var to: String?
    @Flag(help: "只数有几个工作日") var count = false
    @Option(help: ArgumentHelp("--from 之后或 --to 之前的第几个工作日", valueName: "number")) var nth: Int?

    func run() async throws {
        try await Outcome.of {
            let from = try day(from, "--from")
            let to = try day(to, "--to")
            let known = try await workdays()
            let answer = try nth.map { try reach($0, from, to, known) } ?? list(from, to, known)
            print(answer.text, terminator: "")
            let (first, last) = (known.years.lowerBound, known.years.upperBound)
            if answer.first.year < first || answer.last.year > last {
                Outcome.say("工作日历只有\(first)至\(last)年的放假安排，此外只按周末推算。")
            }
        }
    }

    /// What is printed, and the days it depends on.
    private typealias Answer = (text: String, first: Day, last: Day)

    private func list(_ from: Day?, _ to: Day?, _ known: Desk.Workdays) throws(Failure) -> Answer {
        guard let from, let to, from <= to else {
            throw .problem("要写明 --from 和 --to，先的在前", "say --from and --to, the earlier first")
        }
        if count { return ("\(known.count(in: from...to))\n", from, to) }
        let lines = (from.number...to.number).map { number in
            let day = Day(number: number)
            return "\(day.iso) \(known.isWorking(day) ? "work" : "off")\n"
        }
        return (lines.joined(), from, to)
    }

    private func reach(_ nth: Int, _ from: Day?, _ to: Day?, _ known: Desk.Workdays) throws(Failure) -> Answer
    {
        guard (1...10_000).contains(nth), !count else {
            throw .problem(
                "--nth 应是1到10000的数，不与 --count 同用", "--nth is from 1 to 10000, and not with --count")
        }
        switch (from, to) {
        case (let from?, nil):
            let day = known.workday(nth, after: from)
            return (day.iso + "\n", from, day)
        case (nil, let to?):
            let day = known.workday(nth, before: to)
            return (day.iso + "\n", day, to)
        default:
            throw .problem(
                "用 --nth 时，往后数写 --from，往前数写 --to，只写一个",
                "with --nth say --from to count on, or --to to count back, and not both")
        }
    }

    private func day(_ text: String?, _ option: String) throws(Failure) -> Day? {
        guard let text else { return nil }
        guard let day = Day(iso: text) else {
            throw .problem("\(option) 应写成 2024-05-01", "\(option) should be like 2024-05-01")
        }
        return day
    }

    private func workdays() async throws(Failure) -> Desk.Workdays {
        if place.isMissing { return .announced }
        return try await place.open().workdays(.system)
    }
}
