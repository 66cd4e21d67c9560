import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Goals, and what is brought to them` {
    private static let table = "一个确保\n三大主体战略\t创新驱动\n三大主体战略\t环境支撑\n"

    private func goals(_ cast: Cast) async throws -> [String: ID] {
        _ = try await cast.desk.keepGoals(cast.actor("王敏"), table: Self.table)
        return try await cast.desk.look(.system) { errand in
            Dictionary(uniqueKeysWithValues: try errand.all(Goal.self).map { ($0[Goal.heading], $0.id) })
        }
    }

    private func funds(_ cast: Cast, goal: ID? = nil) async throws -> Record {
        cast.clock.pass(minutes: 1)
        let contribution = try await cast.add(
            "张立群", Contribution.name,
            ["sort": "funds", "heading": "转型升级专项资金", "goal": goal?.text ?? "", "agreed": "1"])
        return try await cast.move("张立群", contribution, by: "win", note: "批下来了")
    }

    private func gain(
        _ cast: Cast, of contribution: Record, _ amount: String, on day: String = "2024-06-03"
    ) async throws
        -> Record
    {
        try await cast.add(
            "张立群", ContributionGain.name,
            ["contribution": contribution.id.text, "day": day, "amount": amount, "text": "第一批下达"])
    }

    @Test
    func `are read from a table, those that are there stay, and the picture shows those without anything`()
        async throws
    {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            #expect(try await cast.desk.keepGoals(wang, table: Self.table) == 4)
            #expect(try await cast.desk.keepGoals(wang, table: Self.table + "两个翻番\n") == 1)
            let map = try await cast.desk.goalMap(wang, nil)
            #expect(map.goals.map { $0.goal[Goal.heading] } == ["一个确保", "三大主体战略", "创新驱动", "环境支撑", "两个翻番"])
            #expect(map.goals.map(\.depth) == [0, 0, 1, 1, 0])
            #expect(!map.goals.contains { !$0.marks.isEmpty })
            // Joined cells: what stands under a goal without its name is a part of it too.
            #expect(try await cast.desk.keepGoals(wang, table: "大目标\t分目标\n五个一批\t培养一批\n\t锻炼一批") == 3)
            for bad in ["", "\n\t\n", "\t没有大目标", String(repeating: "长", count: 300)] {
                #expect(
                    await Refusal.of { try await cast.desk.keepGoals(wang, table: bad) }
                        == .invalid(["table"]))
            }
            for name in ["张立群", "何芳", "赵卫国"] {
                #expect(
                    await Refusal.of { try await cast.desk.keepGoals(cast.actor(name), table: Self.table) }
                        == .forbidden,
                    "\(name)")
            }
        }
    }

    @Test func `are no part of themselves`() async throws {
        try await Cast.office { cast in
            let goals = try await goals(cast)
            let (wide, part) = (try #require(goals["三大主体战略"]), try #require(goals["创新驱动"]))
            let circle = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("王敏"), Goal.name, wide, version: nil, Draft(["parent": part.text]))
            }
            #expect(circle == .invalid(["parent"]))
        }
    }

    @Test func `have a mark for each contribution that the reader may see`() async throws {
        try await Cast.office { cast in
            let goals = try await goals(cast)
            let contribution = try await funds(cast, goal: goals["创新驱动"])
            func marks(_ name: String) async throws -> [ID] {
                try await cast.desk.goalMap(cast.actor(name), nil).goals.flatMap { $0.marks.first.map(\.id) }
            }
            for name in ["王敏", "张立群", "何芳", "赵卫国"] {
                #expect(try await marks(name) == [contribution.id], "\(name)")
            }
            for name in ["李娜", "吴江", "钱进"] { #expect(try await marks(name).isEmpty, "\(name)") }
            let other = try await cast.desk.goalMap(cast.actor("王敏"), ID(raw: 5))
            #expect(!other.goals.contains { !$0.marks.isEmpty })
        }
    }

    @Test func `are reached when whoever received it says so, never by who brought it`() async throws {
        try await Cast.office { cast in
            let contribution = try await funds(cast)
            let own = await Refusal.of {
                try await cast.move("张立群", contribution, by: "land", writing: ["effect": "见效"])
            }
            #expect(own == .forbidden)
            // Not either where they act for the unit as well.
            let posting = try await cast.desk.look(.system, Posting.name, cast.posting("张立群")).record
            try await cast.sits("张立群", .hostUnit, ["unit": posting[Posting.hostUnit].id.text])
            let both = await Refusal.of {
                try await cast.move("张立群", contribution, by: "land", writing: ["effect": "见效"])
            }
            #expect(both == .forbidden)
            #expect(
                await Refusal.of { try await cast.move("何芳", contribution, by: "land") }
                    == .invalid(["effect"]))
            let landed = try await cast.move("何芳", contribution, by: "land", writing: ["effect": "已经见效"])
            #expect(landed.stage == "landed")
            // A second department finds it said already.
            let twice = await Refusal.of {
                try await cast.move("王敏", contribution, by: "land", writing: ["effect": "我们也收到了"])
            }
            #expect(twice == .conflict)
        }
    }

    @Test func `count what was received once, as it was confirmed`() async throws {
        try await Cast.office { cast in
            let contribution = try await funds(cast)
            let first = try await gain(cast, of: contribution, "500")
            #expect(
                await Refusal.of { try await gain(cast, of: contribution, "500") } == .invalid(["amount"]))
            #expect(
                await Refusal.of { try await gain(cast, of: contribution, "300", on: "2024-06-05") }
                    == .invalid(["day"]))
            let second = try await gain(cast, of: contribution, "300", on: "2024-06-02")
            try await cast.move("何芳", first, by: "confirm", writing: ["confirmed": "480"])
            func summed() async throws -> String? {
                cast.clock.pass(minutes: 1)
                let id = try await cast.desk.composeSummary(cast.actor("王敏"), batch: cast.batch)
                return try await cast.desk.checked(cast.actor("王敏"), BatchSummary.name, id)
                    .first { $0.kind == ContributionGain.name }?.value
            }
            #expect(try await summed() == "480万元")
            try await cast.move("何芳", second, by: "confirm", writing: ["confirmed": "300"])
            #expect(try await summed() == "780万元")
            try await cast.move("何芳", first, by: "undo", note: "重复下达")
            #expect(try await summed() == "300万元")
            // What comes back is judged anew: meanwhile the same was told.
            let returned = try await cast.move("何芳", first, by: "return", note: "请核对")
            let same = try await gain(cast, of: contribution, "500")
            #expect(
                await Refusal.of { try await cast.move("张立群", returned, by: "again") } == .invalid(["amount"])
            )
            try await cast.move("张立群", same, by: "withdraw")
            #expect(try await cast.move("张立群", returned, by: "again").stage == "declared")
            let theirs = await Refusal.of {
                try await cast.add(
                    "李娜", ContributionGain.name,
                    ["contribution": contribution.id.text, "day": "2024-06-01", "amount": "9", "text": "别人的"])
            }
            #expect(theirs != .done)
        }
    }
}
