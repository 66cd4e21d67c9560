import Parties
import Records
import Regulation
import Testing

@Suite struct `A table of leave` {
    // Four ways to write: to three days the host, beyond them the organizer.
    @Test(arguments: [
        "{不超过: 3日, 批准: 接收单位}, {超过: 3日, 批准: 组织部}", "{不满: 4日, 批准: 接收单位}, {满: 4日, 批准: 组织部}",
        "{满: 1日, 不超过: 三日, 批准: 接收单位}, {满: 4, 批准: 组织部}", "{超过: 3天, 批准: 组织部}, {少于: 4天, 批准: 接收单位}",
    ])
    func `means the same with its bounds on either side`(_ tiers: String) throws {
        let book = Rulebook(regulations: [try regulation("- {请假: 请假, 按: 自然日, 档: [\(tiers)]}")])
        let first = day("2024-04-15")
        let asked = (1...6).map { length in
            book.leaveRoute(for: posting(), first...(first + (length - 1)), by: calendar)?.tier.approvers
        }
        #expect(asked == [[.hostUnit], [.hostUnit], [.hostUnit], [.organizer], [.organizer], [.organizer]])
    }

    static let noticed = """
        - 请假: 请假
          按: 自然日
          提前: 3日
          销假: 1日
          档: [{批准: 组织部}]
        """

    @Test(
        arguments: [
            ("2024-04-11", LeaveSort.personal, nil), ("2024-04-12", .personal, nil),
            ("2024-04-13", .personal, "须写明理由：应提前3日请假，离开始只有2日"),
            ("2024-04-15", .annual, "须写明理由：应提前3日请假，离开始只有0日"),
            ("2024-04-20", .duty, "须写明理由：应提前3日请假，离开始只有0日"), ("2024-04-15", .sick, nil),
        ] as [(String, LeaveSort, String?)])
    func `wants a reason from whom asks too late, unless they are ill`(
        _ today: String, _ sort: LeaveSort, _ sentence: String?
    ) throws {
        let act = Act.leave(leave("2024-04-15", "2024-04-16", sort), others: [])
        #expect(try said(Self.noticed, of: act, today: today) == [sentence].compactMap { $0 })
    }

    @Test func `says by when one reports back`() throws {
        let book = Rulebook(regulations: [try regulation(Self.noticed)])
        #expect(
            book.leaveRoute(for: posting(), days("2024-04-15", "2024-04-15"), by: calendar)?.reportBack == 1)
        let silent = try regulation(Self.noticed.replacing("销假: 1日", with: "英文: Leave"))
        let route = Rulebook(regulations: [silent])
            .leaveRoute(for: posting(), days("2024-04-15", "2024-04-15"), by: calendar)
        #expect(route != nil && route?.reportBack == nil)
    }

    @Test(
        arguments: [
            (LeaveSort.sick, [Party.hostUnit]), (.family, [.homeUnit]), (.annual, [.homeUnit]),
            (.personal, nil),
            (.duty, nil),
        ] as [(LeaveSort, [Party]?)])
    func `for some sorts of leave answers those and no other`(_ sort: LeaveSort, _ approvers: [Party]?) throws
    {
        let rules = """
            - {请假: 病假, 代号: sick, 哪些假: 病假, 按: 自然日, 档: [{批准: 接收单位}]}
            - {请假: 休假, 代号: rest, 哪些假: [年休假, 探亲], 按: 工作日, 档: [{批准: 派出单位}]}
            """
        let book = Rulebook(regulations: [try regulation(rules)])
        let route = book.leaveRoute(for: posting(), days("2024-04-15", "2024-04-19"), of: sort, by: calendar)
        #expect(route?.tier.approvers == approvers)
    }

    // 6 April 2024 was a Saturday off, 7 April a Sunday worked.
    @Test(arguments: [
        ("2024-04-04", "2024-04-06", 0, false), ("2024-04-04", "2024-04-07", 1, false),
        ("2024-04-03", "2024-04-08", 3, true),
    ])
    func `in working days sends a leave without one the shortest way`(
        _ first: String, _ last: String, _ length: Int, _ isLong: Bool
    ) throws {
        let rule = "- {请假: 请假, 按: 工作日, 档: [{不满: 3日, 批准: 接收单位}, {满: 3日, 批准: 组织部}]}"
        let route = Rulebook(regulations: [try regulation(rule)])
            .leaveRoute(for: posting(), days(first, last), by: calendar)
        #expect(route?.days == length)
        #expect(route?.tier.approvers == [isLong ? .organizer : .hostUnit])
    }

    @Test func `holds from the first day of the leave`() throws {
        let old = try regulation("- {请假: 旧, 按: 自然日, 档: [{批准: 派出单位}]}", id: "old", until: "2024-05-01")
        let new = try regulation("- {请假: 新, 按: 自然日, 档: [{批准: 接收单位}]}", id: "new", from: "2024-05-01")
        let book = Rulebook(regulations: [new, old])
        let route = { book.leaveRoute(for: posting(), $0, by: calendar)?.tier.approvers }
        #expect(route(days("2024-04-30", "2024-05-05")) == [.homeUnit])
        #expect(route(days("2024-05-01", "2024-05-05")) == [.hostUnit])
        #expect(Rulebook(regulations: []).leaveRoute(for: posting(), springTerm, by: calendar) == nil)
    }

    @Test(arguments: [
        ("{不超过: 3日, 批准: 接收单位}|{超过: 7日, 批准: 组织部}", 2, "4至7日的假没有一档管"),
        ("{不超过: 3日, 批准: 接收单位}|{超过: 3日, 不超过: 7日, 批准: 组织部}|{超过: 8日, 批准: 组织部}", 3, "8日的假没有一档管"),
        ("{不超过: 3日, 批准: 接收单位}|{满: 3日, 不超过: 7日, 批准: 组织部}|{超过: 7日, 批准: 组织部}", 2, "3日的假有两档管：上一档的界限与这一档重叠"),
        ("{批准: 接收单位}|{超过: 7日, 批准: 组织部}", 2, "8日的假有两档管：上一档的界限与这一档重叠"),
        ("{不超过: 3日, 批准: 接收单位}|{超过: 3日, 不满: 7日, 批准: 组织部}", 1, "超过6日的假没有一档管"),
        ("{满: 2日, 批准: 接收单位}", 1, "1日的假没有一档管"), ("{批准: 接收单位}|{批准: 组织部}", 2, "1日的假有两档管：上一档的界限与这一档重叠"),
        ("{超过: 3日, 满: 4日, 批准: 组织部}", 1, "“超过”与“满”只能写一个"),
        ("{不超过: 3日, 不满: 4日, 批准: 组织部}", 1, "“不满”与“不超过”只能写一个"),
        ("{不超过: 0日, 批准: 组织部}|{超过: 0日, 批准: 组织部}", 1, "这一档一天也不含：上限低于下限"),
        ("{不超过: 3日}|{超过: 3日, 批准: 组织部}", 1, "缺“批准”"),
        ("{3日以上: 是, 批准: 组织部}", 1, "“以上”没有说清含不含本数，请写“不超过”“超过”“满”或“不满”"),
        ("{不超过: 3周, 批准: 组织部}|{超过: 3日, 批准: 组织部}", 1, "“3周”看不懂，应是天数，如 3日"),
    ])
    func `that leaves a length to nobody or to two is refused at the tier`(
        _ tiers: String, _ tier: Int, _ sentence: String
    ) throws {
        let rows = tiers.split(separator: "|").map { "    - \($0)" }.joined(separator: "\n")
        try expectMistake(in: "- 请假: 请假\n  按: 自然日\n  档:\n\(rows)", at: tier + 3, sentence)
    }

    @Test func `is checked for each category by itself`() throws {
        let rules = """
            - {请假: 市属, 适用: {类别: 市属}, 按: 自然日, 档: [{不超过: 3日, 批准: 接收单位}, {超过: 3日, 批准: 组织部}]}
            - {请假: 区属, 适用: {类别: 区属}, 按: 自然日, 档: [{不超过: 7日, 批准: 接收单位}]}
            """
        #expect(try mistakes(in: rules) == ["2 超过7日的假没有一档管"])
    }

    @Test(arguments: [("按: 自然日", "按: 天数", "“天数”看不懂"), ("按: 自然日", "备注: 无", "缺“按”"), ("档:", "挡:", "缺“档”")])
    func `without its measure or its tiers is refused`(
        _ right: String, _ wrong: String, _ sentence: String
    ) throws {
        let rule = "- {请假: 请假, 按: 自然日, 档: [{批准: 组织部}]}".replacing(right, with: wrong)
        try expectMistake(in: rule, at: 1, sentence)
    }
}
