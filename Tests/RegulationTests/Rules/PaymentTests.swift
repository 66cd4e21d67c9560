import Parties
import Records
import Regulation
import Testing

@Suite struct `A payment` {
    func lines(
        _ words: String, _ facts: PostingFacts = posting(), leaves: [LeaveFact] = []
    ) throws -> [String] {
        let payment = try reading("- {经费: 补贴, 代号: pay, 由谁付: 派出单位, \(words)}", as: Payment.self)
        let ground = Rulebook(regulations: []).ground(
            for: facts, on: facts.term.lowerBound, today: facts.term.lowerBound, by: calendar)
        return payment.lines(of: facts, leaves: leaves, on: ground)
            .map { "\($0.month.iso) \($0.fen) \($0.how.chinese)" }
    }

    static let april = posting(days("2024-04-01", "2024-04-30"))
    static let fortnight = posting(days("2024-04-16", "2024-04-30"))

    @Test(arguments: [
        ("按什么算: 每月, 金额: 1000元", april, "2024-04 100000 1000元 × 1个月"),
        ("按什么算: 每月, 金额: 1000元", fortnight, "2024-04 50000 1000元 × 15/30日"),
        ("按什么算: 每日, 金额: 12.5元", april, "2024-04 37500 12.50元 × 30天"),
        ("按什么算: 每工作日, 金额: 100", april, "2024-04 220000 100元 × 22天"),
        ("按什么算: 每在岗日, 金额: 100元", april, "2024-04 300000 100元 × 30天"),
        ("按什么算: 一次性, 金额: 2万元", april, "2024-04 2000000 20000元 × 1次"),
        ("按什么算: 一次性, 金额: 1.5万元", fortnight, "2024-04 1500000 15000元 × 1次"),
        ("for each: day, amount: 0.05yuan", april, "2024-04 150 0.05元 × 30天"),
    ])
    func `is reckoned by its basis, and says how`(
        _ words: String, _ facts: PostingFacts, _ line: String
    ) throws {
        #expect(try lines(words, facts) == [line])
    }

    // A hundredth is rounded where a half is reached: 10/3 down, 20/3 up, 5/2 up.
    @Test(arguments: [
        ("0.10元", "2024-04-21", "2024-04-30", 3), ("0.10元", "2024-04-11", "2024-04-30", 7),
        ("0.05元", "2024-04-16", "2024-04-30", 3),
        ("1000元", "2024-03-15", "2024-03-31", 54839), ("1000元", "2024-02-01", "2024-02-28", 96552),
        ("1000元", "2024-02-01", "2024-02-29", 100_000),
        ("1000元", "2024-04-30", "2024-04-30", 3333),
        ("999999万元", "2024-04-01", "2024-04-30", 999_999_000_000),
    ])
    func `of part of a month is its share of the days, rounded`(
        _ amount: String, _ first: String, _ last: String, _ fen: Int
    ) throws {
        let lines = try lines("按什么算: 每月, 金额: \(amount)", posting(days(first, last)))
        #expect(lines.count == 1)
        #expect(lines.first?.split(separator: " ")[1] == "\(fen)")
    }

    @Test func `runs from the first month to the last, or to an early end`() throws {
        let words = "按什么算: 每月, 金额: 310元"
        #expect(
            try lines(words).map { $0.prefix(13) } == [
                "2024-03 17000", "2024-04 31000", "2024-05 31000", "2024-06 31000", "2024-07 31000",
                "2024-08 15000",
            ])
        #expect(try lines(words, posting(ended: "2024-05-10")).last == "2024-05 10000 310元 × 10/31日")
        #expect(try lines("按什么算: 一次性, 金额: 310元").count == 1)
        #expect(try lines(words, posting(ended: "2024-03-01")).isEmpty)
    }

    static let changing = "按什么算: 每日, 标准: [{金额: 10元}, {自: 2024-04-11, 金额: 20元}, {自: 2024-05-01, 金额: 30元}]"

    @Test(arguments: [
        ("2024-04-01", "2024-04-30", ["2024-04 10000 10元 × 10天", "2024-04 40000 20元 × 20天"]),
        ("2024-04-10", "2024-04-11", ["2024-04 1000 10元 × 1天", "2024-04 2000 20元 × 1天"]),
        ("2024-04-11", "2024-04-11", ["2024-04 2000 20元 × 1天"]),
        ("2024-04-30", "2024-05-01", ["2024-04 2000 20元 × 1天", "2024-05 3000 30元 × 1天"]),
        ("2023-12-31", "2023-12-31", ["2023-12 1000 10元 × 1天"]),
    ])
    func `changes with its rates on their day`(_ first: String, _ last: String, _ expected: [String]) throws {
        #expect(try lines(Self.changing, posting(days(first, last))) == expected)
    }

    @Test func `before the first of its rates is nothing, and of two from one day the later holds`() throws {
        let late = "按什么算: 每月, 标准: [{自: 2024-04-16, 金额: 300元}]"
        #expect(try lines(late, Self.april) == ["2024-04 15000 300元 × 15/30日"])
        let twice = "按什么算: 每日, 标准: [{自: 2024-04-16, 金额: 9元}, {自: 2024-04-16, 金额: 2元}]"
        #expect(try lines(twice, Self.april) == ["2024-04 3000 2元 × 15天"])
        let once = "按什么算: 一次性, 标准: [{自: 2024-04-01, 金额: 9元}, {自: 2024-04-16, 金额: 2元}]"
        #expect(try lines(once, Self.fortnight) == ["2024-04 200 2元 × 1次"])
        #expect(try lines(once, Self.april) == ["2024-04 900 9元 × 1次"])
    }

    @Test(arguments: [
        ("市属", ["2024-04 30000 10元 × 30天"]), ("区属", ["2024-04 60000 20元 × 30天"]), ("省属", []), (nil, []),
    ])
    func `may have a rate for each category`(_ category: String?, _ expected: [String]) throws {
        let words = "按什么算: 每日, 标准: [{金额: 10元, 类别: 市属}, {金额: 20元, 类别: [区属, 县属]}]"
        let facts = posting(days("2024-04-01", "2024-04-30"), category: category)
        #expect(try lines(words, facts) == expected)
    }

    @Test(
        arguments: [
            ("每在岗日", [leave("2024-04-01", "2024-04-03")], "2024-04 2700 1元 × 27天"),
            (
                "每在岗日", [leave("2024-04-01", "2024-04-03"), leave("2024-04-03", "2024-04-04", .sick)],
                "2024-04 2600 1元 × 26天"
            ),
            ("每在岗日", [leave("2024-04-01", "2024-04-03", .duty)], "2024-04 3000 1元 × 30天"),
            (
                "每在岗日", [leave("2024-03-25", "2024-04-01"), leave("2024-04-30", "2024-05-08")],
                "2024-04 2800 1元 × 28天"
            ),
            (
                "公务往返日", [leave("2024-04-01", "2024-04-03", .duty), leave("2024-04-08")],
                "2024-04 300 1元 × 3天"
            ), ("公务往返日", [], nil),
            ("每在岗日", [leave("2024-04-01", "2024-04-30")], nil),
            ("每工作日", [leave("2024-04-01", "2024-04-03")], "2024-04 2200 1元 × 22天"),
            ("每日", [leave("2024-04-01", "2024-04-03")], "2024-04 3000 1元 × 30天"),
        ] as [(String, [LeaveFact], String?)])
    func `by days on duty or by trips follows the leaves that were declared`(
        _ basis: String, _ leaves: [LeaveFact], _ line: String?
    ) throws {
        #expect(try lines("按什么算: \(basis), 金额: 1元", Self.april, leaves: leaves) == [line].compactMap { $0 })
    }

    @Test func `may name its payer alone`() throws {
        #expect(try lines("英文: Salary").isEmpty)
        let salary = try reading("- {待遇: 工资, 代号: salary, 承担: 派出单位}", as: Payment.self)
        #expect(salary.effect.chinese == "工资由派出单位承担，在挂职页的“待遇”里写明")
    }

    @Test(arguments: [
        ("由谁付: 区财政", "金额: 10元", 1, "缺“由谁付”"), ("代号: pay", "强度: 必须", 1, "缺“代号”"),
        ("按什么算: 每日", "强度: 必须", 1, "缺“按什么算”"),
        ("每日", "每小时", 4, "“每小时”看不懂"), ("金额: 20元", "数额: 20元", 7, "缺“金额”"),
        ("金额: 20元", "金额: 二十多元", 7, "“二十多元”看不懂，应是金额"),
        ("金额: 20元", "金额: 1.234元", 7, "“1.234元”看不懂，应是金额"), ("金额: 20元", "金额: 1,000元", 7, "“1,000元”看不懂，应是金额"),
        ("2024-05-01", "2024-05", 7, "“2024-05”看不懂，应是实有的日期"), ("标准:", "标淮:", 5, "“标淮”不认识，是不是“标准”？"),
    ])
    func `without a payer, a basis or an amount is refused`(
        _ right: String, _ wrong: String, _ line: Int, _ beginning: String
    ) throws {
        let rule = """
            - 经费: 补贴
              代号: pay
              由谁付: 区财政
              按什么算: 每日
              标准:
                - {金额: 10元}
                - {自: 2024-05-01, 金额: "20元"}
            """.replacing("\"20元\"", with: "20元")
        let wrong = wrong == "金额: 1,000元" ? "金额: \"1,000元\"" : wrong
        try expectMistake(in: rule.replacing(right, with: wrong), at: line, beginning)
    }
}
