import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The morning of whoever looks after a batch` {
    @Test func `names who is late, who holds a paper up, who is away and which seats are empty`() async throws
    {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await cast.actor("王敏")
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-12", "2024-06-14"), by: "submit")
            let first = try await cast.desk.morning(wang, cast.batch)
            #expect(first.late.contains { $0.name == "张立群" && $0.party == .secondee })
            #expect(first.stuck.allSatisfy { $0.record.id != leave.id }, "it came today")
            #expect(first.away.isEmpty)
            cast.clock.pass(minutes: 3 * 24 * 60)
            let stuck = try #require(
                try await cast.desk.morning(cast.actor("王敏"), cast.batch).stuck
                    .first { $0.record.id == leave.id })
            #expect(stuck.days == 3 && stuck.names == ["何芳"] && stuck.party == .hostUnit)
            try await cast.move("何芳", leave, by: "agree")
            cast.clock.set("2024-06-13")
            let later = try await cast.desk.morning(cast.actor("王敏"), cast.batch)
            #expect(later.away.map(\.name) == ["张立群"])
            #expect(later.stuck.allSatisfy { $0.record.id != leave.id })
        }
    }

    @Test func `shows an empty seat until somebody holds it`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            let unit = try await cast.desk.add(.system, Unit.name, Draft(["full_name": "东州市博物馆"])).id
            let person = try await cast.desk.add(.system, Person.name, Draft(["full_name": "新来的"])).id
            let beside = try await cast.desk.look(.system, Posting.name, cast.posting("张立群")).record
            try await cast.desk.add(
                wang, Posting.name,
                Draft([
                    "person": person.text, "batch": cast.batch.text,
                    "home_unit": beside[Posting.homeUnit].id.text, "host_unit": unit.text,
                    "first_day": "2024-03-15", "last_day": "2024-08-15",
                ]))
            func empty() async throws -> [String] {
                try await cast.desk.morning(wang, cast.batch).unheld.map(\.name)
            }
            #expect(try await empty().contains("东州市博物馆"))
            try await cast.sits("周启明", .hostUnit, ["unit": unit.text])
            #expect(try await !empty().contains("东州市博物馆"))
        }
    }

    @Test func `is nobody's else`() async throws {
        try await Cast.office { cast in
            for name in ["张立群", "何芳", "李向东", "周启明", "欧阳海生"] {
                let refused = await Refusal.of { try await cast.desk.morning(cast.actor(name), cast.batch) }
                #expect([.forbidden, .notFound].contains(refused), "\(name)")
            }
        }
    }
}
