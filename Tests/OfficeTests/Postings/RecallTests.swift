import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Regulation
import Secondment
import Testing

@Suite struct `A recall` {
    static let rule = """
        - 召回: 召回
          情形: [不胜任, 健康原因]
          谁提出: 接收单位
          谁定: 组织部
          不再选派: 2年
        """

    static func ask(
        _ cast: Cast, from day: String = "2024-06-04", cause: String = "不胜任", by name: String = "王敏",
        of secondee: String = "张立群"
    ) async throws -> Record {
        try await cast.add(
            name, PostingChange.name,
            [
                "posting": cast.posting(secondee).text, "matter": "recall", "from_day": day, "cause": cause,
                "reason": "接收单位反映，核实属实",
            ])
    }

    @Test func `by 组织部, who decides it, takes effect at once and ends the posting's days`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            try await cast.apply(Self.rule)
            let done = try await Self.ask(cast)
            #expect(done.stage == "done")
            let recalled = try await cast.posting(of: "张立群")
            #expect(recalled.stage == "recalled")
            #expect(recalled[Posting.last].iso == "2024-06-03")
            #expect(recalled[Posting.agreed]?.iso == "2024-08-15")
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `is not made without its day, cause and reason, through whatever door`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.rule)
            let byHand = await Refusal.of {
                try await cast.desk.move(
                    cast.actor("王敏"), Posting.name, cast.posting("张立群"), by: "recall", note: "工作需要")
            }
            #expect(byHand == .invalid(["move"]))
            #expect(await Refusal.of { try await Self.ask(cast, cause: "") } == .invalid(["cause"]))
            #expect(await Refusal.of { try await Self.ask(cast, cause: "闹情绪") } == .invalid(["cause"]))
            #expect(try await cast.posting(of: "张立群").stage == "serving")
        }
    }

    @Test func `needs no cause where the regulation lists none`() async throws {
        try await Cast.office { cast in
            let done = try await Self.ask(cast, cause: "")
            #expect(done.stage == "done")
            #expect(try await cast.posting(of: "张立群").stage == "recalled")
        }
    }

    @Test func `that is agreed for a later day takes effect on that day, and twice changes nothing`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(Self.rule)
            let asked = try await Self.ask(cast, from: "2024-06-10", by: "何芳")
            let agreed = try await cast.move("王敏", asked, by: "agree")
            #expect(agreed.stage == "agreed")
            for day in ["2024-06-04", "2024-06-09"] {
                cast.clock.set(day)
                try await cast.desk.sweep(.system)
                #expect(try await cast.posting(of: "张立群").stage == "serving", "\(day)")
                #expect(try await cast.posting(of: "张立群")[Posting.last].iso == "2024-08-15")
            }
            cast.clock.set("2024-06-10")
            #expect(try await cast.desk.sweep(.system) > 0)
            #expect(try await cast.now(asked).stage == "done")
            let recalled = try await cast.posting(of: "张立群")
            #expect(recalled.stage == "recalled" && recalled[Posting.last].iso == "2024-06-09")
            #expect(try await cast.desk.sweep(.system) == 0)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `is called off by 组织部 before its day, and by nobody after it`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.rule)
            let agreed = try await Self.ask(cast, from: "2024-06-10")
            #expect(
                await Refusal.of { try await cast.move("何芳", agreed, by: "cancel", note: "不召回了") }
                    == .forbidden)
            try await cast.move("王敏", agreed, by: "cancel", note: "情况已经改正")
            cast.clock.set("2024-06-11")
            try await cast.desk.sweep(.system)
            #expect(try await cast.posting(of: "张立群").stage == "serving")
            let again = try await Self.ask(cast, from: "2024-06-11")
            #expect(
                await Refusal.of { try await cast.move("王敏", again, by: "cancel", note: "晚了") }
                    == .conflict)
        }
    }

    @Test func `names a cause of any rule in force, and each rule answers for its own`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {召回: 考核召回, 代号: recall-grade, 情形: [考核不称职], 谁定: 组织部}
                - {召回: 健康召回, 代号: recall-health, 情形: [长期患病], 谁定: 上级组织部}
                """)
            let ill = try await Self.ask(cast, cause: "长期患病")
            #expect(ill[PostingChange.awaiting] == .superior)
            #expect(try await Self.ask(cast, cause: "考核不称职", of: "李娜").stage == "done")
            #expect(await Refusal.of { try await Self.ask(cast, cause: "闹情绪") } == .invalid(["cause"]))
        }
    }

    @Test func `bars for as long as the rule says under which it was made`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {召回: 召回, 代号: recall-a, 情形: [不胜任], 不再选派: 2年}
                - {召回: 病退, 代号: recall-b, 情形: [长期患病], 不再选派: 1个月}
                """)
            _ = try await Self.ask(cast, cause: "长期患病")
            _ = try await Self.ask(cast, cause: "不胜任", of: "李娜")
            func post(_ name: String) async -> Refusal {
                await Refusal.of {
                    let old = try await cast.posting(of: name)
                    try await cast.add(
                        "王敏", Posting.name,
                        [
                            "person": old[Posting.person].id.text, "batch": cast.batch.text,
                            "home_unit": old[Posting.homeUnit].id.text,
                            "host_unit": old[Posting.hostUnit].id.text, "first_day": "2024-07-10",
                            "last_day": "2024-08-10",
                        ])
                }
            }
            #expect(await post("张立群") == .done)
            #expect(await post("李娜") == .invalid([""]))
        }
    }

    @Test func `leaves what was due before it, and nothing for the months after it`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let before = try await cast.dues("张立群", "monthly-report")
            _ = try await Self.ask(cast, from: "2024-06-04", cause: "")
            let after = try await cast.dues("张立群", "monthly-report")
            #expect(after.map(\.key) == before.prefix(3).map(\.key))
            let agenda = try await cast.desk.agenda(cast.actor("张立群"), .secondee)
            #expect(agenda.items.contains { $0.due?.duty == "monthly-report" && $0.due?.period == "2024-05" })
            #expect(!agenda.items.contains { $0.due?.period == "2024-07" })
            #expect(try await cast.desk.ownPostings(cast.actor("张立群")).count == 1)
            #expect(try await cast.sentReport().stage == "sent")
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `that is decided today makes nobody late today, and leaves time for what belongs to the end`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {考核: 期满考核, 哪种考核: 期满考核, 谁提出: 接收单位, 期限: 期满前15日, 何时起: 期满前30日}
                - {应办: 总结, 代号: summary, 由谁: 挂职干部, 多久: 全程, 期限: 期满前, 凭: writing(summary)}
                - 应办: 月报
                  代号: report
                  由谁: 挂职干部
                  多久: 每月
                  期限: 当月20日
                  不满一期: 有一天即算
                  凭: monthly_report
                """)
            _ = try await Self.ask(cast, cause: "")
            var found: [DueRow] = []
            for duty in ["appraisal-final", "summary", "report"] {
                found += try await cast.dues("张立群", duty).suffix(1)
            }
            // 10 June is a day off.
            #expect(found.map(\.due.iso) == ["2024-06-18", "2024-06-18", "2024-06-18"])
            #expect(found.allSatisfy { $0.opens.iso <= "2024-06-03" })
            let agenda = try await cast.desk.agenda(cast.actor("何芳"), .hostUnit)
            let appraisal = try #require(agenda.items.first { $0.due?.duty == "appraisal-final" })
            #expect(appraisal.urgency != .late)
            // And it can be begun at once, long before the day that was agreed.
            let begun = try await cast.add(
                "何芳", Appraisal.name,
                ["posting": cast.posting("张立群").text, "sort": "final", "month": "2024-06"])
            #expect(begun.stage == "draft")
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `keeps the row on the board`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await cast.actor("王敏")
            let before = try await cast.desk.board(wang, cast.batch, side: "secondee")
            _ = try await Self.ask(cast, cause: "")
            let after = try await cast.desk.board(wang, cast.batch, side: "secondee")
            #expect(after.people == before.people)
            #expect(after.rows.map(\.name) == before.rows.map(\.name))
            #expect(try await cast.desk.batchLines(wang).first?.people == before.people)
        }
    }
}
