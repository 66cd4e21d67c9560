import Parties
import Records
import Regulation
import Testing

@Suite struct `A target` {
    @Test(arguments: [
        ("期望: 3", "3以上（含）"), ("至多: 5", "5以内（含）"), ("期望: 3, 至多: 5", "3至5"), ("期望: 0", "0以上（含）"),
        ("期望: 999件", "999以上（含）"),
        ("英文: Leads", "不设数"),
    ])
    func `is hoped for and never owed`(_ words: String, _ span: String) throws {
        let text = "- {目标: 招商线索, 凭: lead, 多久: 每季, \(words)}"
        let target = try reading(text, as: Target.self)
        #expect(target.span.chinese == span && target.duty == nil && target.code == "target-lead")
        #expect(target.effect.chinese == "只作期望：每季度每人\(span)，页面上显示已记几件，不催、不排、不比")
        #expect(try owed(text).isEmpty)
        let act = Act.another(kind: "lead", qualifier: nil, day: day("2024-05-01"), earlier: [])
        #expect(try said(text, of: act).isEmpty)
    }

    @Test func `is of each secondee and of the whole term where nothing else is said`() throws {
        let target = try reading("- {目标: 线索, 凭: contact(visit)}", as: Target.self)
        #expect(target.side == .secondee && target.cadence == .term && target.group == .person)
        let other = try reading("- {目标: 线索, 凭: lead, 由谁: 派出单位, 计数: 每批}", as: Target.self)
        #expect(other.side == .homeUnit && other.group == .batch)
    }

    @Test(arguments: [
        ("期望: 3", 1, "缺“凭”"), ("凭: 线索", 2, "“线索”看不懂，应是记录种类的名称"),
        ("凭: lead\n  期望: 1000", 3, "“1000”看不懂，应是0至999的整数"),
        ("凭: lead\n  计数: 人人", 3, "“人人”不认识，是不是“每人”？应是其中之一：每人、每个单位、全批"),
        ("凭: lead\n  期往: 3", 3, "“期往”不认识，是不是“期望”？"),
    ])
    func `must say by which record it is counted`(_ words: String, _ line: Int, _ beginning: String) throws {
        try expectMistake(in: "- 目标: 线索\n  \(words)", at: line, beginning)
    }
}
