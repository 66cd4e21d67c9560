import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Regulation
import Secondment
import Testing

@Suite struct `Rules about leave` {
    @Test func `a cap refuses the day beyond it, and says how many were taken`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 请假限额: 全年累计
                  不得超过: 5天
                  按: 自然日
                  多久: 每年
                """)
            try await cast.move("张立群", cast.leave("2024-06-10", "2024-06-12"), by: "submit")
            let sixth = try await cast.leave("2024-07-01", "2024-07-03")
            #expect(
                await Refusal.of { try await cast.move("张立群", sixth, by: "submit") } == .invalid([""]))
            // Work elsewhere does not count.
            let errand = try await cast.leave("2024-07-01", "2024-07-03", sort: "duty")
            #expect(await Refusal.of { try await cast.move("张立群", errand, by: "submit") } == .done)
            let fifth = try await cast.leave("2024-07-08", "2024-07-09")
            #expect(await Refusal.of { try await cast.move("张立群", fifth, by: "submit") } == .done)
            let caps = try await cast.desk.rules(cast.actor("张立群"), of: cast.posting("张立群")).caps
            #expect(caps.map(\.used) == [5] && caps.map(\.most) == [5])
        }
    }

    @Test func `a general cap is passed with a written reason, which stays to be read`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 请假限额: 一次
                  不得超过: 2天
                  按: 工作日
                  一次: 是
                  强度: 一般
                """)
            let leave = try await cast.leave("2024-06-11", "2024-06-14")
            #expect(
                await Refusal.of { try await cast.move("张立群", leave, by: "submit") }
                    == .invalid(["waiver"]))
            try await cast.desk.edit(
                cast.actor("张立群"), Leave.name, leave.id, version: nil, Draft(["waiver": "老人住院"]))
            try await cast.move("张立群", leave, by: "submit")
            let seen = try await cast.desk.look(cast.actor("何芳"), Leave.name, leave.id).record
            #expect(seen[Leave.waiver]?.text == "老人住院")
            #expect(seen[Leave.findings]?.text.contains("合计4天，上限2天") == true)
            #expect(seen[Leave.findings]?.text.contains("《试行办法》第一条") == true)
        }
    }

    @Test func `days on duty are told before a leave that falls short of them, and never refuse it`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 在岗: 每月在岗
                  不少于: 18天
                  按: 工作日
                  多久: 每月
                """)
            let leave = try await cast.leave("2024-06-11", "2024-06-14")
            let preview = try #require(
                try await cast.desk.leavePreview(cast.actor("张立群"), leave.id))
            #expect(preview.findings.map(\.verdict) == [.warned])
            // June 2024 has nineteen working days.
            #expect(preview.findings[0].sentence.chinese.contains("最多在岗15天，要求18天"))
            let done = try await cast.move("张立群", leave, by: "submit")
            #expect(done.stage == "submitted")
        }
    }

    @Test func `training counts as duty where the rule says so, and errands then do not`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 视同在岗: 年休假不减在岗
                  哪些假: [年休假]
                - 在岗: 每月在岗
                  不少于: 19天
                  按: 工作日
                  多久: 每月
                """)
            let annual = try await cast.leave("2024-06-11", "2024-06-12", sort: "annual")
            let errand = try await cast.leave("2024-06-13", "2024-06-13", sort: "duty")
            let actor = try await cast.actor("张立群")
            #expect(try await cast.desk.leavePreview(actor, annual.id)?.findings.isEmpty == true)
            #expect(try await cast.desk.leavePreview(actor, errand.id)?.findings.count == 1)
        }
    }

    @Test func `where it is enough to file a copy, nobody is asked`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 请假: 公务离岗
                  代号: errands
                  按: 自然日
                  哪些假: [公务]
                  档: [{满: 1日, 备案: [接收单位]}]
                - 请假: 请假
                  按: 自然日
                  哪些假: [事假]
                  提前: 4日
                  销假: 1日
                  档: [{满: 1日, 批准: [组织部]}]
                """)
            let errand = try await cast.move(
                "张立群", cast.leave("2024-06-05", "2024-06-06", sort: "duty"), by: "submit")
            #expect(errand.stage == "approved")
            let filed = try await cast.desk.list(.system, Receipt.name, Desk.Filter()).records
            #expect(filed.map { $0[Receipt.party] } == [.hostUnit])
            // Asked for three days before, where four are asked for.
            let late = try await cast.leave("2024-06-07", "2024-06-07")
            #expect(
                await Refusal.of { try await cast.move("张立群", late, by: "submit") } == .invalid(["waiver"]))
            let inTime = try await cast.move("张立群", cast.leave("2024-06-11", "2024-06-12"), by: "submit")
            #expect(inTime[Leave.awaiting] == .organizer && inTime[Leave.backBy]?.iso == "2024-06-13")
        }
    }

    @Test func `where no tiers are written, whoever leads answers`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {共管: 双重管理, 为主: 派出单位, 协助: [接收单位]}")
            let leave = try await cast.move("张立群", cast.leave("2024-06-11", "2024-06-12"), by: "submit")
            #expect(leave[Leave.awaiting] == .homeUnit)
        }
    }
}
