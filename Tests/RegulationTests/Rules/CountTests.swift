import Records
import Regulation
import Testing

@Suite struct `A count` {
    static func rule(_ words: String) -> String { "- {次数: 走访, 由谁: 派出单位, 凭: contact(visit), \(words)}" }

    @Test(arguments: [
        ("至少: 1, 每: 季度", 2), ("至少: 2次, 每: 季度", 4), ("至少: 三, 每: 全程", 3), ("至少: 99, 每: 全程", 99),
        ("至少: 1, 至多: 1, 每: 每两月", 3), ("至多: 2, 每: 季度", 0), ("至多: 0, 每: 季度", 0),
    ])
    func `owes the least that it asks for, and nothing for the most`(_ words: String, _ count: Int) throws {
        let owed = try owed(Self.rule(words))
        #expect(owed.count == count)
        #expect(Set(owed).count == count)
    }

    func another(_ day: String, _ earlier: [String], _ qualifier: String? = "visit") -> Act {
        .another(
            kind: "contact", qualifier: qualifier, day: Day(iso: day) ?? Day(number: 0),
            earlier: earlier.compactMap { Day(iso: $0) })
    }

    @Test(arguments: [
        ("季度", "2024-05-10", [String](), nil as String?), ("季度", "2024-05-10", ["2024-04-01"], nil),
        ("季度", "2024-05-10", ["2024-04-01", "2024-06-30"], "不能办：2024年第2季度已有2次，上限2次"),
        ("季度", "2024-05-10", ["2024-03-31", "2024-07-01", "2024-04-01"], nil),
        ("半月", "2024-05-15", ["2024-05-01", "2024-05-16"], nil),
        ("半月", "2024-05-16", ["2024-05-15", "2024-05-31"], nil),
        ("半月", "2024-05-16", ["2024-05-17", "2024-05-31"], "不能办：2024年5月下半月已有2次，上限2次"),
        ("两月", "2024-06-30", ["2024-05-01", "2024-05-02"], "不能办：2024年5至6月已有2次，上限2次"),
        ("两月", "2024-07-01", ["2024-06-29", "2024-06-30"], nil),
        ("全程", "2024-08-01", ["2024-03-15", "2024-05-02"], "不能办：挂职期间已有2次，上限2次"),
    ])
    func `lets pass what is within its most in the period`(
        _ cadence: String, _ day: String, _ earlier: [String], _ sentence: String?
    ) throws {
        let found = try said(Self.rule("至多: 2, 每: \(cadence)"), of: another(day, earlier))
        #expect(found == [sentence].compactMap { $0 })
    }

    @Test func `of at most none refuses the first, or asks why, and passes other records by`() throws {
        let rule = Self.rule("至多: 0, 每: 年")
        #expect(try said(rule, of: another("2024-05-01", [])) == ["不能办：2024年已有0次，上限0次"])
        let soft = Self.rule("至多: 0, 每: 年, 强度: 一般")
        #expect(try said(soft, of: another("2024-05-01", [])) == ["须写明理由：2024年已有0次，上限0次"])
        #expect(try said(rule, of: another("2024-05-01", [], "talk")).isEmpty)
        #expect(try said(rule, of: another("2024-05-01", [], nil)).isEmpty)
        let any = rule.replacing("contact(visit)", with: "contact")
        #expect(try said(any, of: another("2024-05-01", [], "talk")).count == 1)
    }

    @Test(arguments: [
        ("", 1, "缺“至少”"), ("至少: 3\n  至多: 2", 1, "“至少”大于“至多”"), ("至少: 0", 5, "“0”看不懂，应是1至99的整数"),
        ("至少: 100", 5, "“100”看不懂，应是1至99的整数"), ("至少: 若干", 5, "“若干”看不懂，应是1至99的整数"),
        ("至多: -1", 5, "“-1”看不懂，应是0至99的整数"), ("至小: 2", 5, "“至小”不认识，是不是“至少”？"),
    ])
    func `without a number, or with a least above its most, is refused`(
        _ words: String, _ line: Int, _ sentence: String
    ) throws {
        let rule = "- 次数: 走访\n  由谁: 派出单位\n  每: 季度\n  凭: contact(visit)\n  \(words)"
        try expectMistake(in: rule, at: line, sentence)
    }
}
