import Parties
import Records
import Regulation
import Testing

@Suite struct `A prohibition or a requirement` {
    static let rule = """
        - 禁止: 擅自离岗
          代号: absence
          约束: [挂职干部, 接收单位]
          谁定: 派出单位
          多久: 全程
          处置:
            - {第: 1次, 则: 提醒谈话}
            - {第: 2, 则: 通报, 告知: [派出单位, 组织部]}
            - {第: 4, 则: 召回}
        """

    @Test(arguments: [(0, nil), (1, "提醒谈话"), (2, "通报"), (3, "通报"), (4, "召回"), (99, "召回")])
    func `proposes by its ladder what follows from the nth breach`(_ count: Int, _ expected: String?) throws {
        let conduct = try reading(Self.rule, as: Conduct.self)
        #expect(conduct.rung(of: count)?.consequence == expected)
        #expect(
            conduct.rung(of: count)?.informs ?? []
                == ([2, 3].contains(count) ? [.homeUnit, .organizer] : []))
    }

    @Test func `says whom it binds and who decides, and is watched by nobody`() throws {
        let conduct = try reading(Self.rule, as: Conduct.self)
        #expect(conduct.isProhibition && conduct.per == .term && conduct.decider == .homeUnit)
        #expect(conduct.bound == [.secondee, .hostUnit] && conduct.duty == nil)
        #expect(
            conduct.effect.chinese == "不监看；挂职干部、接收单位违反的，有关各方可以反映，由派出单位核实；"
                + "核实后提出处置，由派出单位决定：第1次：提醒谈话；第2次：通报；第4次：召回")
    }

    @Test func `without a ladder counts by the year and is decided by whoever leads`() throws {
        let conduct = try reading("- {要求: 廉洁, 代号: clean, 约束: 本人}", as: Conduct.self)
        #expect(!conduct.isProhibition && conduct.per == .year && conduct.decider == nil)
        #expect(conduct.rung(of: 5) == nil)
    }

    @Test(arguments: [
        ("第: 2, 则: 通报", "第: 1, 则: 通报", 8, "处置各档的次数要一档比一档多：第1次排在第1次之后"),
        ("第: 4, 则: 召回", "第: 2, 则: 召回", 9, "处置各档的次数要一档比一档多：第2次排在第2次之后"),
        ("第: 1次", "第: 3次", 8, "处置各档的次数要一档比一档多：第2次排在第3次之后"), ("第: 1次", "第: 0次", 7, "“0次”看不懂，应是1至99的整数"),
        ("第: 1次, ", "", 7, "缺“第”"), ("则: 提醒谈话", "即: 提醒谈话", 7, "缺“则”"), ("代号: absence", "强度: 必须", 1, "缺“代号”"),
        ("约束: [挂职干部, 接收单位]", "强度: 必须", 1, "缺“约束”"), ("挂职干部, 接收单位", "挂职干部, 全体", 3, "“全体”看不懂"),
        ("禁止: 擅自离岗", "禁只: 擅自离岗", 1, "是不是“禁止”？一项规则要写明是哪一种"),
    ])
    func `whose ladder does not rise, or that binds nobody, is refused`(
        _ right: String, _ wrong: String, _ line: Int, _ beginning: String
    ) throws {
        try expectMistake(in: Self.rule.replacing(right, with: wrong), at: line, beginning)
    }
}
