import Parties
import Records
import Regulation
import Testing

@Suite struct `What is owed` {
    @Test func `a posting from mid-March to mid-August owes what the city's regulation says`()
        throws
    {
        let book = Rulebook(regulations: [try shipped("yunling-outbound")])
        let owed = Obligations.of(posting: posting(), rulebook: book, calendar: calendar)
        #expect(
            written(owed) == [
                "study-plan/term/p12 2024-03-29",
                "pairing/term/p12 2024-03-29",
                "monthly-report/2024-03/p12 2024-03-29",
                "monthly-report/2024-04/p12 2024-04-30",
                "monthly-report/2024-05/p12 2024-05-31",
                "monthly-report/2024-06/p12 2024-06-28",
                "monthly-report/2024-07/p12 2024-07-31",
                "monthly-report/2024-08/p12 2024-08-15",
                "research-report/term/p12 2024-08-15",
                "proposal/term/p12 2024-08-15",
                "home-contact/term/p12 2024-06-30",
                "aftercare/term/p12 2024-11-15",
            ])
        let report = try #require(owed.first { $0.key == "monthly-report/2024-05/p12" })
        #expect(report.title == Title("月度汇报", "Monthly report"))
        #expect(report.clause == "第六条" && report.regulation == "yunling-outbound")
        #expect(report.readers == [.organizer, .homeUnit] && report.strength == .must)
        #expect(report.bearerPerson == 100 && report.bearerUnit == nil)
        #expect(report.opens.iso == "2024-05-01" && report.settledBy?.kind == "monthly_report")
    }

    @Test func `the batch owes its sessions, its symposium and its branch's reports once`() throws {
        let book = Rulebook(regulations: [try shipped("yunling-outbound")])
        let owed = Obligations.of(batch: batch(), rulebook: book, calendar: calendar)
        #expect(owed.count { $0.duty.code == "study-session" } == 6)
        #expect(owed.count { $0.duty.code == "branch-activity" } == 6)
        #expect(
            written(owed.filter { ["midterm-symposium", "branch-report"].contains($0.duty.code) })
                == [
                    "midterm-symposium/term/b3 2024-06-15",
                    "branch-report/2024-Q2/b3 2024-06-28",
                    "branch-report/2024-Q3/b3 2024-08-15",
                ])
        #expect(owed.first { $0.duty.code == "midterm-symposium" }?.opens.iso == "2024-05-16")
    }

    static let monthly = "- {应办: 月报, 由谁: 挂职干部, 多久: 每月, 期限: 当月最后一个工作日, 凭: monthly_report"

    @Test(arguments: [
        ("满一半即算", "2024-03-15", "2024-08-15", 6), ("满一半即算", "2024-03-18", "2024-08-14", 4),
        ("有一天即算", "2024-03-29", "2024-08-01", 6), ("有一天即算", "2024-03-30", "2024-08-01", 5),
        ("满期才算", "2024-03-15", "2024-08-15", 4), ("满期才算", "2024-03-01", "2024-08-30", 6),
    ])
    func `a month that is only partly covered is owed by the rule for it`(
        _ partial: String, _ first: String, _ last: String, _ count: Int
    ) throws {
        let facts = posting(days(first, last))
        #expect(try owed("\(Self.monthly), 不满一期: \(partial)}", facts).count == count)
    }

    @Test(arguments: [
        ("每月", "当月25日前", "2024-05/p12 2024-05-25"),
        ("每月", "当月第3个工作日前", "2024-05/p12 2024-05-08"),
        ("每月", "次月5日前", "2024-05/p12 2024-06-05"),
        ("每月", "次月第五个工作日", "2024-04/p12 2024-05-10"),
        ("每月", "当月底前", "2024-06/p12 2024-06-30"),
        ("每季", "当季最后一个工作日", "2024-Q2/p12 2024-06-28"),
        ("每季", "当季度第10个工作日", "2024-Q2/p12 2024-04-15"),
        ("每周", "当周周五", "2024-W20/p12 2024-05-17"),
        ("每半年", "当半年最后一日", "2024-H1/p12 2024-06-30"),
        ("每年", "7月31日前", "2024/p12 2024-07-31"),
        ("全程", "报到后十个工作日内", "term/p12 2024-03-29"),
        ("全程", "报到后1个月内", "term/p12 2024-04-15"),
        ("全程", "报到前3日", "term/p12 2024-03-12"),
        ("全程", "过半前", "term/p12 2024-05-31"),
        ("全程", "过半后10个工作日内", "term/p12 2024-06-17"),
        ("全程", "期满前30日", "term/p12 2024-07-16"),
        ("全程", "期满前", "term/p12 2024-08-15"),
        ("全程", "期满后10个工作日内", "term/p12 2024-08-29"),
        ("month", "by day 25 of the month", "2024-05/p12 2024-05-25"),
        ("once", "within 10 working days after arrival", "term/p12 2024-03-29"),
        ("once", "30 days before the end", "term/p12 2024-07-16"),
    ])
    func `a due phrase means one day`(
        _ cadence: String, _ phrase: String, _ expected: String
    )
        throws
    {
        let rule =
            "- {应办: 事项, 代号: matter, 由谁: 接收单位, 多久: \(cadence), 期限: \(phrase), "
            + "不满一期: 有一天即算}"
        #expect(try owed(rule).contains("matter/\(expected)"))
    }

    @Test func `a due day on a rest day moves only where the rule says so`() throws {
        for (restDay, expected) in [
            ("不变", "2024-05-05"), ("提前", "2024-04-30"), ("顺延", "2024-05-06"),
        ] {
            let rule = "- {应办: 考勤, 代号: a, 由谁: 接收单位, 多久: 每月, 期限: 次月5日前, 逢休: \(restDay)}"
            #expect(try owed(rule).contains("a/2024-04/p12 \(expected)"))
        }
    }

    @Test func `after the end units still report on the last month, the secondee before it`()
        throws
    {
        let rest = "多久: 每月, 期限: 次月5日前}"
        #expect(
            try owed("- {应办: 考勤, 代号: a, 由谁: 接收单位, \(rest)").last == "a/2024-08/p12 2024-09-05")
        #expect(
            try owed("- {应办: 小结, 代号: a, 由谁: 挂职干部, \(rest)").last == "a/2024-08/p12 2024-08-15")
    }

    @Test func `a posting that was ended early owes nothing beyond its end`() throws {
        let book = Rulebook(regulations: [try shipped("yunling-outbound")])
        let facts = posting(ended: "2024-04-12")
        let owed = Obligations.of(posting: facts, rulebook: book, calendar: calendar)
        // April: 8 of its 22 working days; the midpoint was never reached; a fifth of the term.
        #expect(
            written(owed) == [
                "study-plan/term/p12 2024-03-29", "pairing/term/p12 2024-03-29",
                "monthly-report/2024-03/p12 2024-03-29",
            ])
    }

    @Test func `a posting that was ended late in its term owes its report as agreed, or soon after its end`()
        throws
    {
        let rule = "- {应办: 总结, 代号: a, 由谁: 挂职干部, 多久: 全程, 期限: 期满前30日}"
        #expect(try owed(rule, posting(ended: "2024-08-01")) == ["a/term/p12 2024-07-16"])
        #expect(try owed(rule, posting(ended: "2024-07-07")) == ["a/term/p12 2024-07-16"])
        #expect(try owed(rule, posting(ended: "2024-06-20")) == ["a/term/p12 2024-07-04"])
        // It can be written from the last day on, however late it would have been taken up.
        let late = rule.replacing("期满前30日", with: "期满前, 何时起: 期满前10日")
        let book = Rulebook(regulations: [try regulation(late)])
        let reckoned = Obligations.of(
            posting: posting(ended: "2024-06-20"), rulebook: book, calendar: calendar)
        #expect(reckoned.map(\.opens.iso) == ["2024-06-20"])
        #expect(reckoned.map(\.due.iso) == ["2024-07-04"])
        #expect(try owed(rule, posting(ended: "2024-05-01")).isEmpty)
    }

    @Test func `a count is owed as often as it says, under keys of its own`() throws {
        let rule = "- {次数: 走访, 至少: 2, 每: 季度, 由谁: 派出单位, 凭: contact(visit)}"
        #expect(
            try owed(rule) == [
                "contact-visit/2024-Q2/p12 2024-06-28", "contact-visit/2024-Q2/p12/2 2024-06-28",
                "contact-visit/2024-Q3/p12 2024-08-15", "contact-visit/2024-Q3/p12/2 2024-08-15",
            ])
    }

    @Test func `a unit that came in place of another bears what falls due from then on`() throws {
        let book = Rulebook(regulations: [
            try regulation("- {应办: 考勤, 代号: a, 由谁: 接收单位, 多久: 每月}")
        ])
        let change = PostingFacts.Change(from: day("2024-06-03"), party: .hostUnit, unit: 301)
        let owed = Obligations.of(
            posting: posting(changes: [change]), rulebook: book, calendar: calendar)
        #expect(owed.map(\.bearerUnit) == [300, 300, 300, 301, 301, 301])
    }

    @Test func `a talk with each is owed for every posting, not once for the batch`() throws {
        let book = Rulebook(regulations: [
            try regulation("- {应办: 谈话, 代号: a, 由谁: 组织部, 多久: 每季, 逐人: 是}")
        ])
        #expect(Obligations.of(batch: batch(), rulebook: book, calendar: calendar).isEmpty)
        let owed = Obligations.of(posting: posting(), rulebook: book, calendar: calendar)
        #expect(owed.map(\.key) == ["a/2024-Q2/p12", "a/2024-Q3/p12"])
    }

    @Test func `a regulation of the other direction or not in force asks for nothing`() throws {
        let city = try shipped("yunling-outbound")
        let book = Rulebook(regulations: [city])
        let inbound = posting(direction: .inbound)
        #expect(Obligations.of(posting: inbound, rulebook: book, calendar: calendar).isEmpty)
        let before = posting(days("2023-01-01", "2023-06-30"))
        #expect(Obligations.of(posting: before, rulebook: book, calendar: calendar).isEmpty)
    }

    @Test func `whatever the term, keys are unique and nothing is due before it opens`() throws {
        let book = Rulebook(regulations: [try shipped("yunling-outbound")])
        for start in stride(from: 0, to: 400, by: 7) {
            for length in [1, 2, 9, 30, 89, 154, 365, 800] {
                let first = day("2024-03-01") + start
                for ended in [nil, first, first + length / 3] {
                    let facts = posting(first...(first + (length - 1)), ended: ended?.iso)
                    let owed = Obligations.of(posting: facts, rulebook: book, calendar: calendar)
                    #expect(Set(owed.map(\.key)).count == owed.count)
                    #expect(owed.allSatisfy { first <= $0.opens && $0.opens <= $0.due })
                    let agreed = facts.term.upperBound
                    let last = ended.map { min(agreed, calendar.workingDay(10, after: $0)) } ?? agreed
                    let late = owed.filter { $0.due > last }.compactMap(\.duty.code)
                    #expect(late.allSatisfy { $0 == "aftercare" })
                }
            }
        }
    }
}
