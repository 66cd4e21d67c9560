import Cast
import Desk
import Office
import Parties
import Records
import Secondment
import Testing

/// An office that sends and hosts at once: the same unit on both sides, and the same person twice.
@Suite struct `One person, two directions` {
    /// 张立群, who is sent this year, was a guest two years ago, at the unit that sends him now.
    private func former(_ cast: Cast) async throws -> (batch: ID, posting: Record) {
        let now = try await cast.posting(of: "张立群")
        let batch = try await cast.add(
            "王敏", Batch.name,
            [
                "heading": "2022年来云岭", "direction": "inbound", "place": "云岭市", "first_day": "2022-03-01",
                "last_day": "2022-12-31",
            ])
        let posting = try await cast.add(
            "王敏", Posting.name,
            [
                "person": cast.person("张立群").text, "batch": batch.id.text,
                "home_unit": ID(raw: now[name: "host_unit"].int ?? 0).text,
                "host_unit": ID(raw: now[name: "home_unit"].int ?? 0).text, "first_day": "2022-03-01",
                "last_day": "2022-12-31",
            ])
        return (batch.id, try await cast.move("王敏", posting, by: "arrive"))
    }

    private func knows(_ cast: Cast, _ posting: ID, _ text: String, afterwards: Bool) async throws {
        let line = try await cast.add(
            "张立群", Expertise.name,
            ["posting": posting.text, "sort": "knows", "text": text, "afterwards": afterwards ? "1" : "0"])
        _ = try await cast.move("张立群", line, by: "open")
    }

    @Test func `each posting has its own card and its own lines, and neither is taken for the other`()
        async throws
    {
        try await Cast.office { cast in
            let (batch, posting) = try await former(cast)
            let old = try await cast.add(
                "张立群", IntroCard.name, ["posting": posting.id.text, "intro": "来学招商。", "after": "card"])
            _ = try await cast.move("张立群", old, by: "show")
            try await knows(cast, posting.id, "懂冷链物流园建设", afterwards: false)
            _ = try await cast.move("王敏", posting, by: "end")
            let new = try await cast.add("张立群", IntroCard.name, ["intro": "去学标准地。", "after": "none"])
            _ = try await cast.move("张立群", new, by: "show")
            try await knows(cast, cast.posting("张立群"), "懂标准地出让流程", afterwards: false)
            let wang = try await cast.actor("王敏")
            func intros(_ batch: ID) async throws -> [String?] {
                try await cast.desk.directory(wang, batch).parts.flatMap(\.people).filter {
                    $0.posting[Posting.personName] == "张立群"
                }.map { $0.card?[IntroCard.intro].text }
            }
            #expect(try await intros(batch) == ["来学招商。"])
            #expect(try await intros(cast.batch) == ["去学标准地。"])
            #expect(try await cast.desk.experts(wang, for: "冷链物流", in: nil).found.isEmpty)
            #expect(try await cast.desk.experts(wang, for: "标准地", in: nil).found.count == 1)
        }
    }

    @Test func `what a batch is asked is asked of who is in it, and a unit sees its own side`() async throws {
        try await Cast.office { cast in
            let (batch, posting) = try await former(cast)
            let pulse = try await cast.add(
                "王敏", Pulse.name, ["batch": batch.text, "text": "都顺吗？", "until": "2024-06-20"])
            #expect(
                try await cast.desk.asking(cast.actor("张立群"), pulse.id).posting?.id == posting.id)
            // 李向东 speaks for the unit that sends him now, which is no seat at the one that hosted him then.
            for name in ["李向东", "何芳"] {
                let actor = try await cast.actor(name)
                let seen = await Refusal.of { try await cast.desk.look(actor, Posting.name, posting.id) }
                #expect(seen == .notFound, "\(name)")
            }
            let host = ID(raw: posting[name: "host_unit"].int ?? 0)
            try await cast.sits("李向东", .hostUnit, ["unit": host.text])
            let task = try await cast.add(
                "李向东", HostTask.name,
                ["posting": posting.id.text, "heading": "梳理冷链项目", "due": "2024-06-20"])
            #expect(task.stage == "given")
            // To the one whom it sends it is no host.
            let asHost = await Refusal.of {
                try await cast.add(
                    "李向东", HostTask.name,
                    ["posting": cast.posting("张立群").text, "heading": "不在这里挂职", "due": "2024-06-20"])
            }
            #expect(asHost == .forbidden)
        }
    }
}
