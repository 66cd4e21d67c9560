import Cast
import Desk
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Who could help, as they agree to it` {
    private func line(
        _ cast: Cast, _ name: String = "张立群", _ text: String = "懂地方政府债券发行", as move: Expertise.Move? = .open,
        afterwards: Bool = false
    ) async throws -> Record {
        cast.clock.pass(minutes: 1)
        let line = try await cast.add(
            name, Expertise.name,
            ["sort": "knows", "text": text, "area": "finance", "afterwards": afterwards ? "1" : "0"])
        guard let move else { return line }
        return try await cast.move(name, line, by: move.rawValue)
    }

    private func found(_ cast: Cast, _ name: String, _ need: String) async throws -> [String] {
        try await cast.desk.experts(cast.actor(name), for: need, in: nil).found.map {
            "\($0.posting[Posting.personName])：\($0.line[Expertise.text])"
        }
    }

    @Test func `is found by what is needed, in everyday words and in pinyin`() async throws {
        try await Cast.office { cast in
            _ = try await line(cast)
            _ = try await line(cast, "李娜", "懂乡村旅游规划")
            for need in ["谁懂债券发行？", "有没有人熟悉政府债券", "债券", "zhaiquan", "发行债券怎么办"] {
                #expect(try await found(cast, "王敏", need) == ["张立群：懂地方政府债券发行"], "\(need)")
            }
            #expect(try await found(cast, "王敏", "旅游") == ["李娜：懂乡村旅游规划"])
            #expect(try await found(cast, "王敏", "核聚变") == [])
            #expect(try await found(cast, "王敏", "") == [])
            #expect(try await found(cast, "王敏", "谁") == [])
            #expect(
                try await cast.desk.experts(cast.actor("王敏"), for: "", in: .finance).found.count == 2)
        }
    }

    @Test func `whoever says more of it comes first`() async throws {
        try await Cast.office { cast in
            _ = try await line(cast, "张立群", "懂企业债券和股权")
            _ = try await line(cast, "李娜", "懂地方政府债券发行")
            #expect(try await found(cast, "王敏", "政府债券发行").first == "李娜：懂地方政府债券发行")
        }
    }

    @Test func `each line is told to whom it is told, and to nobody else in any channel`() async throws {
        try await Cast.office { cast in
            let record = try await line(cast, as: nil)
            let everybody = Cast.names.filter { $0 != "张立群" }
            func seeing() async throws -> Set<String> {
                var seeing: Set<String> = []
                for name in everybody {
                    let actor = try await cast.actor(name)
                    let isFound = try await !cast.desk.experts(actor, for: "债券", in: nil).found.isEmpty
                    let isListed = try await cast.desk.list(actor, Expertise.name, Desk.Filter()).records
                        .contains { $0.id == record.id }
                    let isSearched = try await cast.desk.find(actor, "债券").contains {
                        $0.kind.name == Expertise.name
                    }
                    let isInBook = try await cast.desk.directory(actor, nil).parts.flatMap(\.people).contains
                    {
                        !$0.lines.isEmpty
                    }
                    #expect(isFound == isListed && isSearched == isListed, "\(name)")
                    #expect(isInBook == isListed, "\(name)")
                    if isListed { seeing.insert(name) }
                }
                return seeing
            }
            #expect(try await seeing() == [])
            var told = try await cast.move("张立群", record, by: "tell")
            #expect(try await seeing() == ["王敏", "陆远航", "赵卫国"])
            told = try await cast.move("张立群", told, by: "open")
            let open = try await seeing()
            #expect(open.isSuperset(of: ["王敏", "李娜", "吴江", "何芳", "宋知行"]))
            #expect(open.isDisjoint(with: ["钱进", "孙慎"]))
            _ = try await cast.move("张立群", told, by: "withdraw")
            #expect(try await seeing() == [])
        }
    }

    @Test func `of oneself only`() async throws {
        try await Cast.office { cast in
            let other = await Refusal.of {
                try await cast.add(
                    "张立群", Expertise.name,
                    ["posting": cast.posting("李娜").text, "sort": "knows", "text": "什么都懂"])
            }
            #expect([.forbidden, .invalid(["posting"])].contains(other))
            for name in ["王敏", "何芳"] {
                let refused = await Refusal.of {
                    try await cast.add(
                        name, Expertise.name,
                        ["posting": cast.posting("张立群").text, "sort": "knows", "text": "什么都懂"])
                }
                #expect(refused == .forbidden, "\(name)")
            }
        }
    }

    @Test func `what was agreed to for the term is taken back when it is over, the rest goes on`()
        async throws
    {
        try await Cast.office { cast in
            let term = try await line(cast)
            let on = try await line(cast, "张立群", "能联系债券承销机构", afterwards: true)
            cast.clock.set("2024-08-16")
            let posting = try await cast.posting(of: "张立群")
            _ = try await cast.move("王敏", posting, by: "end")
            // Before the sweep has come by, it is not found any more.
            #expect(try await found(cast, "王敏", "债券") == ["张立群：能联系债券承销机构"])
            #expect(try await cast.desk.experts(cast.actor("王敏"), for: "债券", in: nil).found[0].isFormer)
            _ = try await cast.desk.sweep(.system)
            #expect(try await cast.now(term).stage == "own")
            #expect(try await cast.now(on).stage == "open")
            let again = try await cast.now(term).version
            _ = try await cast.desk.sweep(.system)
            #expect(try await cast.now(term).version == again)
        }
    }
}

@Suite struct `A card, in the term and after it` {
    private func card(_ cast: Cast, after: String = "card") async throws -> Record {
        let card = try await cast.add(
            "张立群", IntroCard.name,
            ["intro": "从市发展改革委来，做过十年产业规划。", "after": after, "wish": "产业规划", "reach": "138-0000"])
        return try await cast.move("张立群", card, by: "show")
    }

    private func seen(_ cast: Cast, _ name: String, _ card: Record) async throws -> Record? {
        do {
            return try await cast.desk.look(cast.actor(name), IntroCard.name, card.id).record
        } catch Failure.notFound {
            return nil
        }
    }

    @Test func `colleagues read it, how to reach one only the departments do`() async throws {
        try await Cast.office { cast in
            let card = try await card(cast)
            for name in ["李娜", "吴江", "宋知行", "赵卫国"] {
                let seen = try #require(try await seen(cast, name, card), "\(name)")
                #expect(seen[name: "reach"].isNull, "\(name)")
                #expect(seen[name: "intro"].text == "从市发展改革委来，做过十年产业规划。")
            }
            for name in ["王敏", "陆远航", "张立群"] {
                #expect(try await seen(cast, name, card)?[name: "reach"].text == "138-0000", "\(name)")
            }
            #expect(try await seen(cast, "钱进", card) == nil)
            _ = try await cast.move("张立群", card, by: "hide")
            for name in ["李娜", "王敏"] {
                #expect(try await seen(cast, name, card) == nil, "\(name)")
            }
        }
    }

    @Test func `one for a posting`() async throws {
        try await Cast.office { cast in
            _ = try await card(cast)
            let second = await Refusal.of { try await self.card(cast) }
            #expect(second != .done)
        }
    }

    @Test func `after the term somebody stays in touch, and the next keeper takes over what is due`()
        async throws
    {
        try await Cast.office { cast in
            var card = try await card(cast)
            let early = await Refusal.of {
                try await cast.move("王敏", card, by: "take", writing: ["keeper": "王敏", "interval": "quarter"])
            }
            #expect(early == .conflict)
            cast.clock.set("2024-08-16")
            _ = try await cast.move("王敏", cast.posting(of: "张立群"), by: "end")
            card = try await cast.move(
                "王敏", card, by: "take", writing: ["keeper": "王敏", "interval": "quarter"])
            #expect(card[name: "due"].text == "2024-11-16")
            cast.clock.set("2024-11-10")
            card = try await cast.move("王敏", card, by: "touch", writing: ["said": "愿意参加规划评审。"])
            #expect(card[name: "due"].text == "2025-02-10")
            #expect(card[name: "latest"].text == "愿意参加规划评审。")
            card = try await cast.move(
                "陆远航", card, by: "reassign", writing: ["keeper": "陆远航", "interval": "year"])
            #expect(card[name: "due"].text == "2025-11-10")
            // They think better of it.
            card = try await cast.move("张立群", card, by: "close")
            #expect(card[name: "due"].isNull && card[name: "keeper"].isNull)
            #expect(try await seen(cast, "王敏", card) == nil)
        }
    }

    @Test func `whoever wishes for nothing to remain is not kept`() async throws {
        try await Cast.office { cast in
            let card = try await card(cast, after: "none")
            cast.clock.set("2024-08-16")
            _ = try await cast.move("王敏", cast.posting(of: "张立群"), by: "end")
            let refused = await Refusal.of {
                try await cast.move("王敏", card, by: "take", writing: ["keeper": "王敏", "interval": "year"])
            }
            #expect(refused == .invalid(["after"]))
            _ = try await cast.desk.sweep(.system)
            #expect(try await seen(cast, "王敏", card) == nil)
        }
    }
}
