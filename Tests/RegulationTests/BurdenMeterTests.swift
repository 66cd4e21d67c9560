import Parties
import Records
import Regulation
import Testing

@Suite struct `What regulations ask` {
    /// A form of seven fields, five of which stand there already; sessions and meetings are attended.
    private static func cost(_ evidence: Evidence?) -> FormCost {
        guard let evidence else { return .none }
        let isMeeting = ["study_session", "meeting"].contains(evidence.kind)
        return FormCost(
            fields: 7, prefilled: 5, isMeeting: isMeeting,
            isAttended: isMeeting && evidence.qualifier != "liaison")
    }

    private func meter(
        _ regulations: [Regulation], facts: PostingFacts = posting(), attends: Bool = false
    ) -> BurdenMeter {
        let book = Rulebook(regulations: regulations)
        return BurdenMeter(
            of: Obligations.of(posting: facts, rulebook: book, calendar: calendar),
            attended: attends ? Obligations.of(batch: batch(), rulebook: book, calendar: calendar) : [],
            cost: Self.cost)
    }

    @Test func `a month costs what the rules declare, and each side bears its own`() throws {
        let meter = meter([try shipped("yunling-outbound")])
        let may = meter.tally(of: .secondee, in: Month(2024, 5))
        #expect(may.times == 1 && may.forms == 1 && may.documents == 1 && may.meetings == 0)
        #expect(may.fields == 7 && may.prefilled == 5 && may.minutes == 20)
        // The report, the research report of sixteen hours and the proposal of eight.
        let august = meter.tally(of: .secondee, in: Month(2024, 8))
        #expect(august.minutes == 20 + 960 + 480 && august.documents == 3 && august.estimated == 0)
        #expect(meter.tally(of: .hostUnit).minutes == 10 && meter.tally(of: .homeUnit).minutes == 30)
        #expect(meter.sides == [.secondee, .homeUnit, .hostUnit])
    }

    @Test(arguments: [
        ("monthly_report", "", 32), ("monthly_report", ", 份数: 0", 2), ("monthly_report", ", 份数: 2", 62),
        ("monthly_report", ", 用时: 15分钟", 15), ("study_session", "", 60),
        ("study_session", ", 用时: 2小时", 120),
    ])
    func `what declares no minutes is estimated, and said to be`(
        _ kind: String, _ more: String, _ minutes: Int
    ) throws {
        let rule = "- {应办: 月报, 由谁: 挂职干部, 多久: 全程, 期限: 期满前, 凭: \(kind)\(more)}"
        let tally = meter([try regulation(rule)]).tally(of: .secondee)
        #expect(tally.minutes == minutes)
        #expect(tally.estimated == (more.contains("用时") ? 0 : minutes))
    }

    @Test func `a record that two rules ask for is written once, and charged to the dearer`() throws {
        let rule = "- {应办: 月报, 由谁: 挂职干部, 多久: 每月, 期限: 当月最后一个工作日, 凭: monthly_report, 用时: %}"
        let city = try regulation(rule.replacing("%", with: "20分钟"), id: "city")
        let second = try regulation(
            "- {应办: 月报二, 代号: second, 由谁: 挂职干部, 多久: 每月, 期限: 当月最后一个工作日, 凭: monthly_report, 用时: 50分钟}",
            id: "second")
        for order in [[city, second], [second, city]] {
            let may = meter(order).tally(of: .secondee, in: Month(2024, 5))
            #expect(may.times == 2 && may.forms == 1 && may.documents == 1 && may.minutes == 50)
        }
    }

    @Test func `coming to the batch's meetings counts for the secondee, holding them for whoever holds them`()
        throws
    {
        let city = try shipped("yunling-outbound")
        let alone = meter([city]).tally(of: .secondee, in: Month(2024, 5))
        let attended = meter([city], attends: true)
        let may = attended.tally(of: .secondee, in: Month(2024, 5))
        // The session of two hours and the branch's hour.
        #expect(may.minutes == alone.minutes + 120 + 60 && may.meetings == 2 && may.forms == alone.forms)
        #expect(attended.rows.filter(\.isAttendance).allSatisfy { $0.side == .secondee })
        #expect(attended.tally(of: .branchSecretary) == .none)
        let liaison = try regulation(
            "- {应办: 联席会, 由谁: 组织部, 多久: 每月, 期限: 当月最后一个工作日, 凭: meeting(liaison)}")
        #expect(meter([liaison], attends: true).tally(of: .secondee) == .none)
    }

    @Test func `it is told by clause and by who asks`() throws {
        let meter = meter([
            try shipped("yunling-outbound"),
            try regulation(
                "- {应办: 信息报送, 代号: news, 由谁: 挂职干部, 多久: 每月, 期限: 当月最后一个工作日, 用时: 600分钟}", id: "more",
                layer: "接收地"),
        ])
        let clauses = meter.byClause.filter { $0.side == .secondee }
        let report = try #require(clauses.first { $0.citation.clause == "第六条" })
        #expect(report.tally.times == 6 && report.tally.minutes == 120 && report.issuer.contains("组织部"))
        let papers = try #require(clauses.first { $0.citation.clause == "第七条" })
        #expect(papers.titles.map(\.chinese) == ["调研报告", "建议方案"] && papers.tally.minutes == 1440)
        let askers = meter.byRegulation(of: .secondee)
        #expect(askers.map(\.regulation.citation.regulation) == ["more", "yunling-outbound"])
        #expect(askers.map(\.regulation.citation.layer) == [.host, .city])
        #expect(
            askers.map(\.tally.minutes).reduce(0, +) == meter.tally(of: .secondee).minutes)
    }

    @Test func `two meters are compared month by month and side by side`() throws {
        let before = meter([try shipped("yunling-outbound")])
        let news = try regulation(
            "- {应办: 信息报送, 代号: news, 由谁: 接收单位, 多久: 每月, 期限: 当月最后一个工作日, 用时: 30分钟}", id: "more")
        let after = meter([try shipped("yunling-outbound"), news])
        let changes = after.changes(since: before)
        #expect(changes.allSatisfy { $0.side == .hostUnit } && changes.count == 6)
        let march = try #require(changes.first)
        #expect(march.month == Month(2024, 3) && march.before.minutes == 10 && march.after.minutes == 40)
        #expect(before.changes(since: before).isEmpty)
        #expect(before.changes(since: after).first?.after.minutes == 10)
    }
}
