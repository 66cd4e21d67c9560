import ArgumentParser
import Desk
import Foundation
import Office
import Records

extension RegulationCommand {
    struct Simulate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "推演一份制度：逐月列出谁要办什么，要花多少时间；不改动任何东西。",
            discussion: """
                给一个现有的批次推演，并与已启用的制度合在一起看是否超过负担上限：
                  tashan regulation simulate 制度.yaml --batch 2024年赴东州挂职第一批 --file office.tashan
                没有批次时假定一段时间（不写就从下月15日起5个月）：
                  tashan regulation simulate 制度.yaml --first 2024-03-15 --last 2024-08-15 --direction outbound
                """)
        @OptionGroup var place: Place
        @Argument(help: "制度文件（YAML）") var path: String
        @Option(help: "批次的名称或编号") var batch: String?
        @Option(help: ArgumentHelp("从哪天起", valueName: "day")) var first: String?
        @Option(help: ArgumentHelp("到哪天止", valueName: "day")) var last: String?
        @Option(help: "outbound（外派）或 inbound（接收）；不写按制度的适用范围") var direction: String?
        @Option(help: "干部类别，如 市属") var category: String?

        func run() async throws {
            try await Outcome.of {
                let yaml = String(decoding: try Files.read(path), as: UTF8.self)
                guard batch == nil || (first ?? last ?? direction ?? category) == nil else {
                    throw Failure.problem(
                        "写了 --batch 就按批次的时间和方向，不再写 --first、--last、--direction、--category",
                        "with --batch the term and direction are the batch’s own")
                }
                let trial = try await trial(yaml)
                print("《\(trial.sheet.heading)》\(trial.coverage.chinese)")
                let (from, to) = (trial.term.lowerBound, trial.term.upperBound)
                print("按\(trial.direction.chinese)、\(from.written(.chinese))至\(to.written(.chinese))推算。")
                BurdenPrint.lines(trial)
                BurdenPrint.burden(trial)
                for warning in trial.warnings { Outcome.say("注意：\(warning.chinese)") }
            }
        }

        private func trial(_ yaml: String) async throws(Failure) -> BurdenTrial {
            let assumed = BurdenTrial.Assumed(
                first: try day(first, "--first"), last: try day(last, "--last"), direction: direction,
                category: category)
            if batch == nil, place.isMissing {
                return try Desk.burden(
                    ofRegulation: yaml, assumed: assumed, today: try place.clock()().day)
            }
            let desk = try await place.open()
            guard let batch else {
                return try await desk.burden(.system, ofRegulation: yaml, assumed: assumed)
            }
            return try await desk.burden(
                .system, ofRegulation: yaml, batch: try await desk.batch(named: batch))
        }

        private func day(_ text: String?, _ option: String) throws(Failure) -> Day? {
            guard let text else { return nil }
            guard let day = Day(iso: text) else {
                throw .problem("\(option) 应写成 2024-05-01", "\(option) should be like 2024-05-01")
            }
            return day
        }
    }
}

/// 推演结果 — A trial in lines of text.
private enum BurdenPrint {
    static func lines(_ trial: BurdenTrial) {
        var month: Month?
        for line in trial.lines {
            if line.month != month {
                month = line.month
                print("\n\(line.month.written(.chinese))")
            }
            print(
                "  \(line.due.short(.chinese))前\t\(line.side.chinese)\t\(line.title.chinese)"
                    + "（\(line.strength.chinese)）\t\(line.clause)")
        }
    }

    static func burden(_ trial: BurdenTrial) {
        print("\n一名挂职干部每月的负担")
        for line in trial.sheet.secondee where line.cost.times > 0 {
            print("  \(line.month.written(.chinese))\t\(cost(line.cost))")
        }
        print("\n各方一份的合计")
        for line in trial.sheet.sides {
            let heaviest = line.heaviest.map { "；最重\($0.month.written(.chinese))\($0.minutes)分钟" } ?? ""
            print("  \(line.side.chinese)\t\(cost(line.cost))\(heaviest)")
        }
        print("\n逐条")
        for line in trial.sheet.clauses {
            let titles = line.titles.map(\.chinese).joined(separator: "、")
            print(
                "  \(line.citation.chinese)\t\(line.side.chinese)\(line.isAttendance ? "参加" : "")"
                    + "\t\(titles)\t\(cost(line.cost))")
        }
        guard trial.changes.contains(where: { $0.before > 0 }) else { return }
        print("\n与已启用的制度合在一起，一名挂职干部每月")
        for change in trial.changes {
            print("  \(change.month.written(.chinese))\t\(change.before)分钟 → \(change.after)分钟")
        }
    }

    private static func cost(_ cost: BurdenSheet.Cost) -> String {
        "\(cost.times)次，填表\(cost.forms)张共\(cost.fields)栏（已填好\(cost.prefilled)栏），"
            + "材料\(cost.documents)份，会\(cost.meetings)次，\(cost.minutes)分钟"
            + (cost.estimated > 0 ? "（其中估算\(cost.estimated)）" : "")
    }
}
