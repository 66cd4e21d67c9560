import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

@Suite struct `Leads that may be one` {
    private func pairs(_ cast: Cast, _ name: String = "宋知行") async throws -> [[ID]] {
        try await cast.desk.pipeline(cast.actor(name), Pipeline.Filter()).alike.map { [$0.0.id, $0.1.id] }
    }

    @Test(arguments: [
        ("海川精工有限公司", "海川精工集团有限公司", true), ("海川精工有限公司", "海穿精工（江苏）", true),
        ("东州市海川精工有限公司", "海川精工", true), ("海川精工有限公司", "海月精工有限公司", false),
        ("有限公司", "海川精工", false), ("海川精工", "海川", false),
    ])
    func `are known by the sound of their names`(_ one: String, _ other: String, _ isAlike: Bool) async throws
    {
        try await Cast.office { cast in
            let first = try await cast.lead(one)
            let second = try await cast.lead(other, of: "李娜")
            #expect(try await pairs(cast) == (isAlike ? [[first.id, second.id]] : []))
        }
    }

    @Test func `are known by a credit code, whatever they are called`() async throws {
        try await Cast.office { cast in
            let code = ["credit_code": "91370200MA3F2K7X8J"]
            let first = try await cast.lead("海川精工有限公司", of: "张立群", code)
            let second = try await cast.lead("宏远模具厂", of: "李娜", code)
            #expect(try await pairs(cast) == [[first.id, second.id]])
            // Whoever has one of them does not see the other, nor is asked to decide.
            #expect(try await pairs(cast, "张立群").isEmpty)
            let around = try await cast.desk.around(cast.actor("张立群"), lead: first.id)
            #expect(around.alike.map(\.by) == [["李娜"]])
            #expect(around.alike.map(\.lead) == [nil])
        }
    }

    @Test func `entered at the same second by two are both kept, and merged by a human`() async throws {
        try await Cast.office { cast in
            let drafts = [("张立群", "意向2.3亿元"), ("李娜", "")].map { name, scale in
                (
                    name,
                    Draft([
                        "posting": cast.posting(name).text, "sort": "investment", "party": "海川精工有限公司",
                        "heading": "模具配套厂", "scale": scale,
                    ])
                )
            }
            let both = try await withThrowingTaskGroup(of: Record.self) { group in
                for (name, draft) in drafts {
                    let actor = try await cast.actor(name)
                    group.addTask { try await cast.desk.add(actor, Lead.name, draft) }
                }
                return try await group.reduce(into: [Record]()) { $0.append($1) }
            }
            let (first, second) = (both[0], both[1])
            let kept = try await cast.desk.merge(
                cast.actor("宋知行"), second.id, into: first.id, taking: [], same: [])
            #expect(kept[Lead.scale] == "意向2.3亿元")
            #expect(try await cast.now(second).stage == "merged")
            for name in ["张立群", "李娜"] {
                #expect(
                    await Refusal.of { try await cast.desk.look(cast.actor(name), Lead.name, kept.id) }
                        == .done)
            }
            #expect(try await pairs(cast).isEmpty)
        }
    }

    @Test func `count what was told of both once`() async throws {
        try await Cast.office { cast in
            let (first, second) = (try await cast.lead(), try await cast.lead(of: "李娜"))
            try await cast.confirmed(cast.result(of: first))
            try await cast.confirmed(cast.result(of: second, by: "李娜"))
            try await cast.confirmed(cast.result("500", of: second, by: "李娜", on: "2024-05-28"), "500")
            #expect(try await cast.sum() == 6900)
            _ = try await cast.desk.merge(cast.actor("王敏"), second.id, into: first.id, taking: [], same: [])
            #expect(try await cast.sum() == 3700)
            // A figure told afterwards of the one that was merged is told of the one that remains.
            #expect(
                await Refusal.of { try await cast.result(of: second, by: "李娜") } == .invalid(["amount"]))
        }
    }

    @Test func `count no more what a human ticked as the same`() async throws {
        try await Cast.office { cast in
            let (first, second) = (try await cast.lead(), try await cast.lead(of: "李娜"))
            try await cast.confirmed(cast.result(of: first))
            let rounded = try await cast.confirmed(cast.result("3000", of: second, by: "李娜"), "3000")
            _ = try await cast.desk.merge(
                cast.actor("王敏"), second.id, into: first.id, taking: [], same: [rounded.id])
            #expect(try await cast.sum() == 3200)
            #expect(try await cast.now(rounded).stage == "withdrawn")
        }
    }

    @Test func `are merged by nobody who has one, nor twice, nor with themselves, nor unseen`() async throws {
        try await Cast.office { cast in
            let (first, second) = (try await cast.lead(), try await cast.lead(of: "李娜"))
            func merge(_ name: String, _ other: ID, into lead: ID, version: Int? = nil) async -> Refusal {
                await Refusal.of {
                    try await cast.desk.merge(
                        cast.actor(name), other, into: lead, taking: [], same: [], versions: (version, nil))
                }
            }
            for name in ["张立群", "李娜", "李向东", "何芳"] {
                #expect(
                    [.forbidden, .notFound].contains(await merge(name, second.id, into: first.id)), "\(name)")
            }
            #expect(await merge("王敏", first.id, into: first.id) == .invalid(["with"]))
            #expect(await merge("王敏", second.id, into: first.id, version: 7) == .conflict)
            #expect(await merge("王敏", second.id, into: first.id) == .done)
            #expect(await merge("王敏", second.id, into: first.id) == .conflict)
        }
    }

    @Test func `that are others are not shown again`() async throws {
        try await Cast.office { cast in
            let (first, second) = (try await cast.lead(), try await cast.lead(of: "李娜"))
            try await cast.desk.keepApart(cast.actor("宋知行"), second.id, first.id)
            #expect(try await pairs(cast).isEmpty)
            let third = try await cast.lead(of: "欧阳海生")
            #expect(try await pairs(cast) == [[first.id, third.id]])
        }
    }

    @Test func `keep the one that was noted first, and the figure that was confirmed`() async throws {
        try await Cast.office { cast in
            let (first, second) = (try await cast.lead(), try await cast.lead(of: "李娜"))
            let told = try await cast.result(of: first)
            try await cast.confirmed(cast.result(of: second, by: "李娜"))
            // Whichever of them is named, the earlier remains.
            let kept = try await cast.desk.merge(
                cast.actor("王敏"), first.id, into: second.id, taking: [], same: [])
            #expect(kept.id == first.id)
            #expect(try await cast.sum() == 3200)
            #expect(try await cast.now(told).stage == "withdrawn")
        }
    }

    @Test func `do not lose a figure by a tick where nothing of its sort was told`() async throws {
        try await Cast.office { cast in
            let (first, second) = (try await cast.lead(), try await cast.lead(of: "李娜"))
            let only = try await cast.confirmed(cast.result(of: second, by: "李娜"))
            _ = try await cast.desk.merge(
                cast.actor("王敏"), second.id, into: first.id, taking: [], same: [only.id])
            #expect(try await cast.sum() == 3200)
        }
    }
}
