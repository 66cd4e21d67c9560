import Parties
import Records
import Regulation
import Testing

@Suite struct `What has been met` {
    static let reports = """
        - {应办: 月报, 由谁: 挂职干部, 多久: 每月, 凭: monthly_report}
        - {次数: 走访, 至少: 2, 每: 全程, 由谁: 派出单位, 凭: contact(visit)}
        - {应办: 返回后联系, 代号: aftercare, 由谁: 挂职干部, 多久: 全程, 期限: 期满后3个月内, 凭: contact}
        """

    func owed() throws -> [Obligation] {
        let book = Rulebook(regulations: [try regulation(Self.reports)])
        return Obligations.of(posting: posting(), rulebook: book, calendar: calendar)
    }

    func fact(
        _ kind: String, _ record: Int64, _ iso: String, for month: String? = nil,
        qualifier: String? = nil, posting: Int64? = 12, side: Party? = nil
    ) -> SettlingFact {
        SettlingFact(
            kind: kind, qualifier: qualifier, record: record, posting: posting, batch: 3,
            side: side, period: month.flatMap { Month(iso: $0) }, day: day(iso))
    }

    @Test func `a report settles the month that it names, however late`() throws {
        let states = Settlement.of(
            try owed(), facts: [fact("monthly_report", 7, "2024-07-20", for: "2024-04")])
        #expect(states["monthly-report/2024-04/p12"] == .settled(by: 7, on: day("2024-07-20")))
        #expect(states["monthly-report/2024-07/p12"] == .open)
    }

    @Test func `a record that names no month is for the month in which it was done`() throws {
        let states = Settlement.of(try owed(), facts: [fact("monthly_report", 7, "2024-05-09")])
        #expect(states.filter { $0.value != .open }.map(\.key) == ["monthly-report/2024-05/p12"])
    }

    @Test func `the earliest facts settle the earliest of several, and each only one`() throws {
        let visits = [
            fact("contact", 9, "2024-06-02", qualifier: "visit"),
            fact("contact", 8, "2024-04-02", qualifier: "visit"),
            fact("contact", 7, "2024-04-01", qualifier: "talk"),
        ]
        let states = Settlement.of(try owed(), facts: visits)
        #expect(states["contact-visit/term/p12"] == .settled(by: 8, on: day("2024-04-02")))
        #expect(states["contact-visit/term/p12/2"] == .settled(by: 9, on: day("2024-06-02")))
        #expect(states["aftercare/term/p12"] == .open)
    }

    @Test func `what is owed after the end is not settled before it`() throws {
        let states = Settlement.of(
            try owed(),
            facts: [fact("contact", 1, "2024-05-01"), fact("contact", 2, "2024-09-01")])
        #expect(states["aftercare/term/p12"] == .settled(by: 2, on: day("2024-09-01")))
    }

    @Test
    func `what may not be done before a day is not done by what was done before it, though in its year`()
        throws
    {
        let rule =
            "- {应办: 年度总结, 代号: summing-up, 由谁: 挂职干部, 多久: 每年, 何时起: 7月1日, 期限: 12月20日, 不满一期: 有一天即算, 凭: writing}"
        let book = Rulebook(regulations: [try regulation(rule)])
        let owed = Obligations.of(posting: posting(), rulebook: book, calendar: calendar)
        func state(_ day: String) -> Settlement.State? {
            Settlement.of(owed, facts: [fact("writing", 7, day)])["summing-up/2024/p12"]
        }
        #expect(state("2024-06-28") == .open)
        #expect(state("2024-07-01") == .settled(by: 7, on: day("2024-07-01")))
    }

    @Test func `another posting's record, another batch's, or another side's settles nothing`() throws {
        let facts = [
            fact("monthly_report", 1, "2024-05-09", posting: 13),
            SettlingFact(
                kind: "monthly_report", record: 2, posting: nil, batch: 99, day: day("2024-05-09")),
            fact("monthly_report", 3, "2024-05-09", side: .homeUnit),
        ]
        #expect(Settlement.of(try owed(), facts: facts).values.allSatisfy { $0 == .open })
    }

    @Test func `what the batch did as a whole settles what each posting owes of it`() throws {
        let owed = try owed()
        let batch = try #require(owed.first?.batch)
        let fact = SettlingFact(
            kind: "monthly_report", record: 2, posting: nil, batch: batch, period: Month(2024, 5),
            day: day("2024-06-02"))
        #expect(
            Settlement.of(owed, facts: [fact])["monthly-report/2024-05/p12"]
                == .settled(by: 2, on: day("2024-06-02")))
    }

    @Test func `an exception stands, and the fact serves another`() throws {
        let states = Settlement.of(
            try owed(), facts: [fact("contact", 8, "2024-04-02", qualifier: "visit")],
            exceptions: ["contact-visit/term/p12": 77])
        #expect(states["contact-visit/term/p12"] == .excepted(by: 77))
        #expect(states["contact-visit/term/p12/2"] == .settled(by: 8, on: day("2024-04-02")))
    }

    @Test func `a second reckoning, in any order, gives the same states`() throws {
        let facts = (0..<12).map {
            fact("monthly_report", Int64($0), "2024-0\(3 + $0 % 6)-\(10 + $0)")
        }
        let owed = try owed()
        let first = Settlement.of(owed, facts: facts)
        for _ in 0..<10 {
            #expect(Settlement.of(owed.shuffled(), facts: facts.shuffled()) == first)
            #expect(Settlement.of(try self.owed(), facts: facts + facts) == first)
        }
    }

    @Test func `a session of the batch settles what the branch owes for the batch`() throws {
        let book = Rulebook(regulations: [try shipped("yunling-outbound")])
        let owed = Obligations.of(batch: batch(), rulebook: book, calendar: calendar)
        let states = Settlement.of(
            owed,
            facts: [
                fact("study_session", 5, "2024-04-18", posting: nil),
                fact("meeting", 6, "2024-06-01", qualifier: "symposium", posting: nil),
            ])
        #expect(states["study-session/2024-04/b3"] == .settled(by: 5, on: day("2024-04-18")))
        #expect(states["midterm-symposium/term/b3"] == .settled(by: 6, on: day("2024-06-01")))
        #expect(states.values.count { $0 != .open } == 2)
    }
}
