import ArgumentParser
import Desk
import Office
import Records
import Website

/// 自查结果 — Each matter with its mark, its sentence and its evidence. What is still to be declared is a
/// warning; what is not met is a failure, as in any other check-up.
enum SelfCheckPrint {
    static func run(_ place: Place) async throws {
        let desk = try await place.open()
        let site = Site(desk: desk, settings: Settings())
        let sheet = try await desk.selfCheck(.system, site: await site.facts())
        for line in sheet.lines {
            print("\(line.state.mark) \(line.title.chinese)：\(line.sentence.chinese)")
            for evidence in line.evidence { print("    \(evidence.chinese)") }
            let asked = line.askedBy.isEmpty ? [line.national] : line.askedBy
            let source = line.askedBy.isEmpty ? "国家规定" : "已启用的制度"
            print("    \(source)：\(asked.map(\.chinese).joined(separator: "；"))")
        }
        print("符合或已填\(sheet.count(.met))项，不符合\(sheet.count(.notMet))项，待填\(sheet.count(.undeclared))项。")
        if sheet.count(.undeclared) > 0 {
            Outcome.say("注意：有\(sheet.count(.undeclared))项要由系统管理员在网页“自查”里填写。")
        }
        guard sheet.count(.notMet) == 0 else { throw ExitCode(65) }
    }
}
