import Parties
import Records
import Regulation
import Testing

@Suite struct `Leave tiers` {
    @Test(arguments: [
        (1, [Party.hostUnit], [Party]()), (3, [.hostUnit], []),
        (4, [.hostUnit, .organizer], []), (7, [.hostUnit, .organizer], []),
        (8, [.hostUnit, .organizer], [.homeUnit]), (90, [.hostUnit, .organizer], [.homeUnit]),
    ])
    func `a leave goes to those whose tier holds its length`(
        _ length: Int, _ approvers: [Party], _ copies: [Party]
    ) throws {
        let book = Rulebook(regulations: [try shipped("yunling-outbound")])
        let first = day("2024-04-15")
        let route = book.leaveRoute(for: posting(), first...(first + (length - 1)), by: calendar)
        #expect(route?.days == length)
        #expect(route?.tier.approvers == approvers)
        #expect(route?.tier.copies == copies)
        #expect(route?.citation.clause == "第十二条")
    }

    @Test func `where working days are counted a week of rest costs nothing`() throws {
        let rule = """
            - 请假: 请假
              按: 工作日
              档: [{不超过: 3日, 批准: 接收单位}, {超过: 3日, 批准: 组织部}]
            """
        let book = Rulebook(regulations: [try regulation(rule)])
        let route = book.leaveRoute(
            for: posting(), days("2024-04-29", "2024-05-06"), by: calendar)
        #expect(route?.days == 3)
        #expect(route?.tier.approvers == [.hostUnit])
    }

    // Rules 12-12 to 12-16: within one batch, cadres of the city and of the district ask different
    // people.
    @Test(arguments: [
        ("市属", 3, [Party.hostUnit]), ("市属", 7, [.hostOrganizer]), ("市属", 8, [.organizer]),
        ("区属", 7, [.hostUnit]), ("区属", 8, [.hostOrganizer]),
    ])
    func `each category of cadre has tiers of its own`(
        _ category: String, _ length: Int, _ approvers: [Party]
    ) throws {
        let rules = """
            - 请假: 市属干部请假
              适用: {类别: 市属}
              按: 自然日
              档:
                - {不超过: 3日, 批准: 接收单位}
                - {超过: 3日, 不超过: 7日, 批准: 接收地组织部}
                - {超过: 7日, 批准: 组织部}
            - 请假: 区属干部请假
              适用: {类别: 区属}
              按: 自然日
              档: [{不超过: 7日, 批准: 接收单位}, {超过: 7日, 批准: 接收地组织部}]
            """
        let book = Rulebook(regulations: [try regulation(rules)])
        let first = day("2024-04-15")
        let route = book.leaveRoute(
            for: posting(category: category), first...(first + (length - 1)), by: calendar)
        #expect(route?.tier.approvers == approvers)
    }

    @Test(arguments: [
        ("[{不超过: 3日, 批准: 组织部}, {满: 5日, 批准: 组织部}]", "4日的假没有一档管"),
        ("[{不超过: 3日, 批准: 组织部}, {满: 3日, 批准: 组织部}]", "3日的假有两档管：上一档的界限与这一档重叠"),
        (
            "[{不超过: 3日, 批准: 组织部}, {超过: 3日, 不满: 7日, 批准: 组织部}, {超过: 7日, 批准: 组织部}]",
            "7日的假没有一档管"
        ),
        ("[{不超过: 7日, 批准: 组织部}]", "超过7日的假没有一档管"),
        ("[{超过: 3日, 批准: 组织部}]", "1至3日的假没有一档管"),
        ("[{批准: 组织部}, {满: 3日, 批准: 组织部}]", "3日的假有两档管：上一档的界限与这一档重叠"),
        ("[{不超过: 3日, 超过: 3日, 批准: 组织部}]", "这一档一天也不含：上限低于下限"),
        ("[{以内: 3日, 批准: 组织部}]", "“以内”没有说清含不含本数，请写“不超过”“超过”“满”或“不满”"),
        ("[{不超过: 三五日, 批准: 组织部}]", "“三五日”看不懂，应是天数，如 3日"),
    ])
    func `a table that leaves a length unanswered or answers it twice is refused`(
        _ table: String, _ sentence: String
    ) {
        do {
            _ = try regulation("- {请假: 请假, 按: 自然日, 档: \(table)}")
            Issue.record("it was accepted")
        } catch let error as Unreadable {
            #expect(error.mistakes.map(\.sentence.chinese).contains(sentence))
            #expect(error.mistakes.allSatisfy { $0.line == 12 })
        } catch {
            Issue.record(error)
        }
    }
}
