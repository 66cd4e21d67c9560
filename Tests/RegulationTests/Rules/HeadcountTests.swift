import Records
import Regulation
import Testing

@Suite struct `A headcount` {
    static func rule(_ words: String) -> String { "- {名额: 名额, \(words)}" }

    @Test(
        arguments: [
            ("范围: 每个接收单位, 不超过人数: 2", 1, 9, 9, nil), ("范围: 每个接收单位, 不超过人数: 2", 2, 0, 0, "每个接收单位将有3人，上限2人"),
            ("范围: 每个派出单位, 不超过人数: 1人", 9, 0, 9, nil), ("范围: 派出单位, 不超过人数: 1人", 0, 1, 0, "每个派出单位将有2人，上限1人"),
            ("范围: 每批, 不超过人数: 30", 9, 9, 29, nil), ("范围: 每批, 不超过人数: 三十", 0, 0, 30, "每批将有31人，上限30人"),
            ("范围: 每批, 不超过人数: 0", 0, 0, 0, "每批将有1人，上限0人"), ("范围: 临时党支部, 不超过人数: 1", 9, 9, 9, nil),
        ] as [(String, Int, Int, Int, String?)])
    func `counts the one who comes among those who are there`(
        _ words: String, _ host: Int, _ home: Int, _ batch: Int, _ sentence: String?
    ) throws {
        let candidate = Candidate(
            beside: Candidate.Beside(atHost: host, fromHome: home, inBatch: batch))
        #expect(
            try said(Self.rule(words), of: .admission(candidate))
                == [sentence.map { "不能办：\($0)" }].compactMap { $0 })
    }

    @Test(arguments: [("市属", ["不能办：每个接收单位将有2人，上限1人"]), ("区属", [])])
    func `for a category counts those of the category`(_ category: String, _ expected: [String]) throws {
        let rule = Self.rule("范围: 每个接收单位, 不超过人数: 1, 适用: {类别: 市属}")
        let crowd = Candidate.Beside(atHost: 5, fromHome: 5, inBatch: 5)
        let one = Candidate(beside: crowd, alike: Candidate.Beside(atHost: 1))
        let first = Candidate(beside: crowd)
        #expect(try said(rule, of: .admission(one), by: posting(category: category)) == expected)
        #expect(try said(rule, of: .admission(first), by: posting(category: category)).isEmpty)
    }

    @Test(arguments: [(2, "只有党员2人，要求3人以上（含）"), (3, nil), (49, nil), (50, nil), (51, "临时党支部将有51人，上限50人")])
    func `of a branch has a least and a most`(_ members: Int, _ sentence: String?) throws {
        let rule = Self.rule("范围: 临时党支部, 不少于人数: 3, 不超过人数: 50, 强度: 一般")
        #expect(
            try said(rule, of: .branch(members: members))
                == [sentence.map { "须写明理由：\($0)" }].compactMap { $0 })
    }

    @Test(arguments: [
        ("不超过人数: 2", 1, "缺“范围”"), ("范围: 每批", 1, "名额要写“不超过人数”或“不少于人数”"),
        ("范围: 每批\n  不超过人数: 几个", 3, "“几个”看不懂，应是0至999的整数"),
        ("范围: 每批\n  不超过人数: 1000", 3, "“1000”看不懂，应是0至999的整数"),
        ("范围: 每个班\n  不超过人数: 2", 2, "“每个班”不认识，是不是“每个接收单位”？应是其中之一：每个接收单位、每个派出单位、每批、临时党支部"),
        ("范围: 每批\n  不超人数: 2", 3, "“不超人数”不认识，是不是“不超过人数”？"),
    ])
    func `that counts nothing is refused`(_ words: String, _ line: Int, _ sentence: String) throws {
        try expectMistake(in: "- 名额: 名额\n  \(words)", at: line, sentence)
    }
}
