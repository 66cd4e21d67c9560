import Parties
import Records
import Regulation
import Testing

@Suite struct `A checklist` {
    static func rule(_ words: String) -> String { "- {清单: 清单, 代号: list, 各项: [体检, 谈话], \(words)}" }

    @Test(arguments: [
        ("何时用: 选派, 由谁: 派出单位", "2024-03-01"), ("何时用: 出发前, 由谁: 派出单位", "2024-03-14"),
        ("何时用: 到岗, 由谁: 接收单位", "2024-03-29"),
        ("何时用: 在岗期间, 由谁: 接收单位", "2024-08-15"), ("何时用: 交接, 由谁: 本人", "2024-08-15"),
        ("何时用: 归档, 由谁: 派出单位", "2024-09-15"),
        ("何时用: 到岗, 由谁: 接收单位, 期限: 报到后3日内", "2024-03-18"), ("何时用: 归档, 由谁: 组织部, 逐人: 是", "2024-09-15"),
        ("phase: arrival, bearer: host unit, due: 5 working days after arrival", "2024-03-22"),
    ])
    func `falls due for each posting by its phase`(_ words: String, _ due: String) throws {
        #expect(try owed(Self.rule(words)) == ["list/term/p12 \(due)"])
        let list = try reading(Self.rule(words), as: ChecklistRule.self)
        #expect(list.owed.evidence == Evidence(kind: "checklist", qualifier: "list"))
    }

    @Test(arguments: ["何时用: 组建支部, 由谁: 组织部", "何时用: 选派, 由谁: 组织部", "何时用: 归档, 由谁: 组织部, 逐人: 否"])
    func `of an office is one for the batch unless it is for each`(_ words: String) throws {
        let book = Rulebook(regulations: [try regulation(Self.rule(words))])
        #expect(try owed(Self.rule(words)).isEmpty)
        let owed = Obligations.of(batch: batch(), rulebook: book, calendar: calendar)
        #expect(owed.map(\.key) == ["list/term/b3"])
        #expect(owed.first?.settledBy == Evidence(kind: "batch_checklist", qualifier: "list"))
    }

    @Test func `names who ticks what, by which record, and in which order`() throws {
        let text = """
            - 清单: 选派程序
              代号: selecting
              何时用: 选派
              由谁: 组织部
              各项: [动员, {项: 推荐, 由谁: 派出单位}, {项: 结对, 凭: pairing}]
            """
        let list = try reading(text, as: ChecklistRule.self)
        #expect(list.items.map(\.title) == ["动员", "推荐", "结对"])
        #expect(list.items.map(\.by) == [nil, .homeUnit, nil])
        #expect(list.items.map(\.evidence?.kind) == [nil, nil, "pairing"])
        #expect(list.isInOrder)
        #expect(try !reading(text + "\n  依次: 否", as: ChecklistRule.self).isInOrder)
        #expect(try !reading(text.replacing("何时用: 选派", with: "何时用: 归档"), as: ChecklistRule.self).isInOrder)
    }

    @Test(arguments: [
        ("代号: list", "英文: List", 1, "缺“代号”"), ("何时用: 到岗", "英文: List", 1, "缺“何时用”"),
        ("由谁: 接收单位", "英文: List", 1, "缺“由谁”"),
        ("各项: [体检, 谈话]", "英文: List", 1, "缺“各项”"), ("谈话]", "{由谁: 导师}]", 5, "缺“项”"),
        ("谈话]", "\"\"]", 5, "这里还没有写内容"),
        ("谈话]", "{项: 谈话, 由谁: 大家}]", 5, "“大家”看不懂"), ("谈话]", "{项: 谈话, 凭: 记录}]", 5, "“记录”看不懂，应是记录种类的名称"),
        ("何时用: 到岗", "何时用: 到港", 3, "“到港”不认识，是不是“到岗”？"), ("英文: Arrival", "期限: 当月底", 6, "这个期限与“多久: 全程”对不上"),
        ("英文: Arrival", "依次: 按序", 6, "“按序”看不懂，应是是或否"),
    ])
    func `that is not complete is told on its line`(
        _ right: String, _ wrong: String, _ line: Int, _ beginning: String
    ) throws {
        let rule = """
            - 清单: 到岗清单
              代号: list
              何时用: 到岗
              由谁: 接收单位
              各项: [体检, 谈话]
              英文: Arrival
            """
        #expect(try mistakes(in: rule).isEmpty)
        let text = wrong == "英文: List" ? rule.replacing("  英文: Arrival", with: "") : rule
        try expectMistake(in: text.replacing(right, with: wrong), at: line, beginning)
    }
}
