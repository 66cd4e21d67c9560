import Cast
import Desk
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Deeds that others should hear of` {
    private func deed(_ cast: Cast, _ channel: String = "inside") async throws -> Record {
        try await cast.add(
            "何芳", Deed.name,
            [
                "posting": cast.posting("张立群").text, "heading": "把窗口开到车间", "body": "两个月跑了四十家企业。",
                "channel": channel,
            ])
    }

    private func published(_ cast: Cast, _ channel: String = "inside") async throws -> Record {
        var deed = try await deed(cast, channel)
        deed = try await cast.move("张立群", deed, by: "consent")
        deed = try await cast.move("赵卫国", deed, by: "approve")
        return try await cast.move(
            "何芳", deed, by: "publish", writing: channel == "inside" ? [:] : ["link": "政务网6月4日"])
    }

    private func readers(_ cast: Cast, _ deed: Record) async throws -> Set<String> {
        var readers: Set<String> = []
        for name in Cast.names {
            let actor = try await cast.actor(name)
            let isSeen = await Refusal.of { try await cast.desk.look(actor, Deed.name, deed.id) } == .done
            let isOnPage = try await cast.desk.deeds(actor).published.contains { $0.id == deed.id }
            let isFound = try await cast.desk.find(actor, "四十家企业").contains { $0.kind.name == Deed.name }
            #expect(isFound == isSeen && (!isOnPage || isSeen), "\(name)")
            if isSeen { readers.insert(name) }
        }
        return readers
    }

    @Test func `are agreed to before anybody else reads them, and read by all when they are published`()
        async throws
    {
        try await Cast.office { cast in
            let deed = try await deed(cast)
            #expect(try await readers(cast, deed) == ["何芳", "王敏", "陆远航", "张立群"])
            for (name, move) in [("赵卫国", "approve"), ("何芳", "publish"), ("李娜", "consent"), ("何芳", "consent")]
            {
                #expect(
                    await Refusal.of { try await cast.move(name, deed, by: move) } != .done, "\(name) \(move)"
                )
            }
            let published = try await published(cast)
            let all = try await readers(cast, published)
            #expect(all.isSuperset(of: ["李娜", "吴江", "宋知行", "赵卫国"]))
            #expect(all.isDisjoint(with: ["钱进", "孙慎"]))
        }
    }

    @Test func `whoever takes their consent back is read of no more, and it is taken down where it stands`()
        async throws
    {
        try await Cast.office { cast in
            var deed = try await published(cast, "site")
            deed = try await cast.move("张立群", deed, by: "withdraw")
            #expect(deed.stage == "withdrawn")
            #expect(try await readers(cast, deed) == ["何芳", "王敏", "陆远航", "张立群"])
            deed = try await cast.move("何芳", deed, by: "take_down", note: "政务网已撤")
            #expect(deed.stage == "down")
            // What was not published stands nowhere.
            var other = try await self.deed(cast)
            other = try await cast.move("张立群", other, by: "consent")
            other = try await cast.move("张立群", other, by: "retract")
            #expect(other.stage == "down")
        }
    }

    @Test func `a consent for a time is over with it`() async throws {
        try await Cast.office { cast in
            var deed = try await deed(cast)
            deed = try await cast.move("张立群", deed, by: "consent", writing: ["until": "2024-06-30"])
            deed = try await cast.move("赵卫国", deed, by: "approve")
            deed = try await cast.move("何芳", deed, by: "publish")
            _ = try await cast.desk.sweep(.system)
            #expect(try await cast.now(deed).stage == "published")
            cast.clock.set("2024-07-01")
            _ = try await cast.desk.sweep(.system)
            #expect(try await cast.now(deed).stage == "withdrawn")
        }
    }

    @Test func `what is mended is agreed to anew, and nobody puts themselves forward`() async throws {
        try await Cast.office { cast in
            var deed = try await deed(cast)
            deed = try await cast.move("张立群", deed, by: "consent")
            let edited = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("何芳"), Deed.name, deed.id, version: nil, Draft(["body": "跑了四百家。"]))
            }
            #expect(edited == .forbidden)
            deed = try await cast.move("赵卫国", deed, by: "return", note: "数字再核")
            #expect(deed.stage == "mending")
            _ = try await cast.desk.edit(
                cast.actor("何芳"), Deed.name, deed.id, version: nil, Draft(["body": "跑了四十一家。"]))
            deed = try await cast.move("何芳", deed, by: "resubmit")
            #expect(deed.stage == "nominated")
            // Somebody who is both is still themselves.
            try await cast.sits("张立群", .hostOrganizer, ["batch": cast.batch.text])
            let own = await Refusal.of {
                try await cast.add(
                    "张立群", Deed.name,
                    ["posting": cast.posting("张立群").text, "heading": "我", "body": "好", "channel": "inside"])
            }
            #expect(own == .invalid(["posting"]))
            // Outside, it is said where it stands.
            var outside = try await self.deed(cast, "media")
            outside = try await cast.move("张立群", outside, by: "consent")
            outside = try await cast.move("赵卫国", outside, by: "approve")
            #expect(
                await Refusal.of { try await cast.move("王敏", outside, by: "publish") } == .invalid(["link"]))
        }
    }
}
