import ArgumentParser
import Desk
import Foundation
import Office
import Records

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "导入。", subcommands: [Roster.self], defaultSubcommand: Roster.self)

    struct Roster: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "把一份花名册导入一个批次：要么全部写入，要么一条不写。")
        @OptionGroup var place: Place
        @Argument(help: "花名册：xlsx、xls、csv、txt") var path: String
        @Option(help: "批次的名称或编号") var batch: String
        @Option(help: "有问题时，把标出问题的表写到这里") var rejected: String?
        @Flag(help: "只看，不写入") var dryRun = false

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                let id = try await desk.batch(named: batch)
                let bytes = try Files.read(path)
                let name = URL(fileURLWithPath: path).lastPathComponent
                let preview = try await desk.previewRoster(.system, batch: id, bytes: bytes, named: name)
                for problem in preview.problems + preview.rows.flatMap(\.problems) {
                    Outcome.say(
                        "\(problem.cell)：\(problem.sentence.chinese)\(problem.isWarning ? "（提醒）" : "")")
                }
                guard preview.isRight else {
                    if let rejected {
                        try Files.write(
                            try await desk.rejectedRoster(.system, batch: id, bytes: bytes, named: name),
                            to: rejected)
                        Outcome.say("标出问题的表：\(rejected)")
                    }
                    throw ExitCode(65)
                }
                print("读到\(preview.rows.count)人，新单位\(preview.newUnits.count)个。")
                guard !dryRun else { return }
                let bar = ProgressBar("导入")
                let outcome = try await desk.importRoster(
                    .system, batch: id, bytes: bytes, named: name, progress: bar.show)
                print(
                    "新增\(outcome.persons)人、\(outcome.units)个单位、\(outcome.postings)条挂职；"
                        + "已在册\(outcome.alreadyThere)条。")
            }
        }
    }
}
