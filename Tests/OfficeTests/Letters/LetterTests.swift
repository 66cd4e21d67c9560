import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Letters home` {
    private let span = Month(2024, 4).first...Month(2024, 5).last

    private func confirmed(_ cast: Cast, _ heading: String) async throws -> Record {
        let task = try await cast.add(
            "何芳", HostTask.name, ["posting": cast.posting("张立群").text, "heading": heading])
        try await cast.move("张立群", task, by: "accept")
        _ = try await cast.desk.edit(
            cast.actor("张立群"), HostTask.name, task.id, version: nil, Draft(["result": "写好了"]))
        try await cast.move("张立群", task, by: "finish")
        return try await cast.move("何芳", task, by: "confirm")
    }

    /// The draft of 张立群's letter.
    private func drafted(_ cast: Cast) async throws -> Record {
        _ = try await cast.desk.composeLetters(cast.actor("陆远航"), cast.batch, span)
        let letters = try await cast.desk.look(.system) { errand in
            try errand.all(HomeLetter.self, HomeLetter.posting == Link(cast.posting("张立群")))
        }
        return try #require(letters.first).record
    }

    private func sent(_ cast: Cast) async throws -> Record {
        let letter = try await drafted(cast)
        try await cast.move("陆远航", letter, by: "submit")
        try await cast.move("赵卫国", letter, by: "approve")
        return try await cast.move("陆远航", letter, by: "send")
    }

    @Test func `are composed of what others have confirmed, and hold nothing that is private`() async throws {
        try await Cast.office { cast in
            cast.clock.set("2024-05-20")
            _ = try await confirmed(cast, "梳理“标准地”流程")
            _ = try await cast.add("张立群", CareCase.name, ["text": "母亲住院", "sort": "family"])
            _ = try await cast.leave("2024-05-27", "2024-05-28")
            _ = try await cast.note("主任不好相处", "thought")
            _ = try await cast.add(
                "何芳", HostTask.name, ["posting": cast.posting("张立群").text, "heading": "还没办的"])
            cast.clock.set("2024-06-04")
            let letter = try #require(Kept<HomeLetter>(try await drafted(cast)))
            let body = letter[HomeLetter.body].text
            #expect(body.contains("梳理‘标准地’流程") || body.contains("梳理“标准地”流程"))
            #expect(body.contains("①") && body.contains("东州经济技术开发区投资促进局"))
            for secret in ["母亲", "住院", "家中有事", "不好相处", "还没办的"] {
                #expect(!body.contains(secret), "\(secret)")
            }
        }
    }

    @Test func `are drafted once for everybody, and for nobody twice`() async throws {
        try await Cast.office { cast in
            let lu = try await cast.actor("陆远航")
            let first = try await cast.desk.composeLetters(lu, cast.batch, span)
            #expect(first >= 2)
            #expect(try await cast.desk.composeLetters(lu, cast.batch, span) == 0)
            let twice = await Refusal.of {
                try await cast.add(
                    "陆远航", HomeLetter.name,
                    [
                        "posting": cast.posting("张立群").text, "heading": "又一份", "first_day": "2024-05-31",
                        "last_day": "2024-06-02", "body": "再说一遍",
                    ])
            }
            #expect(twice == .invalid(["first_day"]))
            for name in ["张立群", "李向东", "何芳", "钱进", "王敏"] {
                let refusal = await Refusal.of {
                    _ = try await cast.desk.composeLetters(cast.actor(name), cast.batch, span)
                }
                #expect(refusal == .notFound || refusal == .forbidden, "\(name)")
                #expect(
                    await Refusal.of { _ = try await cast.desk.letters(cast.actor(name), cast.batch) }
                        == .notFound)
            }
        }
    }

    @Test func `are checked by another than who wrote them`() async throws {
        try await Cast.office { cast in
            let letter = try await cast.move("陆远航", drafted(cast), by: "submit")
            #expect(await Refusal.of { try await cast.move("陆远航", letter, by: "approve") } == .forbidden)
            // Nor what they mended of another's.
            try await cast.sits("方志平", .hostOrganizer, ["batch": cast.batch.text])
            let back = try await cast.move("赵卫国", letter, by: "return", note: "写具体些")
            _ = try await cast.desk.edit(
                cast.actor("方志平"), HomeLetter.name, letter.id, version: nil, Draft(["number": "云组函〔2024〕3号"]))
            let mended = try await cast.move("陆远航", cast.now(back), by: "submit")
            #expect(await Refusal.of { try await cast.move("方志平", mended, by: "approve") } == .forbidden)
            try await cast.move("赵卫国", mended, by: "return", note: "再看一遍")
            #expect(back.stage == "draft")
            let again = try await cast.move("陆远航", cast.now(back), by: "submit")
            #expect(try await cast.move("赵卫国", again, by: "approve").stage == "checked")
        }
    }

    @Test func `reach the home unit and the guest when they are sent, and nobody else`() async throws {
        try await Cast.office { cast in
            let letter = try await drafted(cast)
            func sees(_ name: String) async -> Refusal {
                await Refusal.of { try await cast.desk.look(cast.actor(name), HomeLetter.name, letter.id) }
            }
            for name in ["李向东", "张立群"] { #expect(await sees(name) == .notFound, "\(name)") }
            try await cast.move("陆远航", letter, by: "submit")
            try await cast.move("赵卫国", letter, by: "approve")
            let sent = try await cast.move("陆远航", letter, by: "send", writing: ["number": "云组函〔2024〕12号"])
            for name in ["李向东", "张立群"] { #expect(await sees(name) == .done, "\(name)") }
            for name in ["李娜", "吴江", "何芳", "周启明", "欧阳海生"] {
                #expect(await sees(name) == .notFound, "\(name)")
            }
            let agenda = try await cast.desk.agenda(cast.actor("李向东"), .homeUnit).items
            #expect(agenda.contains { $0.target == .record(kind: HomeLetter.name, letter.id) })
            let paper = try await cast.printed("李向东", sent)
            #expect(paper.holds("云组函〔2024〕12号", "特此函告", "2024年6月4日", "云岭市发展和改革委员会："))
            #expect(!paper.text.contains("①"))
            let received = try await cast.move(
                "李向东", sent, by: "acknowledge", writing: ["reply": "感谢关心。"])
            #expect(received.stage == "received")
        }
    }

    @Test func `give nothing away of a sentence that was struck, and are not added to once checked`()
        async throws
    {
        try await Cast.office { cast in
            cast.clock.set("2024-05-20")
            _ = try await confirmed(cast, "梳理流程")
            cast.clock.set("2024-06-04")
            let letter = try await drafted(cast)
            _ = try await cast.desk.edit(
                cast.actor("陆远航"), HomeLetter.name, letter.id, version: nil, Draft(["body": "他很好。特此函告。"]))
            try await cast.move("陆远航", letter, by: "submit")
            try await cast.move("赵卫国", letter, by: "approve")
            let late = await Refusal.of {
                try await cast.desk.attach(
                    cast.actor("陆远航"), HomeLetter.name, letter.id, name: "后添的.txt", bytes: Array("多了".utf8))
            }
            #expect(late == .conflict)
            let sent = try await cast.move("陆远航", letter, by: "send")
            #expect(!(sent[HomeLetter.evidence]?.shown(.chinese).contains("梳理") ?? false))
            #expect(try await cast.desk.checked(cast.actor("李向东"), HomeLetter.name, letter.id).isEmpty)
            // What was wrong is taken back, also after it was received.
            let received = try await cast.move("李向东", sent, by: "acknowledge", writing: ["reply": "收到"])
            let back = try await cast.move("陆远航", received, by: "withdraw", note: "写错了")
            #expect(back.stage == "draft" && back[HomeLetter.reply] == nil && back[HomeLetter.sentOn] == nil)
        }
    }

    @Test func `are handed in and sent together, by those whose they are and no further than each stands`()
        async throws
    {
        try await Cast.office { cast in
            let lu = try await cast.actor("陆远航")
            let count = try await cast.desk.composeLetters(lu, cast.batch, span)
            #expect(try await cast.desk.moveLetters(lu, cast.batch, .send) == 0)
            #expect(try await cast.desk.moveLetters(lu, cast.batch, .submit) == count)
            for move in [HomeLetter.Move.approve, .acknowledge] {
                #expect(
                    await Refusal.of { try await cast.desk.moveLetters(lu, cast.batch, move) } == .forbidden)
            }
            for name in ["赵卫国", "李向东", "张立群"] {
                let refusal = await Refusal.of {
                    try await cast.desk.moveLetters(cast.actor(name), cast.batch, .submit)
                }
                #expect(refusal != .done, "\(name)")
            }
            let letters = try await cast.desk.look(.system) { try $0.all(HomeLetter.self) }
            try await cast.move("赵卫国", letters[0].record, by: "approve")
            #expect(try await cast.desk.moveLetters(lu, cast.batch, .send) == 1)
        }
    }

    @Test func `are written by nobody about themselves`() async throws {
        try await Cast.office { cast in
            try await cast.sits("张立群", .hostOrganizer, ["batch": cast.batch.text])
            let zhang = try await cast.actor("张立群")
            #expect(try await cast.desk.composeLetters(zhang, cast.batch, span) > 0)
            let own = try await cast.desk.look(.system) { errand in
                try errand.count(HomeLetter.self, HomeLetter.posting == Link(cast.posting("张立群")))
            }
            #expect(own == 0)
            let typed = await Refusal.of {
                try await cast.add(
                    "张立群", HomeLetter.name,
                    ["heading": "关于我", "first_day": "2024-05-01", "last_day": "2024-05-02", "body": "很好"])
            }
            #expect(typed == .invalid(["posting"]))
        }
    }

    @Test func `go on where the last one ended`() async throws {
        try await Cast.office { cast in
            let lu = try await cast.actor("陆远航")
            _ = try await cast.desk.composeLetters(lu, cast.batch, Month(2024, 4).first...Month(2024, 4).last)
            #expect(try await cast.desk.composeLetters(lu, cast.batch, span) >= 2)
            let first = try await cast.desk.look(.system) { errand in
                try errand.all(HomeLetter.self, HomeLetter.posting == Link(cast.posting("张立群"))).map {
                    $0[HomeLetter.first].iso
                }
            }
            #expect(Set(first) == ["2024-04-01", "2024-05-01"])
        }
    }

    @Test func `say when what they stand on was changed after they went out`() async throws {
        try await Cast.office { cast in
            cast.clock.set("2024-05-20")
            let task = try await confirmed(cast, "梳理流程")
            cast.clock.set("2024-06-04")
            let letter = try await sent(cast)
            let lee = try await cast.actor("李向东")
            let before = try await cast.desk.checked(lee, HomeLetter.name, letter.id)
            #expect(before.count == 1 && before.allSatisfy(\.isAsWritten))
            let (_, grounds) = try await cast.desk.grounds(lee, HomeLetter.name, letter.id, mark: 1)
            #expect(grounds.records.map(\.record.id) == [task.id])
        }
    }

    @Test func `settle what the hosting department owes for each guest by the days that they tell of`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 应办: 致派出单位函
                  代号: letter
                  由谁: 接收地组织部
                  逐人: 是
                  多久: 每季度
                  期限: 当季度最后一个工作日
                  凭: home_letter
                """)
            let before = try await cast.desk.agenda(cast.actor("陆远航"), .hostOrganizer).items
            #expect(before.contains { $0.target == .letters(batch: cast.batch) })
            _ = try await sent(cast)
            let due = try await cast.due("张立群", "letter", "2024-Q2")
            #expect(due?.state == .settled)
        }
    }
}
