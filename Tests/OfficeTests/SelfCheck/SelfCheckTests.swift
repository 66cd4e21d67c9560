import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

@Suite struct `The self-check` {
    static let site = SiteFacts(
        policy: "default-src 'none'", outside: [], browsers: ["A", "B"], isSameForAll: true,
        canListenOnIPv6: true)
    static let rules = """
        制度: 防治指尖上的形式主义
        代号: fingertip
        制发机关: 中央网信委
        施行: %
        层级: 国家
        条款:
          - 条: （四）
            原文: 不设打卡签到。
            规则:
              - {自查: 不设打卡签到, 代号: check-in, 查: 打卡签到}
        """

    private func line(
        _ cast: Cast, _ name: String, _ site: SiteFacts = Self.site
    ) async throws -> SelfCheckSheet.Line {
        let sheet = try await cast.desk.selfCheck(cast.actor("张立群"), site: site)
        return try #require(sheet.lines.first { $0.name == name })
    }

    @Test func `answers every matter: what can be seen is met, what cannot is to be declared`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let sheet = try await cast.desk.selfCheck(cast.actor("张立群"), site: Self.site)
            #expect(sheet.lines.count == 22 && !sheet.mayDeclare)
            for line in sheet.lines {
                #expect(
                    line.state == (line.isDeclared ? .undeclared : .met), "\(line.name): \(line.sentence)")
                #expect(!line.sentence.english.isEmpty && line.national.chinese.contains("："))
                #expect(line.isDeclared || !line.evidence.isEmpty, "\(line.name) shows what it rests on")
            }
        }
    }

    @Test(arguments: [
        ("onlineTime", "ALTER TABLE session ADD COLUMN online_minutes BIGINT"),
        ("usageRate", "ALTER TABLE account ADD COLUMN logins BIGINT"),
        ("security", "UPDATE step SET chinese = '没有的事' WHERE number = 20"),
        ("security", "UPDATE account SET password = 'plain' WHERE login = '张立群'"),
        ("forcedLogin", "UPDATE obligation SET settles = 'sign_in' WHERE duty = 'monthly-report'"),
        ("appraisalCarrier", "UPDATE obligation SET settles = 'diary_entry' WHERE duty = 'monthly-report'"),
        ("privacy", "UPDATE step SET note = '想家' WHERE kind = 'diary_entry'"),
    ])
    func `is not met where the program is not as it should be`(
        _ name: String, _ statement: String
    ) async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            _ = try await cast.session("张立群")
            try await cast.add("张立群", DiaryEntry.name, ["day": "2024-06-03", "text": "想家"])
            #expect(try await line(cast, name).state == .met)
            let engine = try cast.ground.engine()
            try await engine.write { try $0.script(statement) }
            #expect(try await line(cast, name).state == .notMet)
        }
    }

    @Test func `believes what the site shows of itself`() async throws {
        try await Cast.office { cast in
            let deaf = SiteFacts(
                policy: "", outside: ["https://example.com"], browsers: ["A"], isSameForAll: true,
                canListenOnIPv6: false)
            let platforms = try await line(cast, "platforms", deaf)
            #expect(platforms.state == .notMet && platforms.sentence.chinese.contains("没有开IPv6"))
            let commerce = try await line(cast, "commerce", deaf)
            #expect(commerce.state == .notMet && commerce.sentence.chinese.contains("https://example.com"))
        }
    }

    @Test func `measures papers, and counts complaints`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let report = try await cast.draftReport()
            #expect(try await line(cast, "reportCap").state == .met)
            try await cast.desk.edit(
                zhang, MonthlyReport.name, report.id, version: nil,
                Draft(["work": String(repeating: "字", count: 5001)]))
            let cap = try await line(cast, "reportCap")
            #expect(cap.state == .notMet && cap.sentence.chinese.contains("月度汇报1份"))
            let first = try await cast.add("张立群", Suggestion.name, ["sort": "burden", "text": "表太多"])
            try await cast.add("李娜", Suggestion.name, ["sort": "suggestion", "text": "食堂"])
            try await cast.move("王敏", first, by: "answer", note: "已合并")
            let told = try await line(cast, "complaints").evidence.map(\.chinese).joined()
            #expect(told.contains("已答复1件，待答复1件，最早的是2024年6月4日提的"))
        }
    }

    @Test func `names the clauses in force that ask for it, and those that are not yet in force not`()
        async throws
    {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            #expect(try await line(cast, "checkIn").askedBy.isEmpty)
            try await cast.desk.applyRegulation(
                wang, yaml: Self.rules.replacing("%", with: "2026-01-25"), batch: nil)
            #expect(try await line(cast, "checkIn").askedBy.isEmpty)
            try await cast.desk.applyRegulation(
                wang, yaml: Self.rules.replacing("%", with: "2023-12-18"), batch: cast.batch)
            #expect(try await line(cast, "checkIn").askedBy.map(\.chinese) == ["《防治指尖上的形式主义》（四）"])
            #expect(try await line(cast, "ranking").askedBy.isEmpty)
        }
    }

    @Test func `keeps what the administrator alone declares, with its day`() async throws {
        try await Cast.office { cast in
            let qian = try await cast.actor("钱进")
            let today = cast.desk.today
            for name in ["王敏", "张立群", "孙慎"] {
                let refusal = await Refusal.of {
                    try await cast.desk.declareSelfCheck(cast.actor(name), "filing", text: "有", day: today)
                }
                #expect(refusal == .forbidden)
            }
            for name in ["checkIn", "nothing"] {
                let refusal = await Refusal.of {
                    try await cast.desk.declareSelfCheck(qian, name, text: "有", day: today)
                }
                #expect(refusal == .notFound)
            }
            #expect(
                await Refusal.of {
                    try await cast.desk.declareSelfCheck(qian, "filing", text: "有", day: today + 1)
                } == .invalid(["filing"]))
            try await cast.desk.declareSelfCheck(qian, "filing", text: " 备案2024001号 ", day: today - 3)
            let filing = try await line(cast, "filing")
            #expect(filing.state == .met)
            #expect(filing.sentence.chinese == "备案2024001号（2024年6月1日填写）")
            #expect(try await cast.desk.selfCheck(qian, site: Self.site).mayDeclare)
            try await cast.desk.declareSelfCheck(qian, "filing", text: "", day: today)
            #expect(try await line(cast, "filing").state == .undeclared)
        }
    }
}
