import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A real post` {
    private func mandate(_ cast: Cast, _ work: String) async throws -> Record {
        cast.clock.pass(minutes: 1)
        let mandate = try await cast.add(
            "何芳", Mandate.name,
            [
                "posting": cast.posting("张立群").text, "work": work, "authority": "分管科室的请示件先由其审签。",
                "since": "2024-05-06",
            ])
        return try await cast.move("何芳", mandate, by: "announce")
    }

    private func said(
        _ cast: Cast, _ finding: String, _ gap: String = "", month: String = "2024-05"
    ) async throws
        -> Record
    {
        try await cast.add("张立群", PostCheck.name, ["month": month, "finding": finding, "gap": gap])
    }

    @Test func `is announced by the host unit, and a later mandate takes the place of the former`()
        async throws
    {
        try await Cast.office { cast in
            let first = try await mandate(cast, "协助分管招商。")
            let second = try await mandate(cast, "分管投资促进局综合科。")
            #expect(try await cast.now(first).stage == "replaced")
            #expect(try await cast.now(second).stage == "announced")
            let posting = try await cast.desk.look(.system, Posting.name, cast.posting("张立群")).record
            #expect(posting[Posting.duties]?.text == "分管投资促进局综合科。")
            for name in ["张立群", "李向东", "王敏"] {
                #expect(
                    await Refusal.of { try await cast.desk.look(cast.actor(name), Mandate.name, second.id) }
                        == .done,
                    "\(name)")
            }
            for name in ["张立群", "吴江", "王敏"] {
                let refusal = await Refusal.of {
                    try await cast.add(
                        name, Mandate.name,
                        [
                            "posting": cast.posting("张立群").text, "work": "全部", "authority": "全部",
                            "since": "2024-05-06",
                        ])
                }
                #expect(refusal != .done, "\(name)")
            }
        }
    }

    @Test func `that is as promised is said in one tap, and what is missing goes to the host unit by a day`()
        async throws
    {
        try await Cast.office { cast in
            #expect(try await said(cast, "whole", month: "2024-04").stage == "said")
            #expect(await Refusal.of { try await said(cast, "partly") } == .invalid(["gap"]))
            let missing = try await said(cast, "partly", "没有通知列席党组会。")
            #expect(missing.stage == "missing" && missing[PostCheck.due]?.iso == "2024-06-19")
            #expect(await Refusal.of { try await said(cast, "whole") } == .invalid(["month"]))
            #expect(
                await Refusal.of { try await said(cast, "whole", month: "2024-07") } == .invalid(["month"]))
            let host = try await cast.desk.agenda(cast.actor("何芳"), .hostUnit).items
            #expect(host.contains { $0.target == .record(kind: PostCheck.name, missing.id) })
            for name in ["李娜", "李向东", "周启明", "吴江"] {
                #expect(
                    await Refusal.of {
                        try await cast.desk.look(cast.actor(name), PostCheck.name, missing.id)
                    }
                        == .notFound, "\(name)")
            }
            #expect(
                await Refusal.of { try await cast.move("何芳", missing, by: "answer") } == .invalid(["answer"]))
            let answered = try await cast.move("何芳", missing, by: "answer", writing: ["answer": "从本周起列席。"])
            cast.clock.set("2024-06-18")
            let again = try await cast.move("张立群", answered, by: "reopen", note: "还是没有")
            #expect(again[PostCheck.due]?.iso == "2024-07-02")
            let settled = try await cast.move(
                "张立群", try await cast.move("何芳", again, by: "answer", writing: ["answer": "已列席。"]),
                by: "accept")
            #expect(settled.stage == "settled")
        }
    }

    @Test func `that nobody answers for reaches the leader when its day has passed`() async throws {
        try await Cast.office { cast in
            let missing = try await said(cast, "nothing", "坐在走廊里，没有事做。")
            func isThere(_ name: String, _ party: Party) async throws -> Bool {
                try await cast.desk.agenda(cast.actor(name), party).items.contains {
                    $0.target == .record(kind: PostCheck.name, missing.id)
                }
            }
            cast.clock.set("2024-06-19")
            #expect(try await !isThere("赵卫国", .leader))
            cast.clock.set("2024-06-20")
            #expect(try await isThere("赵卫国", .leader))
            try await cast.move("何芳", missing, by: "answer", writing: ["answer": "已安排。"])
            #expect(try await !isThere("赵卫国", .leader))
        }
    }
}
