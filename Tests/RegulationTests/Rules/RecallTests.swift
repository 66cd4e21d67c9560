import Parties
import Records
import Regulation
import Testing

@Suite struct `A rule about recall` {
    static let rule = """
        - 召回: 召回
          情形: [不服从管理, 长期患病]
          附: [本人申请, 医院证明]
          谁提出: 接收单位
          谁定: 组织部
          告知: 派出单位
          后果: [年度考核不评优秀]
          不再选派: 6个月
        """

    @Test(arguments: [
        ("不服从管理", "须经组织部同意：召回由接收单位提出，组织部决定；要附：本人申请、医院证明；后果：年度考核不评优秀"),
        ("工作不力", "不能办：“工作不力”不在召回情形之内：不服从管理、长期患病"),
        (nil, "须经组织部同意：召回由接收单位提出，组织部决定；要附：本人申请、医院证明；后果：年度考核不评优秀"),
    ])
    func `recalls for its causes only`(_ cause: String?, _ sentence: String) throws {
        let act = Act.change(TermChange(matter: .recall, last: day("2024-06-01"), cause: cause))
        #expect(try said(Self.rule, of: act) == [sentence])
        let other = Act.change(TermChange(matter: .extend, last: day("2024-09-01"), cause: cause))
        #expect(try said(Self.rule, of: other).isEmpty)
    }

    // Springterm begins on 15 March 2024.
    @Test(arguments: [
        ("2023-09-15", false), ("2023-09-16", true), ("2023-09-14", false), ("2024-03-01", true),
        (nil, false),
    ])
    func `keeps somebody recalled from being posted until the months have passed`(
        _ recalled: String?, _ isRefused: Bool
    ) throws {
        let candidate = Candidate(recalledOn: recalled.flatMap { Day(iso: $0) })
        let found = try said(Self.rule, of: .admission(candidate))
        #expect(found.count == (isRefused ? 1 : 0))
        #expect(try said("- {召回: 召回}", of: .admission(candidate)).isEmpty)
    }

    @Test(arguments: [("2023-08-31", "2024年2月29日"), ("2023-10-31", "2024年4月30日")])
    func `counts the months to the last day of a shorter month`(_ recalled: String, _ free: String) throws {
        let candidate = Candidate(recalledOn: Day(iso: recalled))
        let early = posting(days("2024-02-28", "2024-08-01"))
        let found = try said(Self.rule, of: .admission(candidate), by: early)
        #expect(found.first?.hasSuffix("被召回，\(free)前不再选派") == true)
    }

    @Test func `names what it was not told by what is usual`() throws {
        let recall = try reading("- {召回: 召回}", as: Recall.self)
        #expect(recall.proposer == .hostUnit && recall.decider == .organizer)
        #expect(recall.coolOff == nil && recall.causes.isEmpty)
    }

    @Test(arguments: [
        ("不再选派: 6个月", "不再选派: 半载", 8, "“半载”看不懂，应是月数或年数，如 6个月、2年"),
        ("谁定: 组织部", "谁定: 部里", 5, "“部里”看不懂，应是其中之一："), ("情形:", "情型:", 2, "“情型”不认识，是不是“情形”？"),
        ("告知: 派出单位", "告知: [派出单位, 派出单位]", 6, "“派出单位”写了两次"),
    ])
    func `that is misspelt is told on its line`(
        _ right: String, _ wrong: String, _ line: Int, _ beginning: String
    ) throws {
        try expectMistake(in: Self.rule.replacing(right, with: wrong), at: line, beginning)
    }
}
