import Parties
import Records
import Regulation
import Testing

@Suite struct `A rule about appraisal` {
    static let rule = """
        - 考核: 期满考核
          哪种考核: 期满考核
          谁提出: 接收单位
          谁审核: [派出单位]
          谁定: 组织部
          告知: 派出单位
          内容: [德, {项: 能, 分值: 20}, {项: 绩, 分值: 80分}]
          等次: [优秀, 合格, 不合格]
          优秀比例不超过: 20%
          表: 挂职鉴定表
          存档: 组织部
        """

    @Test(arguments: [
        ("期满考核", "", ["appraisal-final/term/p12 2024-08-15"]),
        ("中期", "期限: 过半前后15日", ["appraisal-interim/term/p12 2024-06-15"]),
        ("年度", "不满一期: 有一天即算", ["appraisal-annual/2024/p12 2024-08-15"]), ("年度", "", []),
        (
            "中期鉴定", "多久: 每季",
            ["appraisal-interim/2024-Q2/p12 2024-06-28", "appraisal-interim/2024-Q3/p12 2024-08-15"]
        ),
        ("final", "due: 30 days before the end", ["appraisal-final/term/p12 2024-07-16"]),
    ])
    func `falls due by its sort, for each posting`(
        _ sort: String, _ words: String, _ expected: [String]
    ) throws {
        let text = "- {考核: 考核, 哪种考核: \(sort), 谁提出: 组织部\(words.isEmpty ? "" : ", \(words)")}"
        #expect(try owed(text) == expected)
    }

    // A fifth of fourteen are two, of fifteen three.
    @Test(
        arguments: [
            ("优秀", 1, 14, nil), ("优秀", 2, 14, "不能办：“优秀”已有2人，按20%（14人）最多2人"), ("优秀", 2, 15, nil),
            ("优秀", 3, 15, "不能办：“优秀”已有3人，按20%（15人）最多3人"), ("优秀", 0, 4, "不能办：“优秀”已有0人，按20%（4人）最多0人"),
            ("优秀", 0, 5, nil),
            ("合格", 14, 14, nil), ("良好", 0, 14, "不能办：等次只有：优秀、合格、不合格"),
        ] as [(String, Int, Int, String?)])
    func `gives only its grades, and the best to its share`(
        _ grade: String, _ given: Int, _ people: Int, _ sentence: String?
    ) throws {
        #expect(
            try said(Self.rule, of: .grade(grade, in: .final, given: given, of: people))
                == [sentence].compactMap { $0 })
    }

    @Test func `without grades takes any, and its share may be generally so`() throws {
        let free = "- {考核: 考核, 哪种考核: 期满考核, 谁提出: 接收单位}"
        #expect(try said(free, of: .grade("好", in: .final, given: 9, of: 9)).isEmpty)
        #expect(try reading(free, as: AppraisalRule.self).decider == .hostUnit)
        let soft = Self.rule + "\n  强度: 一般"
        #expect(
            try said(soft, of: .grade("优秀", in: .final, given: 1, of: 5)).first?.hasPrefix("须写明理由") == true)
        #expect(try said(soft, of: .grade("良好", in: .final, given: 1, of: 5)).first?.hasPrefix("不能办") == true)
    }

    @Test func `says on which form, of which items and where it is filed`() throws {
        let appraisal = try reading(Self.rule, as: AppraisalRule.self)
        #expect(appraisal.items.map(\.points) == [nil, 20, 80])
        #expect(appraisal.owed.evidence == Evidence(kind: "appraisal", qualifier: "final"))
        #expect(
            appraisal.effect.chinese
                == "期满考核：一次，期满时，依次由接收单位、派出单位、组织部提出、审核、审定，等次优秀、合格、不合格，出《挂职鉴定表》，存组织部")
    }

    @Test(arguments: [
        ("  哪种考核: 期满考核\n", "", 1, "缺“哪种考核”"), ("  谁提出: 接收单位\n", "", 1, "缺“谁提出”"),
        ("20%", "120%", 9, "“120%”看不懂，应是百分数，如 50%"),
        ("哪种考核: 期满考核", "哪种考核: 期末考核", 2, "“期末考核”不认识，是不是“期满考核”？"),
        ("分值: 20", "分值: 1001", 7, "“1001”看不懂，应是0至1000的整数"),
        ("{项: 能, ", "{", 7, "缺“项”"), ("谁定: 组织部", "谁定: 会议", 5, "“会议”看不懂"),
        ("存档: 组织部", "期限: 当年底", 11, "这个期限与“多久: 全程”对不上"),
    ])
    func `that is misspelt is told on its line`(
        _ right: String, _ wrong: String, _ line: Int, _ beginning: String
    ) throws {
        try expectMistake(in: Self.rule.replacing(right, with: wrong), at: line, beginning)
    }
}
