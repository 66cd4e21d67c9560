import Parties
import Records
import Regulation
import Testing

@Suite struct `What counts as duty` {
    @Test(arguments: [
        ("", [LeaveSort.duty]), ("- {视同在岗: 培训, 哪些假: 培训}", [.duty]), ("- {视同在岗: 年休, 哪些假: 年休假}", [.annual]),
        ("- {视同在岗: 两样, 哪些假: [公出, 探亲假]}", [.family, .duty]),
        ("- {视同在岗: 甲, 代号: a, 哪些假: 公务}\n- {视同在岗: 乙, 代号: b, 哪些假: 病假}", [.sick, .duty]),
    ])
    func `is what the rules name, and absence for work where none does`(
        _ rules: String, _ expected: [LeaveSort]
    ) throws {
        let book = Rulebook(regulations: rules.isEmpty ? [] : [try regulation(rules)])
        let ground = book.ground(
            for: posting(), on: day("2024-04-01"), today: day("2024-04-01"), by: calendar)
        #expect(LeaveSort.allCases.filter(ground.countsAsDuty) == expected)
    }

    @Test func `takes nothing from days on duty and from the cap`() throws {
        let rules = """
            - {在岗: 在岗, 不少于: 22天, 多久: 每月, 按: 自然日}
            - {请假限额: 限额, 不得超过: 5日, 按: 自然日, 多久: 每年}
            """
        let act = Act.leave(leave("2024-04-01", "2024-04-10", .annual), others: [])
        #expect(try said(rules, of: act).count == 2)
        #expect(try said(rules + "\n- {视同在岗: 年休假, 哪些假: [年假, 公务]}", of: act).isEmpty)
    }

    @Test(arguments: [
        ("英文: Duty", 1, "缺“哪些假”"), ("哪些假: [公务, 公差]", 2, "“公务”写了两次"), ("哪些假: 探亲的假", 2, "“探亲的假”不认识，是不是“探亲假”？"),
        ("哪些假: 旅游", 2, "“旅游”看不懂，应是其中之一："), ("哪些: {公务: 是}", 2, "这里应是其中之一："),
    ])
    func `must name sorts of leave`(_ words: String, _ line: Int, _ beginning: String) throws {
        try expectMistake(in: "- 视同在岗: 视同\n  \(words)", at: line, beginning)
    }
}
