import ArgumentParser
import Desk
import Office
import Records
import Regulation

extension RegulationCommand {
    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "说明对一个挂职有效的每一条规则：出自哪一条、哪一级，为什么在这里有效，换掉了谁。")
        @OptionGroup var place: Place
        @Argument(help: "挂职的编号，或挂职干部的姓名") var posting: String

        func run() async throws {
            try await Outcome.of {
                let desk = try await place.open()
                let id = try await desk.posting(named: posting)
                let explanation = try await desk.explain(.system, posting: id)
                for rule in explanation.rules {
                    print(
                        "\(rule.isChecked ? "●" : "○") \(rule.title.chinese)　\(rule.citation.written.chinese)"
                    )
                    print("    \(rule.citation.sentence.chinese)")
                    print("    → \(rule.effect.chinese)（\(rule.strength.chinese)）")
                    print("    因为：\(rule.because.chinese)")
                    for other in rule.displaced {
                        print("    换掉：\(other.layer.title.chinese)　\(other.written.chinese)")
                    }
                }
                print("共\(explanation.rules.count)条。")
            }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "对照两份制度文件：哪一条、哪一项规则怎样变了。")
        @Argument(help: "原来的文件（YAML）") var before: String
        @Argument(help: "新的文件（YAML）") var after: String

        func run() async throws {
            try await Outcome.of {
                let lines = try Desk.difference(
                    from: String(decoding: try Files.read(before), as: UTF8.self),
                    to: String(decoding: try Files.read(after), as: UTF8.self))
                for line in lines { print(line.chinese) }
                print(lines.isEmpty ? "没有不同。" : "共\(lines.count)处不同。")
            }
        }
    }
}
