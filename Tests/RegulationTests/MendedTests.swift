import Parties
import Records
import Regulation
import Testing

/// 补过的 — What these tests found wrong once, and must not come back.
@Suite struct `What was mended` {
    @Test(arguments: [
        "自然终止: 甲, 终止的: []", "视同在岗: 甲, 哪些假: []", "支部职权: 甲, 不办: []", "变动: 甲, 事项: [], 须经: 组织部",
        "变动: 甲, 事项: 延长, 须经: []", "禁止: 甲, 代号: a, 约束: []", "请假: 甲, 按: 自然日, 档: []",
        "请假: 甲, 按: 自然日, 档: [{批准: []}]", "经费: 甲, 代号: a, 由谁付: 乙, 按什么算: 每日, 标准: []",
        "清单: 甲, 代号: a, 何时用: 到岗, 由谁: 导师, 各项: []", "名额: 甲, 范围: 临时党支部, 不少于人数: 9, 不超过人数: 3",
        "名额: 甲, 范围: 每批, 不少于人数: 9", "目标: 甲, 凭: lead, 期望: 9, 至多: 3",
        "次数: 甲, 代号: a, 由谁: 导师, 多久: 每月, 至多: 2", "任期: 甲, 不长于: 9个月, 延长后不长于: 3个月",
        "考核: 甲, 哪种考核: 年度, 谁提出: 组织部, 优秀比例不超过: 20%", "经费: 甲, 代号: a, 由谁付: 乙, 按什么算: 每日, 金额: 12.-5元",
    ])
    func `a rule is read or reported, never passed over`(_ rule: String) throws {
        #expect(try mistakes(in: "- {\(rule)}").count == 1)
    }

    @Test(arguments: ["制度: {甲: 乙", "甲: 乙\n丙", "甲:\n- 乙\n丙", "制度: \"甲"])
    func `an unfinished text is told on one of its lines`(_ text: String) {
        let lines = text.split(separator: "\n").count
        #expect(Regulation.read(yaml: text).mistakes.allSatisfy { $0.line <= lines })
    }

    @Test(arguments: ["金额: 10元, 标准: [{金额: 20元}]", "标准: [{金额: 10元}, {金额: 20元, 类别: 市属}]"])
    func `of two rates from the beginning the later written one is paid, not both`(_ rates: String) throws {
        let pay = try reading("- {经费: 补贴, 代号: a, 由谁付: 乙, 按什么算: 每日, \(rates)}", as: Payment.self)
        let facts = posting(days("2024-04-01", "2024-04-30"), category: "市属")
        let ground = Rulebook(regulations: []).ground(
            for: facts, on: facts.term.lowerBound, today: facts.term.lowerBound, by: calendar)
        #expect(pay.lines(of: facts, leaves: [], on: ground).map(\.fen) == [60000])
    }

    @Test func `a cap holds in every period between the first day of a leave and its last`() throws {
        let cap = "- {请假限额: 限额, 不得超过: 5日, 按: 自然日, 多久: 每月}"
        #expect(try said(cap, of: .leave(leave("2024-04-29", "2024-06-02"), others: [])).count == 1)
    }

    @Test func `a cap in any months is not passed by asking for the later leave first`() throws {
        let cap = "- {请假限额: 限额, 不得超过: 5日, 按: 自然日, 连续: 3个月}"
        let (april, may) = (leave("2024-04-01", "2024-04-03"), leave("2024-05-01", "2024-05-05"))
        #expect(try said(cap, of: .leave(april, others: [may])).count == 1)
        #expect(try said(cap, of: .leave(may, others: [april])).count == 1)
        let later = leave("2024-07-02", "2024-07-05")
        #expect(try said(cap, of: .leave(april, others: [later])) == [])
    }

    @Test func `days on duty end with a posting that was ended early`() throws {
        let rule = "- {在岗: 在岗, 不少于: 22天, 多久: 每月, 按: 自然日}"
        let act = Act.leave(leave("2024-05-01", "2024-05-05"), others: [])
        #expect(
            try said(rule, of: act, by: posting(ended: "2024-05-10"))
                == ["提醒：准假后2024年5月最多在岗5天，要求7天（按自然日）"])
    }

    @Test func `a table for one sort of leave, or of the nearer layer, answers first`() throws {
        let table = { (words: String, side: String) in "- {请假: 表, \(words), 按: 自然日, 档: [{批准: \(side)}]}" }
        let nation = try regulation(table("代号: a", "上级组织部"), id: "n", layer: "国家")
        let host = try regulation(table("代号: b", "接收单位"), id: "h", layer: "接收地")
        let sick = try regulation(table("代号: c, 哪些假: 病假", "派出单位"), id: "s", layer: "国家")
        let book = Rulebook(regulations: [sick, nation, host])
        let route = { book.leaveRoute(for: posting(), springTerm, of: $0, by: calendar)?.tier.approvers }
        #expect(route(.personal) == [.hostUnit])
        #expect(route(.sick) == [.homeUnit])
    }

    @Test func `two reports of one month settle its two halves`() throws {
        let rule = try regulation("- {应办: 半月报, 由谁: 本人, 多久: 每半月, 凭: monthly_report}")
        let owed = Obligations.of(
            posting: posting(), rulebook: Rulebook(regulations: [rule]), calendar: calendar)
        let facts = ["2024-05-14", "2024-05-30"].enumerated().map {
            SettlingFact(
                kind: "monthly_report", record: Int64($0.offset), posting: 12, batch: 3,
                period: Month(2024, 5), day: day($0.element))
        }
        let settled = Settlement.of(owed, facts: facts).filter { $0.value != .open }.keys.sorted()
        #expect(settled == ["monthly-report/2024-05-a/p12", "monthly-report/2024-05-b/p12"])
    }

    @Test func `what is owed once in a term is owed once though its text changed on the way`() throws {
        let text = { (due: String) in "- {应办: 计划, 代号: plan, 由谁: 本人, 多久: 全程, 期限: \(due)}" }
        let old = try regulation(text("报到后3日内"), id: "old", until: "2024-05-01")
        let new = try regulation(text("期满前"), id: "new", from: "2024-05-01")
        let book = Rulebook(regulations: [old, new])
        let owed = Obligations.of(posting: posting(), rulebook: book, calendar: calendar)
        #expect(written(owed) == ["plan/term/p12 2024-08-15"])
    }

    @Test(arguments: 0..<20)
    func `a batch owes the same in whatever order its members stand`(_ seed: UInt64) throws {
        let names = (0..<12).map { "类\($0)" }
        let rules = names.enumerated().map {
            "- {应办: 会, 代号: a, 由谁: 组织部, 多久: 每月, 期限: 当月\(1 + $0.offset)日前, 适用: {类别: \($0.element)}}"
        }.joined(separator: "\n")
        let book = Rulebook(regulations: [try regulation(rules)])
        let owed = { (names: [String]) in
            written(
                Obligations.of(
                    batch: BatchFacts(id: 3, direction: .outbound, categories: names, term: springTerm),
                    rulebook: book, calendar: calendar))
        }
        #expect(owed(names) == owed(Dice(seed: seed).shuffled(names)))
    }

    @Test(
        arguments: [
            ("正高级工程师", Proficiency.full), ("高级工程师", .associate), ("副教授", .associate), ("教授", .full),
            ("助理研究员", .middle), ("助理工程师", .junior), ("研究员", nil),
        ] as [(String, Proficiency?)])
    func `a professional title is read as high as it is`(_ text: String, _ level: Proficiency?) {
        #expect(Proficiency(reading: text) == level)
    }
}
