import Foundation
import Records
import Regulation
import Testing

@Suite struct `Regulations made to harm` {
    /// Seven levels of nine: nearly five million items out of four hundred bytes.
    static func unfolding(_ levels: Int, mark: String = "") -> String {
        var text = "a0: &a0 [\(Array(repeating: "x", count: 9).joined(separator: ", "))]\n"
        for level in 1..<levels {
            let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): \(mark)&a\(level) [\(items)]\n"
        }
        return text
    }

    @Test(arguments: ["", "!!seq "])
    func `a text that unfolds into millions of items is no form and no regulation`(_ mark: String) {
        let text = Self.unfolding(9, mark: mark)
        #expect(RegulationSheet(yaml: text) == nil)
        #expect(Regulation.read(yaml: text).mistakes.count == 1)
    }

    @Test(arguments: [
        "- \t*a", "a: 1\n\u{FEFF}*a : 2", "[? *a : 1, ? *a : 2]", "a: !!str &b c", "? &a b\n: c", "a: !x y",
    ])
    func `an anchor, an alias or a tag is found wherever it stands`(_ text: String) {
        #expect(RegulationSheet(yaml: text) == nil)
        #expect(Regulation.read(yaml: text).mistakes.count == 1)
    }

    @Test(arguments: ["第一条 A & B", "重要!", "标注 *号 的项目", "Really? !", "a&b*c"])
    func `signs within a sentence harm nobody`(_ sentence: String) throws {
        let sheet = try #require(RegulationSheet(yaml: "制度: \(sentence)\n"))
        #expect(sheet.head.first?.text == sentence)
    }

    @Test(arguments: ["[", "- ", "{a: ", "? "])
    func `what is nested without end is refused in a sentence`(_ opening: String) {
        let text = "制度: 甲\n条款:\n  - " + String(repeating: opening, count: 900)
        #expect(RegulationSheet(yaml: text) == nil)
        let mistakes = Regulation.read(yaml: text).mistakes
        #expect(mistakes.count == 1)
        #expect(mistakes.first?.sentence.chinese.contains("层") == true)
    }

    @Test func `lines that step in one by one are refused in a sentence`() {
        let text = (0..<400).map { String(repeating: " ", count: $0) + "a\($0):" }.joined(separator: "\n")
        #expect(Regulation.read(yaml: text).mistakes.first?.sentence.chinese.contains("层") == true)
    }

    /// Clauses of one rule each, as somebody might paste them.
    static func plain(_ count: Int) -> String {
        let head = "制度: 甲\n制发机关: 乙\n施行: 2024-03-01\n层级: 市\n条款:\n"
        return head
            + (1...count).map { number in
                """
                  - 条: 第\(number)条
                    原文: 挂职干部每月报告一次。
                    规则:
                      - 应办: 月度汇报\(number)
                        代号: report-\(number)
                        由谁: 挂职干部
                        多久: 每月
                        期限: 次月5日前

                """
            }.joined()
    }

    @Test(.timeLimit(.minutes(1)))
    func `two thousand plain clauses are read, and are too many for a form`() {
        let text = Self.plain(2000)
        #expect(Regulation.read(yaml: text).regulation?.clauses.count == 2000)
        #expect(RegulationSheet(yaml: text) == nil)
        #expect(RegulationSheet(yaml: Self.plain(150))?.clauses.count == 150)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a hundred thousand words that nobody knows are told up to a point`() {
        let text = (0..<100_000).map { "词\($0): 1" }.joined(separator: "\n")
        #expect(Regulation.read(yaml: text).mistakes.count <= 500)
        let one = String(repeating: "词", count: 200_000) + ": 1"
        let mistakes = Regulation.read(yaml: "制度: 甲\n\(one)\n").mistakes
        #expect(mistakes.allSatisfy { $0.sentence.chinese.count < 2000 })
    }
}
