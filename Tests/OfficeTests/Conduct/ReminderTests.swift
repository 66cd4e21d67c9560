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
            let steps = try await cast.desk.nextSteps(cast.actor("王敏"), after: breach.id)
            #expect(steps.map(\.kind) == [Reminder.name, PostingChange.name])
            try await cast.move("张立群", breach, by: "appeal", writing: ["appeal": "已经报备过"])
            #expect(
                await Refusal.of { try await cast.move("王敏", breach, by: "uphold", note: "维持") } == .conflict)
            #expect(
                await Refusal.of { try await cast.move("张立群", breach, by: "overturn", note: "撤") }
                    == .forbidden)
            try await cast.move("赵卫国", breach, by: "uphold", note: "报备不等于批准")
            #expect(
                await Refusal.of {
                    try await cast.move("张立群", breach, by: "appeal", writing: ["appeal": "再申诉"])
                } == .conflict)
        }
    }
}
