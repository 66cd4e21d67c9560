import Parties
import Records
import Regulation
import Testing

@Suite struct `A rule about days on duty` {
    func standings(
        _ words: String, _ leaves: [LeaveFact] = [], _ facts: PostingFacts = posting()
    ) throws -> [String] {
        let rule = try reading("- {在岗: 在岗, \(words)}", as: OnDuty.self)
        let ground = Rulebook(regulations: []).ground(
            for: facts, on: facts.term.lowerBound, today: facts.term.lowerBound, by: calendar)
        return rule.standings(leaves, on: ground).map {
            "\($0.period.text) \($0.present)/\($0.needed)\($0.isShort ? " short" : "")"
        }
    }

    @Test(arguments: [
        (
            "不少于: 22天, 多久: 每月, 按: 自然日",
            [
                "2024-03 17/12", "2024-04 30/22", "2024-05 31/22", "2024-06 30/22", "2024-07 31/22",
                "2024-08 15/10",
            ]
        ),
        ("不少于: 40日, 多久: 每季, 按: 工作日", ["2024-Q1 11/7", "2024-Q2 62/40", "2024-Q3 34/20"]),
        ("比例不低于: 50%, 多久: 每年, 按: 自然日", ["2024 154/77"]), ("比例不低于: 51%, 多久: 全程, 按: 自然日", ["term 154/79"]),
        ("比例不低于: 100, 多久: 全程, 按: 工作日", ["term 107/107"]), ("不少于: 100日, 多久: 全程, 按: 自然日", ["term 154/100"]),
        (
            "同时在岗不少于: 2人",
            ["2024-03 17/0", "2024-04 30/0", "2024-05 31/0", "2024-06 30/0", "2024-07 31/0", "2024-08 15/0"]
        ),
    ])
    func `asks of a part of a period a part, rounded down, and of a share its upper side`(
        _ words: String, _ expected: [String]
    ) throws {
        #expect(try standings(words) == expected)
    }

    @Test func `asks half of an odd number of days upwards`() throws {
        let words = "比例不低于: 50%, 多久: 全程, 按: 自然日"
        #expect(try standings(words, [], posting(days("2024-03-15", "2024-08-14"))) == ["term 153/77"])
        #expect(try standings(words, [], posting(days("2024-03-15", "2024-03-15"))) == ["term 1/1"])
    }

    @Test(arguments: [
        ([leave("2024-04-01", "2024-04-08")], "2024-04 22/22"),
        ([leave("2024-04-01", "2024-04-09")], "2024-04 21/22 short"),
        ([leave("2024-04-01", "2024-04-05"), leave("2024-04-04", "2024-04-08")], "2024-04 22/22"),
        ([leave("2024-03-25", "2024-04-08")], "2024-04 22/22"),
        ([leave("2024-04-01", "2024-04-30", .duty)], "2024-04 30/22"),
        ([leave("2024-04-01", "2024-04-30", .sick)], "2024-04 0/22 short"),
    ])
    func `takes away each declared day once, and none that counts as duty`(
        _ leaves: [LeaveFact], _ expected: String
    ) throws {
        #expect(try standings("不少于: 22天, 多久: 每月, 按: 自然日", leaves)[1] == expected)
    }

    @Test(
        arguments: [
            ("2024-04-08", LeaveSort.personal, nil),
            ("2024-04-09", .personal, "提醒：准假后2024年4月最多在岗21天，要求22天（按自然日）"),
            ("2024-04-30", .sick, "提醒：准假后2024年4月最多在岗0天，要求22天（按自然日）"), ("2024-04-30", .duty, nil),
        ] as [(String, LeaveSort, String?)])
    func `warns before a leave and never refuses it`(
        _ last: String, _ sort: LeaveSort, _ sentence: String?
    ) throws {
        let rule = "- {在岗: 在岗, 不少于: 22天, 多久: 每月, 按: 自然日}"
        let act = Act.leave(leave("2024-04-01", last, sort), others: [])
        #expect(try said(rule, of: act) == [sentence].compactMap { $0 })
    }

    @Test func `does not warn of a month that the leave does not touch`() throws {
        let rule = "- {在岗: 在岗, 不少于: 22天, 多久: 每月, 按: 自然日}"
        let act = Act.leave(leave("2024-06-03"), others: [leave("2024-04-01", "2024-04-30")])
        #expect(try said(rule, of: act).isEmpty)
    }

    @Test(arguments: [
        ("多久: 每月|按: 自然日", 1, "写一个：不少于（天数）、比例不低于（如 50%）、同时在岗不少于（人数）"),
        ("不少于: 20天|比例不低于: 50%|多久: 每月|按: 自然日", 1, "写一个：不少于（天数）、比例不低于（如 50%）、同时在岗不少于（人数）"),
        ("不少于: 20天|按: 自然日", 1, "缺“多久”"), ("不少于: 20天|多久: 每月", 1, "缺“按”"),
        ("比例不低于: 0%|多久: 每年|按: 自然日", 2, "“0%”看不懂，应是百分数，如 50%"),
        ("比例不低于: 101%|多久: 每年|按: 自然日", 2, "“101%”看不懂，应是百分数，如 50%"),
        ("比例不低于: 一半|多久: 每年|按: 自然日", 2, "“一半”看不懂，应是百分数，如 50%"),
        ("同时在岗不少于: 0人", 2, "“0人”看不懂，应是1至999的整数"), ("不少于: 二十多天|多久: 每月|按: 自然日", 2, "“二十多天”看不懂，应是天数，如 3日"),
    ])
    func `without its number, its period or its measure is refused`(
        _ words: String, _ line: Int, _ sentence: String
    ) throws {
        let lines = words.split(separator: "|").map { "  \($0)" }.joined(separator: "\n")
        try expectMistake(in: "- 在岗: 在岗\n\(lines)", at: line, sentence)
    }
}
