import Cast
import Desk
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Talks and front-line days` {
    private func talk(_ cast: Cast) async throws -> Record {
        try await cast.add(
            "张立群", Talk.name,
            [
                "sort": "frontline", "heading": "到三个村看清洁供暖", "day": "2024-06-03", "content": "锅炉没有人修。",
                "proposal": "建一支维修队。",
            ])
    }

    @Test func `what ought to change has an owner, a day and an answer, and whoever is late is known`()
        async throws
    {
        try await Cast.office { cast in
            var talk = try await talk(cast)
            let past = await Refusal.of {
                try await cast.move(
                    "王敏", talk, by: "follow", writing: ["keeper": "host_unit", "due": "2024-06-03"])
            }
            #expect(past == .invalid(["due"]))
            talk = try await cast.move(
                "王敏", talk, by: "follow", writing: ["keeper": "host_unit", "due": "2024-06-20"])
            for name in ["张立群", "李娜", "吴江", "王敏"] {
                #expect(
                    await Refusal.of {
                        try await cast.move(name, talk, by: "change", writing: ["change": "建了"])
                    } != .done, "\(name)")
            }
            cast.clock.set("2024-06-21")
            for (name, party) in [("何芳", Party.hostUnit), ("王敏", .organizer)] {
                let items = try await cast.desk.agenda(cast.actor(name), party).items
                #expect(items.contains { $0.target == .record(kind: Talk.name, talk.id) }, "\(name)")
            }
            talk = try await cast.move("何芳", talk, by: "change", writing: ["change": "维修队已组建。"])
            #expect(talk.stage == "changed")
            // It was said, and it is not so.
            talk = try await cast.move("张立群", talk, by: "reopen", note: "队伍还没有人")
            #expect(talk.stage == "told")
            #expect(talk[name: "keeper"].isNull && talk[name: "change"].isNull)
        }
    }

    @Test func `are told of when they have been`() async throws {
        try await Cast.office { cast in
            let early = await Refusal.of {
                try await cast.add(
                    "张立群", Talk.name,
                    ["sort": "lecture", "heading": "讲债券", "day": "2024-06-05", "content": "讲了"])
            }
            #expect(early == .invalid(["day"]))
        }
    }
}
