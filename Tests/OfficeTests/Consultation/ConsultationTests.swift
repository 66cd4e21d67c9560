import Cast
import Desk
import Office
import Records
import Secondment
import Testing

@Suite struct `A draft put before guests` {
    private static let text = """
        一、发展目标。到2020年地区生产总值翻一番。
        二、创新驱动。建设三个国家级创新平台。
        三、环境支撑。大气质量持续改善。
        """

    /// Out, with 张立群 and 李娜 asked.
    private func out(_ cast: Cast) async throws -> Record {
        let consultation = try await draft(cast)
        _ = try await cast.desk.askAdvisers(
            cast.actor("王敏"), consultation.id, [cast.posting("张立群"), cast.posting("李娜")])
        return try await cast.move("王敏", consultation, by: "send")
    }

    private func draft(_ cast: Cast) async throws -> Record {
        let consultation = try await cast.add(
            "王敏", Consultation.name,
            [
                "batch": cast.batch.text, "heading": "“十三五”规划纲要", "mark": "inside", "until": "2024-06-14",
            ])
        _ = try await cast.desk.putDraft(cast.actor("王敏"), consultation.id, Self.text)
        return consultation
    }

    private func adviser(_ cast: Cast, _ name: String, of consultation: Record) async throws -> ID {
        try await cast.desk.look(.system) { errand in
            try #require(
                try errand.first(
                    Adviser.self, Adviser.consultation == Link(consultation.id),
                    Adviser.posting == Link(cast.posting(name)))
            ).id
        }
    }

    private func said(
        _ cast: Cast, _ name: String = "张立群", on paragraph: Int = 2, _ text: String = "三个太少",
        wanted: String = "", of consultation: Record
    ) async throws -> Record {
        cast.clock.pass(minutes: 1)
        try await cast.desk.advise(
            cast.actor(name), adviser(cast, name, of: consultation), on: paragraph, text, wanted: wanted,
            reason: "")
        return try await cast.desk.look(.system) { errand in
            try #require(try errand.all(Advice.self, Advice.text == Prose(text)).first).record
        }
    }

    private func reads(_ cast: Cast, _ consultation: Record) async throws -> [String?] {
        try await cast.desk.consultation(cast.actor("王敏"), consultation.id).paragraphs.map(\.now)
    }

    @Test func `goes out with a text and somebody to ask, not before`() async throws {
        try await Cast.office { cast in
            let bare = try await cast.add(
                "王敏", Consultation.name,
                ["batch": cast.batch.text, "heading": "规划", "mark": "open", "until": "2024-06-14"])
            #expect(await Refusal.of { try await cast.move("王敏", bare, by: "send") } == .invalid(["draft"]))
            let consultation = try await draft(cast)
            #expect(
                await Refusal.of { try await cast.move("王敏", consultation, by: "send") }
                    == .invalid(["draft"]))
            _ = try await cast.desk.askAdvisers(
                cast.actor("王敏"), consultation.id, [cast.posting("张立群")])
            // Chosen, and not sent out yet: they know of nothing.
            let chosen = try await adviser(cast, "张立群", of: consultation)
            let zhang = try await cast.actor("张立群")
            #expect(await Refusal.of { try await cast.desk.advising(zhang, chosen) } == .notFound)
            _ = try await cast.move("王敏", consultation, by: "send")
            let after = try await cast.desk.advising(
                cast.actor("张立群"), adviser(cast, "张立群", of: consultation))
            #expect(after.paragraphs.count == 3 && after.mayAdvise)
        }
    }

    @Test func `is read by whoever is asked, and by nobody else in any channel`() async throws {
        try await Cast.office { cast in
            let consultation = try await out(cast)
            let advice = try await said(cast, of: consultation)
            let mine = try await adviser(cast, "张立群", of: consultation)
            for name in Cast.names where !["王敏", "赵卫国", "张立群"].contains(name) {
                let actor = try await cast.actor(name)
                #expect(
                    await Refusal.of { try await cast.desk.consultation(actor, consultation.id) }
                        == .notFound,
                    "\(name)")
                #expect(
                    await Refusal.of { try await cast.desk.advising(actor, mine) } == .notFound, "\(name)")
                #expect(
                    await Refusal.of { try await cast.desk.look(actor, Advice.name, advice.id) } == .notFound,
                    "\(name)")
                for word in ["创新平台", "三个太少", "规划纲要"] {
                    let found = try await cast.desk.find(actor, word).flatMap(\.records)
                    #expect(
                        found.allSatisfy { $0.owner == actor.person || $0.kind.name == Adviser.name },
                        "\(name) \(word)")
                }
            }
            // Who is asked reads the draft on their own page, and what others say nowhere.
            #expect(
                await Refusal.of { try await cast.desk.consultation(cast.actor("张立群"), consultation.id) }
                    == .notFound)
            let other = try await cast.desk.advising(
                cast.actor("李娜"), adviser(cast, "李娜", of: consultation))
            #expect(other.advice.isEmpty && other.paragraphs.count == 3)
        }
    }

    private struct Advised {
        let consultation: Record
        let advice: [Record]
    }

    /// With three opinions: one of 张立群's and two of 李娜's.
    private func advised(_ cast: Cast) async throws -> Advised {
        let consultation = try await out(cast)
        let first = try await said(
            cast, on: 2, "三个太少", wanted: "二、创新驱动。建设五个国家级创新平台。", of: consultation)
        let second = try await said(cast, "李娜", on: 3, "要有数", of: consultation)
        let third = try await said(cast, "李娜", on: 1, "这段多余", of: consultation)
        return Advised(
            consultation: try await cast.move("王敏", consultation, by: "gather"),
            advice: [first, second, third])
    }

    private func answered(_ cast: Cast) async throws -> Advised {
        let advised = try await advised(cast)
        let advice = advised.advice
        // What the adviser wants to read there is typed once.
        _ = try await cast.move("王敏", advice[0], by: "adopt")
        _ = try await cast.move("王敏", advice[1], by: "decline", writing: ["answer": "指标由省里下达。"])
        _ = try await cast.move("王敏", advice[2], by: "adopt", writing: ["wording": "删去"])
        return Advised(
            consultation: try await cast.move(
                "王敏", advised.consultation, by: "finish", writing: ["closing": "感谢各位。"]), advice: advice)
    }

    @Test func `every opinion is answered before anybody is`() async throws {
        try await Cast.office { cast in
            let advised = try await advised(cast)
            let consultation = advised.consultation
            let advice = advised.advice
            #expect(await refused(cast, consultation, by: "finish") == .conflict)
            // Nothing is adopted that changes nothing, and nothing is declined without a word.
            let same = await refused(
                cast, advice[0], by: "adopt", writing: ["wording": "二、创新驱动。建设三个国家级创新平台。"])
            #expect(same == .invalid(["wording"]))
            #expect(await refused(cast, advice[1], by: "decline") == .invalid(["answer"]))
        }
    }

    private func refused(
        _ cast: Cast, _ record: Record, by move: String, writing asked: [String: String] = [:]
    ) async -> Refusal {
        await Refusal.of { try await cast.move("王敏", record, by: move, writing: asked) }
    }

    @Test func `what is adopted stands in the draft, and each adviser is told`() async throws {
        try await Cast.office { cast in
            let consultation = try await answered(cast).consultation
            let now = try await reads(cast, consultation)
            #expect(now == [nil, "二、创新驱动。建设五个国家级创新平台。", "三、环境支撑。大气质量持续改善。"])
            let own = try await adviser(cast, "李娜", of: consultation)
            let told = try await cast.desk.advising(cast.actor("李娜"), own)
            #expect(told.adviser.isAt(.thanked))
            let pieces = told.advice[3] ?? []
            #expect(pieces.map { $0[Advice.answer]?.text } == ["指标由省里下达。"])
            let page = try await cast.desk.consultation(cast.actor("王敏"), consultation.id)
            #expect(page.sum.chinese == "征求2人，2人提了3条意见：采纳2条，部分采纳0条，未采纳1条，解释说明0条，待办理0条。")
        }
    }

    @Test func `answered is answered, until the answer is undone`() async throws {
        try await Cast.office { cast in
            let answered = try await answered(cast)
            let consultation = answered.consultation
            let advice = answered.advice
            #expect(await refused(cast, advice[0], by: "again") == .conflict)
            _ = try await cast.move("王敏", consultation, by: "reopen", note: "漏了一条")
            _ = try await cast.move("王敏", advice[0], by: "again")
            let now = try await reads(cast, consultation)
            #expect(now[1] == "二、创新驱动。建设三个国家级创新平台。")
        }
    }

    @Test func `a changed draft keeps what was said at its paragraph`() async throws {
        try await Cast.office { cast in
            let consultation = try await out(cast)
            _ = try await said(cast, on: 2, "三个太少", of: consultation)
            _ = try await said(cast, on: 3, "要有数", of: consultation)
            let changed = """
                序言。
                一、发展目标。到2020年地区生产总值翻一番。
                二、创新驱动。建设三个国家级创新平台和两个联盟。
                四、组织保障。
                """
            _ = try await cast.desk.putDraft(cast.actor("王敏"), consultation.id, changed)
            let page = try await cast.desk.consultation(cast.actor("王敏"), consultation.id)
            #expect(page.paragraphs.map(\.number) == [4, 1, 2, 5, 3])
            #expect(page.paragraphs[2].sent == "二、创新驱动。建设三个国家级创新平台。")
            #expect(page.paragraphs[2].now == "二、创新驱动。建设三个国家级创新平台和两个联盟。")
            #expect(page.paragraphs[4].now == nil)
            #expect(page.advice[2]?.map { $0[Advice.quote].text } == ["二、创新驱动。建设三个国家级创新平台。"])
            #expect(page.advice[3]?.count == 1)
        }
    }

    @Test func `a new draft takes nothing back that was adopted, and two who wrote at once are told`()
        async throws
    {
        try await Cast.office { cast in
            let advised = try await advised(cast)
            let id = advised.consultation.id
            let wang = try await cast.actor("王敏")
            _ = try await cast.move("王敏", advised.advice[0], by: "adopt")
            let stale = await Refusal.of { try await cast.desk.putDraft(wang, id, Self.text) }
            #expect(stale == .invalid(["draft"]))
            let read = try await cast.desk.consultation(wang, id).consultation.record.version
            let better = Self.text.replacing("建设三个", with: "建设五个") + "\n四、组织保障。"
            #expect(try await cast.desk.putDraft(wang, id, better, version: read) == 4)
            let late = await Refusal.of { try await cast.desk.putDraft(wang, id, better, version: read) }
            #expect(late == .conflict)
        }
    }

    @Test func `what was said of a paragraph that came later and went again stays with its words`()
        async throws
    {
        try await Cast.office { cast in
            let consultation = try await out(cast)
            let wang = try await cast.actor("王敏")
            _ = try await cast.desk.putDraft(wang, consultation.id, Self.text + "\n四、组织保障由市政府负责。")
            _ = try await said(cast, on: 4, "谁牵头", of: consultation)
            _ = try await cast.desk.putDraft(wang, consultation.id, Self.text)
            _ = try await cast.desk.putDraft(wang, consultation.id, Self.text + "\n五、附则自公布之日起施行。")
            let page = try await cast.desk.consultation(wang, consultation.id)
            #expect(page.paragraphs.map(\.number).sorted() == [1, 2, 3, 4, 5])
            #expect(page.paragraphs.first { $0.number == 4 }?.text == "四、组织保障由市政府负责。")
            #expect(page.advice[4]?.count == 1 && page.advice[5] == nil)
        }
    }

    @Test func `paragraphs are known again by all of them together, not one by one`() async throws {
        try await Cast.office { cast in
            let old = ["产业", "城镇化", "生态"].map { "到2020年，\($0)发展取得明显成效，各项指标走在前列（责任单位：\($0)局）。" }
            let consultation = try await cast.add(
                "王敏", Consultation.name,
                ["batch": cast.batch.text, "heading": "规划", "mark": "open", "until": "2024-06-14"])
            let wang = try await cast.actor("王敏")
            _ = try await cast.desk.putDraft(wang, consultation.id, old.joined(separator: "\n"))
            _ = try await cast.desk.askAdvisers(wang, consultation.id, [cast.posting("张立群")])
            _ = try await cast.move("王敏", consultation, by: "send")
            let new = ["到2020年，总体发展取得明显成效（责任单位：市政府办）。"] + old.map { $0.replacing("走在前列", with: "走在全省前列") }
            _ = try await cast.desk.putDraft(wang, consultation.id, new.joined(separator: "\n"))
            let page = try await cast.desk.consultation(wang, consultation.id)
            #expect(page.paragraphs.map(\.number) == [4, 1, 2, 3])
        }
    }

    @Test func `advice is given while it is out, once, and by whoever is asked`() async throws {
        try await Cast.office { cast in
            let consultation = try await out(cast)
            let advice = try await said(cast, of: consultation)
            func again(_ text: String, on paragraph: Int = 2) async -> Refusal {
                await Refusal.of {
                    try await cast.desk.advise(
                        cast.actor("张立群"), self.adviser(cast, "张立群", of: consultation), on: paragraph, text,
                        wanted: "", reason: "")
                }
            }
            #expect(await again("三个太少") == .invalid(["text"]))
            #expect(await again("  ") == .invalid(["text"]))
            #expect(await again("好", on: 99) == .notFound)
            #expect(await again(String(repeating: "长", count: 20_001)) == .invalid(["text"]))
            let inOthers = await Refusal.of {
                try await cast.desk.advise(
                    cast.actor("李娜"), self.adviser(cast, "张立群", of: consultation), on: 1, "好", wanted: "",
                    reason: "")
            }
            #expect(inOthers == .notFound)
            _ = try await cast.move("王敏", consultation, by: "gather")
            #expect(await again("还有一条") == .conflict)
            #expect(await Refusal.of { try await cast.move("张立群", advice, by: "withdraw") } == .conflict)
            let late = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("张立群"), Advice.name, advice.id, version: nil, Draft(["text": "四个"]))
            }
            #expect(late == .conflict)
        }
    }

    @Test(arguments: [
        ("", "draft"), ("\n \n", "draft"), (String(repeating: "字", count: 5001), "draft"),
        (String(repeating: "段\n", count: 2001), "draft"),
    ])
    func `a text that is none is refused with a word`(_ text: String, _ place: String) async throws {
        try await Cast.office { cast in
            let consultation = try await draft(cast)
            let refused = await Refusal.of {
                try await cast.desk.putDraft(cast.actor("王敏"), consultation.id, text)
            }
            #expect(refused == .invalid([place]))
            #expect(try await reads(cast, consultation).count == 3)
        }
    }
}
