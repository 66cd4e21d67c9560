import Parties
import Records
import Regulation
import Testing

@Suite struct `Rules about the Party's work` {
    @Test(arguments: [
        ("转接", PartyRelation.Way.transfer, true), ("介绍信", .transfer, true), ("党员证明信", .certificate, false),
        ("不转", .certificate, false),
        ("流动党员证", .floating, false), ("nothing", .none, false),
    ])
    func `a temporary branch is for those whose relation stays at home`(
        _ word: String, _ way: PartyRelation.Way, _ isWarned: Bool
    ) throws {
        let text = "- {组织关系: 组织关系, 办法: \(word), 有效: 6个月}"
        let relation = try reading(text, as: PartyRelation.self)
        #expect(relation.way == way && relation.validFor == 6)
        let found = try said(text, of: .branch(members: 5))
        #expect(found == (isWarned ? ["提醒：按规定组织关系要转接到接收单位；临时党支部用于组织关系不转接的"] : []))
    }

    @Test(arguments: [
        ("有效: 6个月", 1, "缺“办法”"), ("办法: 转街", 2, "“转街”不认识，是不是“转接”？"),
        ("办法: 转接\n  有效: 半载", 3, "“半载”看不懂，应是月数或年数"),
        ("方法: 转接", 2, "“方法”不认识，是不是“办法”？"),
    ])
    func `a relation that goes no known way is refused`(
        _ words: String, _ line: Int, _ beginning: String
    ) throws {
        try expectMistake(in: "- 组织关系: 组织关系\n  \(words)", at: line, beginning)
    }

    @Test(arguments: [
        ("讨论发展党员", "必须", ["不能办：临时党支部不办“发展党员”"]), ("代收缴党费", "一般", ["须写明理由：临时党支部不办“收缴党费”"]), ("主题党日", "必须", []),
        ("发展党员和收缴党费", "必须", ["不能办：临时党支部不办“发展党员”"]), ("党员发展", "必须", []),
    ])
    func `a branch does not do what is not its own`(
        _ words: String, _ strength: String, _ expected: [String]
    ) throws {
        let text = "- {支部职权: 职权, 不办: [发展党员, 收缴党费], 强度: \(strength)}"
        #expect(try said(text, of: .branchMatter(words)) == expected)
    }

    @Test(arguments: [
        ("英文: Limits", 1, "缺“不办”"), ("不办: {甲: 乙}", 2, "这里应是文字，不是一组内容"), ("不办: [\"\"]", 2, "这里还没有写内容"),
    ])
    func `a branch's limits must name something`(_ words: String, _ line: Int, _ sentence: String) throws {
        try expectMistake(in: "- 支部职权: 职权\n  \(words)", at: line, sentence)
    }
}
