import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The burden` {
    static let news = """
        制度: 信息报送办法
        代号: news
        制发机关: 东州市委组织部
        施行: 2024-01-01
        层级: 接收地
        条款:
          - 条: 第三条
            原文: 每月报送信息。
            规则:
              - {应办: 信息报送, 代号: news, 由谁: 挂职干部, 多久: 每月, 期限: 当月最后一个工作日, 用时: 90分钟}
        """

    @Test func `of a posting is told by month, by side, by clause and by who asks`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let sheet = try await cast.desk.burden(cast.actor("张立群"), posting: cast.posting("张立群"))
            let may = try #require(sheet.secondee.first { $0.month == Cast.may }).cost
            // The report, and coming to the session and the branch's activity.
            #expect(may.minutes == 20 + 120 + 60 && may.forms == 1 && may.documents == 1 && may.meetings == 2)
            #expect(may.fields == 7 && may.prefilled == 6)
            #expect(sheet.heaviest?.month == Month(2024, 8) && sheet.people == 1 && sheet.whole.isEmpty)
            #expect(sheet.sides.map(\.side.chinese) == ["挂职干部", "派出单位", "接收单位"])
            let clause = try #require(sheet.clauses.first { $0.citation.chinese.hasSuffix("第六条") })
            #expect(clause.cost.times == 6 && clause.titles.map(\.chinese) == ["月度汇报"])
            #expect(sheet.askers.map(\.issuer) == ["中共云岭市委组织部"])
        }
    }

    @Test func `says of fields that they are filled in only where they are`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let zhang = try await cast.actor("张立群")
            _ = try await cast.sentReport("张立群", Month(2024, 4))
            _ = try await cast.plan()
            _ = try await cast.note("走访海川精工")
            _ = try await cast.note("读审批办法", "study")
            let id = try await cast.desk.composeReport(zhang, posting: cast.posting("张立群"), month: Cast.may)
            let report = try await cast.desk.look(zhang, MonthlyReport.name, id).record
            let filled = report.kind.askedFields.filter { !(report[name: $0.name].text ?? "").isEmpty }
            let sheet = try await cast.desk.burden(zhang, posting: cast.posting("张立群"))
            let line = try #require(sheet.prefilled.first { $0.kind == MonthlyReport.title })
            // The link to the posting is a number and no text.
            #expect(Set(filled.map(\.title) + [MonthlyReport.posting.spec.title]) == Set(line.fields))
            #expect(line.asked == report.kind.askedFields.count)
        }
    }

    @Test func `is told to whoever may see the posting or the batch, of the postings that they may see`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let posting = cast.posting("张立群")
            for name in ["张立群", "李向东", "何芳", "周启明", "王敏"] {
                #expect(
                    await Refusal.of { try await cast.desk.burden(cast.actor(name), posting: posting) }
                        == .done)
            }
            for name in ["李娜", "吴江", "钱进", "孙慎"] {
                let refusal = await Refusal.of {
                    try await cast.desk.burden(cast.actor(name), posting: posting)
                }
                #expect(refusal == .notFound, "\(name)")
            }
            let all = try await cast.desk.burden(cast.actor("王敏"), batch: cast.batch)
            let own = try await cast.desk.burden(cast.actor("李向东"), batch: cast.batch)
            #expect(all.people == 3 && own.people == 1)
            #expect(all.secondee.map(\.cost) == own.secondee.map(\.cost))
            let secondee = try #require(all.wholeSides.firstIndex { $0.chinese == "挂职干部" })
            let may = try #require(all.whole.first { $0.month == Cast.may })
            #expect(may.minutes[secondee] == 3 * 200)
            #expect(
                await Refusal.of { try await cast.desk.burden(cast.actor("孙慎"), batch: cast.batch) }
                    == .notFound)
        }
    }

    @Test func `has a ceiling that 组织部 sets, and everybody may read`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await cast.actor("王敏")
            for name in ["张立群", "钱进", "赵卫国"] {
                let refusal = await Refusal.of {
                    try await cast.desk.setBurdenCeiling(cast.actor(name), minutes: 10)
                }
                #expect(refusal == .forbidden)
            }
            for minutes in [0, -5, 20_001] {
                let refusal = await Refusal.of {
                    try await cast.desk.setBurdenCeiling(wang, minutes: minutes)
                }
                #expect(refusal == .invalid(["minutes"]))
            }
            try await cast.desk.setBurdenCeiling(wang, minutes: 300)
            let sheet = try await cast.desk.burden(cast.actor("张立群"), posting: cast.posting("张立群"))
            #expect(sheet.ceiling == 300 && sheet.beyond.map(\.month) == [Month(2024, 6), Month(2024, 8)])
            #expect(try await cast.desk.burdens(cast.actor("张立群")).batches.count == 1)
            try await cast.desk.setBurdenCeiling(wang, minutes: nil)
            #expect(try await cast.desk.burdens(wang).ceiling == nil)
        }
    }

    @Test func `of a regulation is warned of before it is applied, with the month and the minutes`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await cast.actor("王敏")
            let warn = { (yaml: String, batch: ID?) in
                try await cast.desk.burdenWarnings(wang, yaml: yaml, batch: batch).map(\.chinese)
            }
            #expect(try await warn(Self.news, nil) == [])
            try await cast.desk.setBurdenCeiling(wang, minutes: 280)
            for batch in [cast.batch, nil] {
                let warnings = try await warn(Self.news, batch)
                #expect(
                    warnings.contains {
                        $0.contains("2024年5月，《信息报送办法》") && $0.contains("从200分钟增至290分钟，超过每月280分钟")
                    })
                #expect(!warnings.contains { $0.contains("9月") })
            }
            try await cast.desk.setBurdenCeiling(wang, minutes: 290)
            #expect(try await !warn(Self.news, nil).contains { $0.contains("2024年5月") })
            // August is beyond the ceiling already; the same text again makes it no heavier.
            #expect(try await warn(Cast.regulation, cast.batch) == [])
            #expect(
                await Refusal.of {
                    try await cast.desk.burdenWarnings(cast.actor("张立群"), yaml: Self.news, batch: nil)
                } == .forbidden)
        }
    }

    @Test func `of a regulation is tried out for a batch, with what is in force there`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let trial = try await cast.desk.burden(
                cast.actor("王敏"), ofRegulation: Self.news, batch: cast.batch)
            #expect(trial.term.lowerBound.iso == "2024-03-15" && trial.direction.chinese == "外派")
            #expect(trial.lines.map(\.due.iso).first == "2024-03-29" && trial.lines.count == 6)
            #expect(trial.sheet.secondee.first { $0.month == Cast.may }?.cost.minutes == 90)
            let may = try #require(trial.changes.first { $0.month == Cast.may })
            #expect(may.before == 200 && may.after == 290)
            // Nothing was written.
            #expect(try await cast.dues("张立群", "news").isEmpty)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `of a regulation is tried out for somebody who is not there yet`() async throws {
        let today = try #require(Day(iso: "2024-06-04"))
        let trial = try Desk.burden(ofRegulation: Cast.regulation, assumed: .init(), today: today)
        #expect(trial.term.lowerBound.iso == "2024-07-15" && trial.term.upperBound.iso == "2024-12-15")
        #expect(trial.direction.chinese == "外派" && trial.sheet.people == 0)
        #expect(trial.lines.map(\.due) == trial.lines.map(\.due).sorted())
        #expect(trial.sheet.sides.contains { $0.side.chinese == "临时党支部" && $0.cost.minutes > 0 })
        let inbound = try Desk.burden(
            ofRegulation: Cast.regulation, assumed: .init(direction: "inbound"), today: today)
        #expect(inbound.lines.isEmpty)
        let first = try #require(Day(iso: "2024-09-01"))
        for assumed in [
            BurdenTrial.Assumed(direction: "sideways"), .init(first: first, last: today),
        ] {
            let refusal = await Refusal.of {
                try Desk.burden(ofRegulation: Cast.regulation, assumed: assumed, today: today)
            }
            #expect(refusal == .invalid([""]))
        }
        let broken = await Refusal.of {
            try Desk.burden(ofRegulation: "制度: 无", assumed: .init(), today: today)
        }
        guard case .invalid = broken else {
            Issue.record("a broken text is told, not \(broken)")
            return
        }
    }
}
