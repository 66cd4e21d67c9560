import Parties
import Records
import Regulation
import Testing

@Suite struct `A rule about changes` {
    func change(_ matter: ChangeMatter) -> Act {
        .change(TermChange(matter: matter, last: day("2024-09-15")))
    }

    @Test(
        arguments: [
            ("事项: 延长, 须经: 组织部", ChangeMatter.extend, "须经组织部同意：延长须先经组织部同意"),
            ("事项: [延期, 提前结束], 须经: [接收单位, 组织部]", .endEarly, "须经接收单位、组织部同意：提前结束须先经接收单位、组织部同意"),
            ("事项: 延长, 须经: 组织部, 还要: [表现优秀, 接收单位需要]", .extend, "须经组织部同意：延长须先经组织部同意；条件：表现优秀、接收单位需要"),
            ("事项: 延长, 须经: 组织部", .endEarly, nil), ("事项: 借调, 不得: 是", .borrow, "不能办：不得借调"),
            ("事项: 抽调, 不得: 是, 强度: 一般", .borrow, "须写明理由：一般不得借调"),
            ("事项: 调整原职务, 不得: 是, 须经: 组织部", .homePost, "须经组织部同意：未经同意不得调整原职务"),
            ("matters: change of post, consent of: [host unit]", .move, "须经接收单位同意：调整岗位须先经接收单位同意"),
        ] as [(String, ChangeMatter, String?)])
    func `asks those who must agree, or bars the change`(
        _ words: String, _ matter: ChangeMatter, _ sentence: String?
    ) throws {
        #expect(
            try said("- {变动: 变动, \(words)}", of: change(matter)) == [sentence].compactMap { $0 })
    }

    @Test func `about one matter does not displace that about another`() throws {
        let rules = "- {变动: 甲, 事项: 延长, 须经: 组织部}\n- {变动: 乙, 事项: 提前结束, 须经: 派出单位}"
        #expect(
            try regulation(rules).clauses.first?.rules.map(\.code) == [
                "change-extension", "change-early-end",
            ])
        #expect(try said(rules, of: change(.extend)).count == 1)
    }

    @Test(arguments: [
        ("须经: 组织部", 1, "缺“事项”"), ("事项: 延长", 1, "变动要写“须经”谁同意，或写“不得: 是”"),
        ("事项: 延长\n  不得: 否", 1, "变动要写“须经”谁同意，或写“不得: 是”"),
        ("事项: 延长\n  须经: 组织", 3, "“组织”不认识，是不是“组织部”？"),
        ("事项: [延长, 延期]\n  须经: 组织部", 2, "“延长”写了两次"), ("事项: 辞职\n  须经: 组织部", 2, "“辞职”看不懂，应是其中之一："),
    ])
    func `must say which change and who agrees`(_ words: String, _ line: Int, _ beginning: String) throws {
        try expectMistake(in: "- 变动: 变动\n  \(words)", at: line, beginning)
    }
}
