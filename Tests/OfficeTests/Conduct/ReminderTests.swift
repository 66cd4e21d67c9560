import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Whoever is reminded or reported` {
    private func reminder(
        _ cast: Cast, by name: String = "王敏", _ more: [String: String] = [:]
    ) async throws -> Record {
        try await cast.add(
            name, Reminder.name,
            [
                "posting": cast.posting("张立群").text, "sort": "talk", "day": "2024-06-03", "matter": "没有及时销假",
                "text": "提醒返回后两日内销假。",
            ].merging(more) { $1 })
    }

    @Test func `reads what is written once it is given, and nobody else does`() async throws {
        try await Cast.office { cast in
            let draft = try await reminder(cast)
            func sees(_ name: String) async -> Refusal {
                await Refusal.of { try await cast.desk.look(cast.actor(name), Reminder.name, draft.id) }
            }
            #expect(await sees("张立群") == .notFound)
            try await cast.move("王敏", draft, by: "give")
            #expect(await sees("张立群") == .done)
            for name in ["李娜", "何芳", "李向东", "周启明", "欧阳海生", "赵卫国"] {
                #expect(await sees(name) == .notFound, "\(name)")
            }
            let agenda = try await cast.desk.agenda(cast.actor("张立群"), .secondee).items
            #expect(agenda.contains { $0.target == .record(kind: Reminder.name, draft.id) })
            let agreed = try await cast.move("张立群", draft, by: "confirm", writing: ["answer": "今后当日销假"])
            #expect(agreed[Reminder.answer]?.text == "今后当日销假")
            #expect(
                await Refusal.of { try await cast.move("王敏", agreed, by: "close") } == .invalid(["result"]))
            let closed = try await cast.move("王敏", agreed, by: "close", writing: ["result": "当日销假两次"])
            #expect(closed.stage == "closed")
        }
    }

    @Test func `may object, and another than who wrote it looks once more`() async throws {
        try await Cast.office { cast in
            let given = try await cast.move("何芳", try await reminder(cast, by: "何芳"), by: "give")
            #expect(
                await Refusal.of { try await cast.move("张立群", given, by: "dispute") } == .invalid(["answer"]))
            let disputed = try await cast.move(
                "张立群", given, by: "dispute", writing: ["answer": "假条上写明了路途"])
            #expect(
                await Refusal.of { try await cast.move("何芳", disputed, by: "uphold", note: "维持") }
                    == .forbidden)
            let withdrawn = try await cast.move("王敏", disputed, by: "withdraw", note: "路途不算")
            #expect(withdrawn.stage == "withdrawn")
            // Who wrote it for 组织部 does not uphold it there either.
            let own = try await cast.move("王敏", try await reminder(cast), by: "give")
            let again = try await cast.move("张立群", own, by: "dispute", writing: ["answer": "没有这回事"])
            #expect(
                await Refusal.of { try await cast.move("王敏", again, by: "uphold", note: "维持") } == .forbidden)
        }
    }

    @Test func `who says nothing may still say it after that was noted, and 组织部 ends what a writer left`()
        async throws
    {
        try await Cast.office { cast in
            let given = try await cast.move("何芳", try await reminder(cast, by: "何芳"), by: "give")
            let noted = try await cast.move("何芳", given, by: "note", note: "请了三次没有确认")
            let agreed = try await cast.move("张立群", noted, by: "confirm", writing: ["answer": "出差在外"])
            let closed = try await cast.move("王敏", agreed, by: "close", writing: ["result": "没有再发生"])
            #expect(closed.stage == "closed")
        }
    }

    @Test func `is not told by a reminder of what is reported of others`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {要求: 不走读, 代号: residence, 约束: [挂职干部], 谁定: 组织部}")
            let breach = try await cast.add(
                "何芳", Breach.name,
                [
                    "posting": cast.posting("张立群").text, "rule": "residence", "subject": "走读",
                    "party": "secondee", "day": "2024-06-01", "text": "每晚回云岭",
                ])
            func made(_ name: String, _ whose: String) async -> Refusal {
                await Refusal.of {
                    try await reminder(
                        cast, by: name, ["posting": cast.posting(whose).text, "breach": breach.id.text])
                }
            }
            // Not yet found true; of another; by whoever reported it.
            #expect(await made("王敏", "张立群") == .invalid(["breach"]))
            try await cast.move("王敏", breach, by: "confirm", note: "核实")
            #expect(await made("王敏", "李娜") == .invalid(["breach"]))
            #expect(await made("何芳", "张立群") == .invalid(["breach"]))
            #expect(await made("王敏", "张立群") == .done)
        }
    }

    @Test func `what was overturned counts no more on the ladder, and those who were told are told`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 要求: 不走读
                  代号: residence
                  约束: [挂职干部]
                  谁定: 组织部
                  处置: [{第: 1次, 则: 通报, 告知: [派出单位]}, {第: 2次, 则: 召回}]
                """)
            func reported() async throws -> Record {
                cast.clock.pass(minutes: 1)
                let breach = try await cast.add(
                    "何芳", Breach.name,
                    [
                        "posting": cast.posting("张立群").text, "rule": "residence", "subject": "走读",
                        "party": "secondee", "day": "2024-06-01", "text": "每晚回云岭",
                    ])
                return try await cast.move("王敏", breach, by: "confirm", note: "核实")
            }
            let first = try await reported()
            try await cast.move("王敏", first, by: "decide", note: "当面听取")
            let second = try await reported()
            #expect(second[Breach.proposed]?.text == "第2次：召回")
            try await cast.move("张立群", first, by: "appeal", writing: ["appeal": "当天出差"])
            try await cast.move("赵卫国", first, by: "overturn", note: "出差属实")
            let decided = try await cast.move("王敏", second, by: "decide", note: "当面听取")
            #expect(decided[Breach.proposed]?.text == "第1次：通报")
            let told = try await cast.desk.list(cast.actor("李向东"), Receipt.name, Desk.Filter()).records
            #expect(told.map { $0[Receipt.subject].suffix(5) }.sorted() == ["处置已撤销", "已作出处置", "已作出处置"])
        }
    }

    @Test func `nobody looks into what is reported of their own side`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {要求: 按时回信, 代号: answer, 约束: [组织部, 派出单位], 谁定: 组织部}")
            func decider(_ party: String) async throws -> Party? {
                try await cast.add(
                    "张立群", Breach.name,
                    [
                        "rule": "answer", "subject": "不回信", "party": party, "day": "2024-06-01",
                        "text": "一个月没有回信",
                    ]
                )[Breach.decider]
            }
            #expect(try await decider("home_unit") == .organizer)
            #expect(try await decider("organizer") != .organizer)
        }
    }

    @Test func `is not reminded by themselves, on a day to come, or to change before it`() async throws {
        try await Cast.office { cast in
            func made(_ more: [String: String]) async -> Refusal {
                await Refusal.of { try await reminder(cast, more) }
            }
            #expect(await made(["day": "2024-06-05"]) == .invalid(["day"]))
            #expect(await made(["due": "2024-06-02"]) == .invalid(["due"]))
            // The branch's secretary is seconded too.
            #expect(
                await Refusal.of {
                    try await reminder(
                        cast, by: "欧阳海生", ["posting": cast.posting("欧阳海生").text])
                } == .invalid(["posting"]))
        }
    }

    @Test func `appeals once, to somebody who did not decide it`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {要求: 不走读, 代号: residence, 约束: [挂职干部], 谁定: 组织部, 处置: [{第: 1次, 则: 提醒}]}")
            let breach = try await cast.add(
                "何芳", Breach.name,
                [
                    "posting": cast.posting("张立群").text, "rule": "residence", "subject": "走读",
                    "party": "secondee", "day": "2024-06-01", "text": "每晚回云岭",
                ])
            try await cast.move("王敏", breach, by: "confirm", note: "核实")
            #expect(
                await Refusal.of {
                    try await cast.move("李娜", breach, by: "explain", writing: ["explanation": "无"])
                }
                    == .notFound)
            try await cast.move("张立群", breach, by: "explain", writing: ["explanation": "家人住院"])
            try await cast.move("王敏", breach, by: "decide")
            // Whoever reported it is not led to write more of it.
            #expect(try await cast.desk.nextSteps(cast.actor("何芳"), after: breach.id).isEmpty)
            let steps = try await cast.desk.nextSteps(cast.actor("王敏"), after: breach.id)
            let kinds = steps.map { step in if case .new(let kind, _) = step.target { kind } else { "" } }
            #expect(kinds == [Reminder.name, PostingChange.name])
            try await cast.move("张立群", breach, by: "appeal", writing: ["appeal": "已经报备过"])
            #expect(
                await Refusal.of { try await cast.move("王敏", breach, by: "uphold", note: "维持") } == .forbidden
            )
            // It waits on the first page of who may answer, and not of who decided.
            func waits(_ name: String, _ party: Party) async throws -> Bool {
                try await cast.desk.agenda(cast.actor(name), party).items.contains {
                    $0.target == .record(kind: Breach.name, breach.id)
                }
            }
            #expect(try await waits("赵卫国", .leader))
            #expect(try await !waits("王敏", .organizer))
            #expect(
                await Refusal.of { try await cast.move("张立群", breach, by: "overturn", note: "撤") }
                    == .forbidden)
            let upheld = try await cast.move("赵卫国", breach, by: "uphold", note: "报备不等于批准")
            #expect(upheld.stage == "upheld")
            let told = try await cast.desk.list(cast.actor("张立群"), Receipt.name, Desk.Filter()).records
            #expect(told.count == 2)
            #expect(
                await Refusal.of {
                    try await cast.move("张立群", breach, by: "appeal", writing: ["appeal": "再申诉"])
                } == .conflict)
        }
    }
}
