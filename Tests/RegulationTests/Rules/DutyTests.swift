import Records
import Regulation
import Testing

@Suite struct `A duty` {
    static func rule(_ words: String) -> String {
        "- {应办: 事项, 代号: a, \(words)}"
    }

    @Test(arguments: [
        (
            "每半月", "当期最后一日",
            [
                "2024-03-b 2024-03-31", "2024-04-a 2024-04-15", "2024-04-b 2024-04-30",
                "2024-05-a 2024-05-15",
                "2024-05-b 2024-05-31", "2024-06-a 2024-06-15", "2024-06-b 2024-06-30",
                "2024-07-a 2024-07-15",
                "2024-07-b 2024-07-31", "2024-08-a 2024-08-15",
            ]
        ),
        ("每两月", "当期最后一日", ["2024-B2 2024-04-30", "2024-B3 2024-06-30", "2024-B4 2024-08-15"]),
        ("每两个月", "次月5日前", ["2024-B2 2024-05-05", "2024-B3 2024-07-05", "2024-B4 2024-09-05"]),
        ("two months", "working day 2 of the period", ["2024-B3 2024-05-07", "2024-B4 2024-07-02"]),
        ("每季", "当季度底", ["2024-Q2 2024-06-30", "2024-Q3 2024-08-15"]),
        ("全程", "期满前1个月", ["term 2024-07-15"]), ("全程", "报到前1个工作日", ["term 2024-03-14"]),
    ])
    func `falls due by the calendar, however often it comes round`(
        _ cadence: String, _ due: String, _ expected: [String]
    ) throws {
        let owed = try owed(Self.rule("由谁: 接收单位, 多久: \(cadence), 期限: \(due)"))
        #expect(owed == expected.map { "a/\($0.replacing(" ", with: "/p12 "))" })
    }

    // The first half of March 2024 has eleven working days.
    @Test(arguments: [
        ("2024-03-07", true), ("2024-03-08", true), ("2024-03-11", false), ("2024-03-16", false),
    ])
    func `of half a month is owed when half of its working days are covered`(
        _ first: String, _ isOwed: Bool
    ) throws {
        let owed = try owed(
            Self.rule("由谁: 挂职干部, 多久: 每半月"), posting(days(first, "2024-03-31")))
        #expect(owed.contains("a/2024-03-a/p12 2024-03-15") == isOwed)
        #expect(owed.contains("a/2024-03-b/p12 2024-03-29"))
    }

    @Test(arguments: [
        ("由谁: 挂职干部", "由谁: 挂职干不", 2, "“挂职干不”不认识，是不是“挂职干部”？"), ("由谁: 挂职干部", "对象: 全体", 1, "缺“由谁”"),
        ("多久: 每月", "频次: 每月", 1, "缺“多久”"), ("多久: 每月", "多久: 隔周", 3, "“隔周”不认识，是不是“每周”？"),
        ("期限: 当月25日前", "期限: 月底", 4, "“月底”看不懂，应是期限的说法"),
        ("期限: 当月25日前", "期限: 报到后3日内", 4, "这个期限与“多久: 每月”对不上"),
        ("期限: 当月25日前", "期限: 当季度底", 4, "这个期限与“多久: 每月”对不上"),
        ("多久: 每月", "多久: 每半月", 4, "这个期限与“多久: 每半月”对不上"),
        ("多久: 每月", "多久: 每两月", 4, "这个期限与“多久: 每两月”对不上"),
        ("期限: 当月25日前", "期限: 当月0日前", 4, "“当月0日前”看不懂"),
        ("凭: monthly_report", "凭: 月报", 5, "“月报”看不懂，应是记录种类的名称"),
        ("凭: monthly_report", "送: 组织部", 1, "没有凭据的事项须写“代号”，如 monthly-talk"),
        ("用时: 20分钟", "用时: 半天", 6, "“半天”看不懂，应是时长，如 20分钟"),
        ("用时: 20分钟", "逐人: 也许", 6, "“也许”看不懂，应是是或否"),
        ("用时: 20分钟", "份数: 1000", 6, "“1000”看不懂，应是0至999的整数"),
        ("用时: 20分钟", "逢休: 顺沿", 6, "“顺沿”不认识，是不是“顺延”"),
        ("用时: 20分钟", "用时间: 20分钟", 6, "“用时间”不认识，是不是“用时”？"),
    ])
    func `that is misspelt is told on its line`(
        _ right: String, _ wrong: String, _ line: Int, _ beginning: String
    ) throws {
        let rule = """
            - 应办: 月报
              由谁: 挂职干部
              多久: 每月
              期限: 当月25日前
              凭: monthly_report
              用时: 20分钟
            """
        #expect(try mistakes(in: rule).isEmpty)
        try expectMistake(in: rule.replacing(right, with: wrong), at: line, beginning)
    }

    @Test func `says whom it burdens and by when`() throws {
        let duty = try reading(
            Self.rule("由谁: 导师, 多久: 每两月, 送: [组织部, 派出单位], 用时: 1小时, 份数: 2份"), as: Duty.self)
        #expect(duty.effect.chinese == "导师应办，每两月，当期最后一个工作日，送组织部、派出单位")
        #expect(duty.burden == Burden(minutes: 60, documents: 2))
    }
}
