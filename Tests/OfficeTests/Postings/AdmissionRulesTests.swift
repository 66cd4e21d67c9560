import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Who may be posted` {
    private static let roster = """
        姓名,性别,出生年月,学历,职级,派出单位,挂职单位,破例理由
        贺新民,男,1970-05,大学,乡科级正职,市财政局,东州经济技术开发区投资促进局,
        """

    private func preview(
        _ cast: Cast, _ text: String, waiver: String? = nil
    ) async throws -> RosterPreview {
        try await cast.desk.previewRoster(
            cast.actor("王敏"), batch: cast.batch, bytes: Array(text.utf8), named: "名册.csv", waiver: waiver)
    }

    @Test func `a condition that must hold refuses the row of a roster, with its clause`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {资格: 年龄, 年龄不超过: 45周岁, 适用: {级别: [乡科级]}}")
            let preview = try await preview(cast, Self.roster)
            #expect(!preview.isRight && !preview.wantsReasons)
            let sentence = preview.rows[0].problems[0].sentence.chinese
            #expect(sentence == "53周岁，要求45周岁以下（含）（《试行办法》第一条）")
        }
    }

    @Test func `a general one wants a written reason, of the row or of all, and keeps it`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {资格: 年龄, 年龄不超过: 45周岁, 强度: 一般}")
            #expect(try await preview(cast, Self.roster).wantsReasons)
            #expect(try await preview(cast, Self.roster, waiver: "当地急需").isRight)
            let own = Self.roster + "驻外招商能手"
            #expect(try await preview(cast, own).isRight)
            _ = try await cast.desk.importRoster(
                cast.actor("王敏"), batch: cast.batch, bytes: Array(own.utf8), named: "名册.csv")
            let made = try #require(
                try await cast.desk.list(.system, Posting.name, Desk.Filter()).records.first {
                    $0[Posting.personName] == "贺新民"
                })
            #expect(made[Posting.waiver]?.text == "驻外招商能手")
            #expect(made[Posting.findings]?.text.contains("53周岁") == true)
        }
    }

    @Test func `what the roster does not tell is said and not guessed`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {资格: 职称, 职称不低于: 副高}")
            let preview = try await preview(cast, Self.roster)
            #expect(preview.isRight)
            #expect(preview.rows[0].problems.map(\.isWarning) == [true])
            #expect(preview.rows[0].problems[0].sentence.chinese.contains("名册没有职称，无法核对"))
        }
    }

    @Test func `a host is not sent more than its headcount, the rows above counted`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {名额: 班子名额, 范围: 每个接收单位, 不超过人数: 2人}")
            let two = Self.roster + "\n李远,男,1985-05,大学,科员,市财政局,东州经济技术开发区投资促进局,"
            let preview = try await preview(cast, two)
            // 张立群 is there already.
            #expect(preview.rows.map { $0.action != nil } == [true, false])
            try #require(!preview.rows[1].problems.isEmpty)
            #expect(preview.rows[1].problems[0].sentence.chinese.contains("将有3人，上限2人"))
        }
    }

    @Test func `a posting made by hand is held against the same rules`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {任期: 任期, 不短于: 6个月, 强度: 一般}")
            let old = try await cast.posting(of: "李娜")
            var typed = [
                "person": cast.person("吴江").text, "batch": cast.batch.text,
                "home_unit": old[Posting.homeUnit].id.text, "host_unit": old[Posting.hostUnit].id.text,
                "first_day": "2024-06-10", "last_day": "2024-08-10",
            ]
            #expect(
                await Refusal.of { try await cast.add("王敏", Posting.name, typed) } == .invalid(["waiver"]))
            typed["waiver"] = "试行两个月"
            let made = try await cast.add("王敏", Posting.name, typed)
            #expect(made[Posting.findings]?.text.contains("不满6个月") == true)
        }
    }

    @Test func `a branch needs its members, and does not do what it may not`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {名额: 支部党员, 范围: 临时党支部, 不少于人数: 3人}
                - {支部职权: 不办, 不办: [发展党员, 收缴党费]}
                """)
            #expect(
                await Refusal.of {
                    try await cast.add(
                        "欧阳海生", Meeting.name,
                        [
                            "batch": cast.batch.text, "sort": "assembly", "heading": "讨论发展党员",
                            "day": "2024-06-10",
                        ])
                } == .invalid([""]))
            try await cast.desk.edit(
                cast.actor("王敏"), Person.name, cast.person("张立群"), version: nil, Draft(["party": "中共党员"]))
            #expect(
                await Refusal.of {
                    try await cast.add(
                        "王敏", Appointment.name,
                        [
                            "person": cast.person("张立群").text, "seat": "branch_secretary",
                            "batch": cast.batch.text, "since": "2024-06-04",
                        ])
                } == .invalid([""]))
        }
    }
}
