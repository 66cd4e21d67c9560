import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Changes of a posting` {
    @Test func `an extension takes effect when all whom the rule names have agreed`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 变动: 延长
                  事项: [延长]
                  须经: [接收单位, 派出单位, 挂职干部, 组织部]
                  还要: [本人表现优秀]
                """)
            let last = try #require(Day(iso: "2024-10-15"))
            let asked = try #require(
                try await cast.desk.changePosting(
                    cast.actor("王敏"), cast.posting("张立群"), last: last, hostUnit: nil, hostPost: nil,
                    note: "项目要收尾"
                ).first)
            #expect(asked.stage == "asked")
            #expect(asked[PostingChange.findings]?.text.contains("本人表现优秀") == true)
            for name in ["何芳", "李向东", "张立群"] {
                try await cast.move(name, asked, by: "agree")
                #expect(try await cast.posting(of: "张立群")[Posting.last].iso == "2024-08-15")
            }
            let done = try await cast.move("王敏", asked, by: "agree")
            // It is known from now on, and begins when the old term is over.
            #expect(done.stage == "agreed")
            #expect(try await cast.posting(of: "张立群")[Posting.last] == last)
            cast.clock.set("2024-08-16")
            try await cast.desk.sweep(.system)
            #expect(try await cast.now(asked).stage == "done")
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `one who does not agree stops it, and the reason is kept`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {变动: 调整, 事项: [调整岗位], 须经: [派出单位]}")
            let asked = try await cast.add(
                "何芳", PostingChange.name,
                [
                    "posting": cast.posting("张立群").text, "matter": "move", "from_day": "2024-06-10",
                    "host_post": "办公室副主任", "reason": "工作需要",
                ])
            #expect(asked[PostingChange.awaiting] == .homeUnit)
            #expect(await Refusal.of { try await cast.move("吴江", asked, by: "agree") } == .notFound)
            try await cast.move("李向东", asked, by: "refuse", note: "不合培养的本意")
            #expect(try await cast.now(asked).stage == "refused")
            #expect(try await cast.posting(of: "张立群")[Posting.hostPost] != "办公室副主任")
        }
    }

    @Test func `what is generally not done is done with a reason, and what must not be is not`() async throws
    {
        try await Cast.office { cast in
            let typed = [
                "posting": cast.posting("张立群").text, "matter": "endEarly", "from_day": "2024-07-01",
                "last_day": "2024-06-30", "reason": "原单位换届",
            ]
            try await cast.apply("- {变动: 不得提前结束, 事项: [提前结束], 不得: 是}")
            #expect(
                await Refusal.of { try await cast.add("王敏", PostingChange.name, typed) } == .invalid([""]))
            try await cast.apply("- {变动: 一般不得提前结束, 事项: [提前结束], 不得: 是, 强度: 一般}", from: "2024-01-02")
            try await cast.desk.applyRegulation(
                cast.actor("王敏"),
                yaml: Cast.regulation(
                    "- {变动: 一般不得提前结束, 事项: [提前结束], 不得: 是, 强度: 一般}"), batch: cast.batch)
            let done = try await cast.add("王敏", PostingChange.name, typed)
            #expect(done.stage == "agreed")
            #expect(done[PostingChange.findings]?.text.contains("一般不得提前结束") == true)
        }
    }

    @Test func `what was due before an early end stays due then, and nothing is lost by a move`() async throws
    {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let before = try await cast.dues("张立群", "monthly-report")
            try await cast.desk.changePosting(
                cast.actor("王敏"), cast.posting("张立群"), last: Day(iso: "2024-06-30"), hostUnit: nil,
                hostPost: nil, note: "原单位换届")
            let after = try await cast.dues("张立群", "monthly-report")
            #expect(after.map(\.key) == before.prefix(4).map(\.key))
            #expect(after.map(\.due) == before.prefix(4).map(\.due))
            #expect(try await cast.posting(of: "张立群")[Posting.agreed]?.iso == "2024-08-15")
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `after a move, what fell due before stays with the first host`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {应办: 出勤, 由谁: 接收单位, 多久: 每月, 期限: 次月5日, 凭: attendance}")
            let first = try await cast.posting(of: "张立群")[Posting.hostUnit].id
            let second = try await cast.posting(of: "李娜")[Posting.hostUnit].id
            try await cast.desk.changePosting(
                cast.actor("王敏"), cast.posting("张立群"), last: nil, hostUnit: second, hostPost: nil,
                note: "调整岗位")
            let dues = try await cast.desk.posting(cast.actor("王敏"), cast.posting("张立群")).dues.map(\.0)
            #expect(dues.first { $0.period == "2024-03" }?.unit == first)
            #expect(dues.first { $0.period == "2024-07" }?.unit == second)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `a recall names a cause of the rule, is decided by whom it names, and bars for a while`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 召回: 召回
                  情形: [不胜任, 健康原因]
                  附: [本人申请, 医院证明]
                  谁提出: 接收单位
                  谁定: 上级组织部
                  告知: [派出单位]
                  不再选派: 2年
                """)
            func ask(_ cause: String) async throws -> Record {
                try await cast.add(
                    "何芳", PostingChange.name,
                    [
                        "posting": cast.posting("张立群").text, "matter": "recall", "from_day": "2024-06-10",
                        "cause": cause, "reason": "长期住院",
                    ])
            }
            #expect(await Refusal.of { try await ask("闹情绪") } == .invalid(["cause"]))
            let asked = try await ask("健康原因")
            #expect(asked[PostingChange.awaiting] == .superior)
            // Nor can it be done past those whom the rule names.
            #expect(
                await Refusal.of {
                    try await cast.desk.move(
                        cast.actor("王敏"), Posting.name, cast.posting("张立群"), by: "recall", note: "急")
                } == .invalid(["move"]))
            try await cast.desk.move(.system, PostingChange.name, asked.id, by: "agree")
            #expect(try await cast.posting(of: "张立群").stage == "serving")
            cast.clock.set("2024-06-10")
            try await cast.desk.sweep(.system)
            let recalled = try await cast.posting(of: "张立群")
            #expect(recalled.stage == "recalled" && recalled[Posting.last].iso == "2024-06-09")
            let again = await Refusal.of {
                try await cast.add(
                    "王敏", Posting.name,
                    [
                        "person": recalled[Posting.person].id.text, "batch": cast.batch.text,
                        "home_unit": recalled[Posting.homeUnit].id.text,
                        "host_unit": recalled[Posting.hostUnit].id.text, "first_day": "2024-07-01",
                        "last_day": "2024-08-01",
                    ])
            }
            #expect(again == .invalid([""]))
        }
    }

    @Test func `a posting ends by itself after its term where a rule says so, and twice changes nothing`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply("- {自然终止: 期满自然免除, 终止的: [挂任职务]}")
            try await cast.desk.sweep(.system)
            #expect(try await cast.posting(of: "张立群").stage == "serving")
            // The last day is a day of the term.
            cast.clock.set("2024-08-15")
            try await cast.desk.sweep(.system)
            #expect(try await cast.posting(of: "张立群").stage == "serving")
            cast.clock.set("2024-08-16")
            #expect(try await cast.desk.sweep(.system) > 0)
            #expect(try await cast.posting(of: "张立群").stage == "ended")
            #expect(try await cast.desk.sweep(.system) == 0)
        }
    }
}
