import ArgumentParser
import Desk
import Office
import Records

struct RegulationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regulation", abstract: "制度：检查、说明、对照、推演、启用。",
        subcommands: [Check.self, Explain.self, Diff.self, Simulate.self, Apply.self],
        defaultSubcommand: Check.self)

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "检查一份制度文件：错处指到行和列，并说有多少规则可核对。")
        @Argument(help: "制度文件（YAML）") var path: String

        func run() async throws {
            try await Outcome.of {
                let reading = Desk.readRegulation(String(decoding: try Files.read(path), as: UTF8.self))
                guard reading.mistakes.isEmpty else {
                    for mistake in reading.mistakes {
                        Outcome.say("\(path):\(mistake.place ?? "")：\(mistake.sentence.chinese)")
                    }
                    throw ExitCode(65)
                }
                print("《\(reading.title ?? "")》\(reading.coverage?.chinese ?? "")")
            }
        }
    }

    struct Apply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "启用一份制度，算出应办事项。")
        @OptionGroup var place: Place
        @Argument(help: "制度文件（YAML）") var path: String
        @Option(help: "只用于这一批（名称或编号）；不写就用于所有批次") var batch: String?
        @Flag(help: "只看会影响谁、怎样影响，不启用") var preview = false

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                let yaml = String(decoding: try Files.read(path), as: UTF8.self)
                var id: ID?
                if let batch { id = try await desk.batch(named: batch) }
                let effect = try await desk.regulationEffect(.system, yaml: yaml, batch: id)
                for line in effect.sentences { print(line.chinese) }
                guard !preview else {
                    print("涉及\(effect.batches)批；还没有启用。")
                    return
                }
                let changed = try await desk.applyRegulation(.system, yaml: yaml, batch: id)
                print("已启用，应办事项变动\(changed)项。")
            }
        }
    }
}
