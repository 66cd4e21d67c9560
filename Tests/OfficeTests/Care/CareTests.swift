import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A difficulty` {
    @Test func `has a day by its sort until whoever gives it to somebody says another`() async throws {
        try await Cast.office { cast in
            let medical = try await cast.add("张立群", CareCase.name, ["text": "要办异地就医", "sort": "medical"])
            // Three working days after Tuesday 4 June.
            #expect(medical[CareCase.due]?.iso == "2024-06-07")
            let given = try await cast.move(
                "王敏", medical, by: "assign", writing: ["keeper": "host_unit", "due": "2024-06-12"])
            #expect(given[CareCase.due]?.iso == "2024-06-12")
            let plain = try await cast.add("张立群", CareCase.name, ["text": "说不清哪方面"])
            #expect(plain[CareCase.due] == nil)
        }
    }

    @Test func `that is late reaches whoever gave it, then the leader, and leaves them when it is answered`()
        async throws
    {
        try await Cast.office { cast in
            let care = try await cast.add("张立群", CareCase.name, ["text": "热水器坏了", "sort": "housing"])
            try await cast.move(
                "王敏", care, by: "assign", writing: ["keeper": "host_unit", "due": "2024-06-07"])
            func late(_ name: String, _ party: Party) async throws -> Int {
                try await cast.desk.agenda(cast.actor(name), party).items.count {
                    $0.target == .record(kind: CareCase.name, care.id)
                }
            }
            cast.clock.set("2024-06-07")
            #expect(try await late("王敏", .organizer) == 0)
            cast.clock.set("2024-06-08")
            #expect(try await late("王敏", .organizer) == 1)
            #expect(try await late("赵卫国", .leader) == 0)
            // It lies with the unit, once.
            #expect(try await late("何芳", .hostUnit) == 1)
            cast.clock.set("2024-06-13")
            #expect(try await late("赵卫国", .leader) == 1)
            for (name, party) in [("李向东", Party.homeUnit), ("欧阳海生", .branchSecretary)] {
                #expect(try await late(name, party) == 0, "\(name)")
            }
            // What 组织部 keeps itself stands on its page once.
            let own = try await cast.add("张立群", CareCase.name, ["text": "补助没有到", "sort": "allowance"])
            try await cast.move(
                "王敏", own, by: "assign", writing: ["keeper": "organizer", "due": "2024-06-14"])
            cast.clock.set("2024-06-18")
            let items = try await cast.desk.agenda(cast.actor("王敏"), .organizer).items
            #expect(items.count { $0.target == .record(kind: CareCase.name, own.id) } == 1)
            try await cast.move("何芳", care, by: "answer", writing: ["answer": "换了新的"])
            #expect(try await late("王敏", .organizer) == 0)
            #expect(try await late("赵卫国", .leader) == 0)
        }
    }

    @Test
    func
        `what there is to see to is laid out by its sort, ticked by whoever sees to it, and read by the guest`()
        async throws
    {
        try await Cast.office { cast in
            let care = try await cast.add("张立群", CareCase.name, ["sort": "housing", "text": "热水器坏了"])
            let given = try await cast.move(
                "王敏", care, by: "assign", writing: ["keeper": "care_office", "due": "2024-06-12"])
            #expect(Kept<CareCase>(given)?[CareCase.steps]?.items.count == 4)
            try await cast.desk.tickCare(cast.actor("温雅琴"), given.id, item: 1, done: true)
            let read = try await cast.desk.look(cast.actor("张立群"), CareCase.name, care.id).record(
                as: CareCase.self)
            let steps = try #require(read[CareCase.steps])
            #expect(steps.items.map(\.state) == [.open, .done, .open, .open])
            for name in ["张立群", "王敏", "何芳", "李娜"] {
                let refused = await Refusal.of {
                    try await cast.desk.tickCare(cast.actor(name), given.id, item: 0, done: true)
                }
                #expect([.forbidden, .notFound].contains(refused), "\(name)")
            }
            #expect(
                await Refusal.of {
                    try await cast.desk.tickCare(cast.actor("温雅琴"), given.id, item: 9, done: true)
                } == .notFound)
        }
    }
}
