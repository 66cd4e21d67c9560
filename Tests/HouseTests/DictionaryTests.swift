import Cast
import Desk
import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

/// docs/kinds.md, as it stands in the package; `bin/test` holds it against what the program prints.
@Suite struct `The data dictionary` {
    private static let told = Result {
        try String(contentsOfFile: Cast.root + "/docs/kinds.md", encoding: .utf8)
    }

    /// What stands under the heading of a kind.
    private func lines(_ kind: Declaration) throws -> [Substring] {
        let heading = "## \(kind.title.chinese) \(kind.title.english) `\(kind.name)`"
        let lines = try Self.told.get().split(separator: "\n")
        let start = try #require(lines.firstIndex { $0 == heading }, "no \(heading)")
        return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("## ") })
    }

    @Test func `has the kinds in their order, and no other`() throws {
        let headings = try Self.told.get().split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(
            headings.map(String.init)
                == kinds.kinds.map { "## \($0.title.chinese) \($0.title.english) `\($0.name)`" })
    }

    @Test(arguments: kinds.kinds.map(\.name))
    func `has a line for every field, every stage and every move`(_ name: String) throws {
        let kind = try #require(kinds[name])
        let lines = try lines(kind)
        for field in kind.fields {
            #expect(
                lines.contains {
                    $0.hasPrefix("| \(field.title.chinese) | \(field.title.english) | `\(field.name)` |")
                }, "\(field.name)")
        }
        let stages = "阶段：" + kind.lifecycle.stages.map(\.title.chinese).joined(separator: "、")
        #expect(lines.contains { $0 == stages }, "\(stages)")
        for move in kind.lifecycle.moves {
            // Two moves may be called alike: the one for those who had not arrived says no reason.
            let line = lines.first {
                $0.hasPrefix("- \(move.title.chinese)（\(move.title.english)）：")
                    && $0.contains("，写明理由") == move.needsNote
            }
            #expect((line?.contains("，等着办") ?? false) == move.isExpected, "\(move.name)")
            for field in move.needs + move.asks.map(\.name) {
                #expect(line?.contains(kind.field(field)?.title.chinese ?? field) ?? false, "\(move.name)")
            }
            if let page = move.page { #expect(line?.contains("`…/\(page.name)`") ?? false, "\(move.name)") }
            #expect(line != nil, "\(move.name)")
        }
        if let settling = kind.settling {
            let at = settling.stages.compactMap { kind.lifecycle.stage($0)?.title.chinese }
            #expect(lines.contains { $0.hasPrefix("到“\(at.joined(separator: "、"))”抵销应办") })
        }
    }

    @Test(arguments: kinds.kinds.map(\.name))
    func `tells what follows from a move, and from there being a record`(_ name: String) throws {
        let kind = try #require(kinds[name])
        let lines = Set(try lines(kind).map(String.init))
        let follows = Desk.consequences(of: kind).map { "- \($0.chinese)（\($0.english)）" }
        #expect(Set(follows).subtracting(lines) == [])
    }
}
