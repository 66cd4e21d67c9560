import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `What somebody has taken on` {
    private static func give(_ cast: Cast, _ heading: String, due: String) async throws -> Record {
        let task = try await cast.add(
            "何芳", HostTask.name,
            ["posting": cast.posting("张立群").text, "heading": heading, "due": due])
        return try await cast.move("张立群", task, by: "accept")
    }

    @Test func `stays on their first page until it is finished, by the day that is nearest`() async throws {
        try await Cast.office { cast in
            let late = try await Self.give(cast, "梳理审批流程", due: "2024-06-20")
            let next = try await Self.give(cast, "起草招商方案", due: "2024-07-20")
            let soon = try await Self.give(cast, "走访企业", due: "2024-06-28")
            cast.clock.set("2024-06-27")
            func mine(_ name: String, _ party: Party) async throws -> [Agenda.Item] {
                try await cast.desk.agenda(cast.actor(name), party).items
            }
            let items = try await mine("张立群", .secondee)
            let theirs = try await mine("何芳", .hostUnit)
            let targets = [late, soon, next].map { Agenda.Target.record(kind: HostTask.name, $0.id) }
            #expect(items.map(\.target).filter(targets.contains) == targets)
            #expect(items.first { $0.target == targets[0] }?.urgency == .late)
            #expect(items.first { $0.target == targets[0] }?.detail.chinese.contains("6月20日") == true)
            #expect(items.first { $0.target == targets[1] }?.urgency == .soon)
            #expect(theirs.allSatisfy { !targets.contains($0.target) })
            try await cast.desk.edit(
                cast.actor("张立群"), HostTask.name, late.id, version: nil, Draft(["result": "理出17个环节"]))
            try await cast.move("张立群", late, by: "finish")
            let finished = try await mine("张立群", .secondee)
            #expect(!finished.contains { $0.target == targets[0] })
            try await cast.move("何芳", late, by: "return", note: "请补时限")
            let again = try await mine("张立群", .secondee)
            #expect(again.contains { $0.target == targets[0] })
        }
    }
}
