import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Acquaintances` {
    private func known(_ cast: Cast) async throws -> Record {
        try await cast.add(
            "张立群", Acquaintance.name,
            ["person": "沈岚 科长", "unit": "东州市行政审批局", "reach": "0532-8801-3366"])
    }

    private func kept(_ cast: Cast) async throws -> Record {
        let offered = try await cast.move(
            "张立群", known(cast), by: "offer", writing: ["consent": "5月15日当面同意"])
        return try await cast.move(
            "李向东", offered, by: "take", writing: ["keeper": "项目科 李向东", "interval": "quarter"])
    }

    private func reach(_ cast: Cast, _ name: String, _ record: Record) async throws -> String? {
        try await cast.desk.look(cast.actor(name), Acquaintance.name, record.id).record[Acquaintance.reach]
    }

    @Test func `are handed over with their consent, and not without it`() async throws {
        try await Cast.office { cast in
            let known = try await known(cast)
            #expect(
                await Refusal.of { try await cast.desk.look(cast.actor("李向东"), known.kind.name, known.id) }
                    == .notFound)
            #expect(
                await Refusal.of { try await cast.move("张立群", known, by: "offer") } == .invalid(["consent"]))
            let kept = try await kept(cast)
            #expect(try await reach(cast, "李向东", kept) == "0532-8801-3366")
            for name in ["何芳", "王敏", "李娜", "陆远航"] {
                #expect(await Refusal.of { try await reach(cast, name, kept) } == .notFound, "\(name)")
            }
        }
    }

    @Test func `are spoken with at their interval, whoever has gone home`() async throws {
        try await Cast.office { cast in
            let kept = try await kept(cast)
            #expect(kept[Acquaintance.due]?.iso == "2024-09-04")
            cast.clock.set("2024-09-10")
            let items = try await cast.desk.agenda(cast.actor("李向东"), .homeUnit).items
            let item = items.first { $0.target == .record(kind: Acquaintance.name, kept.id) }
            #expect(item?.urgency == .late)
            let spoken = try await cast.move("李向东", kept, by: "touch", writing: ["said": "标准地有新办法"])
            #expect(spoken[Acquaintance.due]?.iso == "2024-12-10")
            #expect(spoken[Acquaintance.latest]?.text == "标准地有新办法")
            #expect(spoken[Acquaintance.said] == nil)
        }
    }

    @Test func `who withdraw their consent are read by nobody any more, in no version`() async throws {
        try await Cast.office { cast in
            let kept = try await kept(cast)
            let withdrawn = try await cast.move("李向东", kept, by: "withdraw")
            #expect(withdrawn[Acquaintance.due] == nil)
            for name in ["张立群", "李向东"] {
                let seen = try await cast.desk.look(cast.actor(name), Acquaintance.name, kept.id)
                #expect(seen.record[Acquaintance.reach] == nil, "\(name)")
                #expect(!"\(seen.steps)".contains("8801"), "\(name)")
            }
            let items = try await cast.desk.agenda(cast.actor("李向东"), .homeUnit).items
            #expect(!items.contains { $0.target == .record(kind: Acquaintance.name, kept.id) })
        }
    }
}
