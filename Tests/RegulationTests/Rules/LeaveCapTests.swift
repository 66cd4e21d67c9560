import Parties
import Records
import Regulation
import Testing

@Suite struct `A cap on leave` {
    static func rule(_ words: String, _ most: Int) -> String {
        "- {请假限额: 限额, 不得超过: \(most)日, 按: 自然日, \(words)}"
    }

    /// The first and last days of leaves: `05-01…05-10 12-30`, of 2024 unless a year stands there.
    func leaves(_ text: String) -> [LeaveFact] {
        text.split(separator: " ").map { span in
            let ends = span.split(separator: "…").map { day($0.count == 5 ? "2024-\($0)" : String($0)) }
            return LeaveFact(span: ends[0]...ends[ends.count - 1], sort: .personal)
        }
    }

    @Test(
        arguments: [
            ("一次: 是", 10, "05-01…05-10", "", nil), ("一次: 是", 10, "05-01…05-11", "", "一次请假合计11天，上限10天"),
            ("一次: 是", 10, "05-01…05-10", "05-11…05-20", nil),
            ("多久: 每年", 20, "05-01…05-10", "01-01…01-10", nil),
            ("多久: 每年", 20, "05-01…05-10", "01-01…01-11", "每年请假合计21天，上限20天"),
            ("多久: 每年", 20, "05-01…05-10", "2023-12-01…2023-12-31 2025-01-01…2025-01-20", nil),
            // Seven days of it lie in 2024, five in 2025.
            ("多久: 每年", 7, "12-25…2025-01-05", "", nil),
            ("多久: 每年", 6, "12-25…2025-01-05", "", "每年请假合计7天，上限6天"),
            ("多久: 每年", 7, "12-25…2025-01-05", "01-31", "每年请假合计8天，上限7天"),
            ("多久: 每年", 7, "12-25…2025-01-05", "2025-03-01…2025-03-02", nil),
            ("多久: 每年", 7, "12-25…2025-01-05", "2025-03-01…2025-03-03", "每年请假合计8天，上限7天"),
            ("多久: 每年", 7, "12-31", "2023-12-25…2024-01-06", nil),
            ("多久: 每年", 7, "12-31", "2023-12-25…2024-01-07", "每年请假合计8天，上限7天"),
            ("多久: 每月", 5, "04-28…05-03", "05-10…05-11", nil),
            ("多久: 每月", 5, "04-28…05-03", "05-10…05-12", "每月请假合计6天，上限5天"),
            ("多久: 全程", 9, "08-01…08-05", "03-20…03-23", nil),
            ("多久: 全程", 9, "08-01…08-05", "03-20…03-24", "挂职期间请假合计10天，上限9天"),
            // The three months that end on 14 June begin on 15 March.
            ("连续: 3个月", 5, "06-10…06-14", "03-14", nil),
            ("连续: 3个月", 5, "06-10…06-14", "03-15", "连续3个月内请假合计6天，上限5天"),
            ("连续: 3个月", 5, "06-10…06-14", "03-01…03-20", "连续3个月内请假合计11天，上限5天"),
            ("连续: 1个月", 31, "03-01…03-31", "", nil),
            ("连续: 1个月", 31, "03-01…04-01", "", "连续1个月内请假合计32天，上限31天"),
        ] as [(String, Int, String, String, String?)])
    func `adds up the days of its window, and refuses the first beyond it`(
        _ window: String, _ most: Int, _ asked: String, _ others: String, _ sentence: String?
    ) throws {
        let act = Act.leave(leaves(asked)[0], others: leaves(others))
        let found = try said(Self.rule(window, most), of: act)
        #expect(found == [sentence.map { "不能办：\($0)（按自然日）" }].compactMap { $0 })
    }

    @Test(arguments: [
        ("多久: 每年", LeaveSort.personal, LeaveSort.sick, true), ("多久: 每年", .personal, .duty, false),
        ("多久: 每年", .duty, .personal, false), ("多久: 每年, 哪些假: 事假", .personal, .sick, false),
        ("多久: 每年, 哪些假: 事假", .sick, .personal, false), ("多久: 每年, 哪些假: [事假, 病假]", .sick, .personal, true),
        ("多久: 每年, 哪些假: 公务", .duty, .duty, true),
    ])
    func `counts the sorts that it names, or all that is not duty`(
        _ words: String, _ sort: LeaveSort, _ other: LeaveSort, _ isBeyond: Bool
    ) throws {
        let act = Act.leave(
            leave("2024-05-01", "2024-05-03", sort), others: [leave("2024-04-01", "2024-04-03", other)])
        #expect(try said(Self.rule(words, 5), of: act).isEmpty != isBeyond)
    }

    // From 29 April to 6 May 2024 three days were worked.
    @Test(arguments: [(3, 0), (2, 1)])
    func `in working days does not count holidays`(_ most: Int, _ count: Int) throws {
        let rule = Self.rule("一次: 是, 强度: 一般", most).replacing("自然日", with: "工作日")
        let found = try said(rule, of: .leave(leave("2024-04-29", "2024-05-06"), others: []))
        #expect(found.count == count)
        #expect(found.allSatisfy { $0 == "须写明理由：一次请假合计3天，上限2天（按工作日）" })
    }

    @Test(arguments: [
        ("不得超过: 20日|按: 自然日", 1, "统计范围写一个：多久（如 每年）、连续（如 3个月）、一次: 是"),
        ("不得超过: 20日|按: 自然日|多久: 每年|一次: 是", 1, "统计范围写一个：多久（如 每年）、连续（如 3个月）、一次: 是"),
        ("按: 自然日|多久: 每年", 1, "缺“不得超过”"), ("不得超过: 20日|多久: 每年", 1, "缺“按”"),
        ("不得超过: 二十来日|按: 自然日|多久: 每年", 2, "“二十来日”看不懂，应是天数，如 3日"),
        ("不得超过: 20日|按: 自然日|连续: 三月份", 4, "“三月份”看不懂，应是月数或年数，如 6个月、2年"),
        ("不得超过: 20日|按: 自然日|多久: 每年|哪些假: [事假, 私事]", 5, "“事假”写了两次"),
        ("不得超出: 20日|按: 自然日|多久: 每年", 2, "“不得超出”不认识，是不是“不得超过”？"),
    ])
    func `without its number, its measure or its window is refused`(
        _ words: String, _ line: Int, _ sentence: String
    ) throws {
        let lines = words.split(separator: "|").map { "  \($0)" }.joined(separator: "\n")
        try expectMistake(in: "- 请假限额: 限额\n\(lines)", at: line, sentence)
    }
}
