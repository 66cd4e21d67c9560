import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Asking for leave` {
    @Test(arguments: [
        (3, ["host_unit"], ""), (4, ["host_unit", "organizer"], ""), (7, ["host_unit", "organizer"], ""),
        (8, ["host_unit", "organizer"], "home_unit"),
    ])
    func `goes to whom the regulation's tiers name`(
        _ days: Int, _ chain: [String], _ copies: String
    ) async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let first = try #require(Day(iso: "2024-06-10"))
            let leave = try await cast.move(
                "张立群", try await cast.leave(first.iso, (first + (days - 1)).iso), by: "submit")
            var asked: [String] = []
            for party in chain {
                let now = try await cast.now(leave)
                asked.append(now[Leave.awaiting]?.rawValue ?? "")
                #expect(now.stage == "submitted")
                #expect(now[Leave.clause]?.contains("第十二条") ?? false)
                try await cast.move(party == "organizer" ? "王敏" : "何芳", leave, by: "agree")
            }
            let done = try await cast.now(leave)
            #expect(asked == chain)
            #expect(done.stage == "approved" && done[Leave.awaiting] == nil)
            let filed = try await cast.desk.list(.system, Receipt.name, Desk.Filter()).records
            #expect(filed.map { $0[Receipt.party].rawValue }.joined() == copies)
            if !copies.isEmpty {
                let home = try await cast.desk.agenda(cast.actor("李向东"), .homeUnit)
                #expect(home.items.contains { $0.title.chinese.contains("张立群请假备案") })
            }
        }
    }

    @Test func `without a regulation the host unit answers`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-20"), by: "submit")
            #expect(leave[Leave.awaiting] == .hostUnit)
            #expect(try await cast.move("何芳", leave, by: "agree").stage == "approved")
        }
    }

    @Test func `the days already asked for cannot be asked for again`() async throws {
        try await Cast.office { cast in
            try await cast.move("张立群", try await cast.leave("2024-06-10", "2024-06-12"), by: "submit")
            let overlapping = try await cast.leave("2024-06-12", "2024-06-14")
            #expect(
                await Refusal.of { try await cast.move("张立群", overlapping, by: "submit") }
                    == .invalid(["first_day"]))
            let after = try await cast.leave("2024-06-13", "2024-06-14")
            #expect(await Refusal.of { try await cast.move("张立群", after, by: "submit") } == .done)
            // Another person's days are their own.
            let other = try await cast.leave("2024-06-12", "2024-06-14", of: "李娜")
            #expect(await Refusal.of { try await cast.move("李娜", other, by: "submit") } == .done)
        }
    }

    @Test func `days that were refused or cancelled are free again`() async throws {
        try await Cast.office { cast in
            let refused = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-12"), by: "submit")
            try await cast.move("何芳", refused, by: "refuse", note: "有活动")
            let again = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-12"), by: "submit")
            try await cast.move("张立群", again, by: "cancel")
            let third = try await cast.leave("2024-06-10", "2024-06-12")
            #expect(await Refusal.of { try await cast.move("张立群", third, by: "submit") } == .done)
        }
    }

    @Test func `lies within the posting`() async throws {
        try await Cast.office { cast in
            for (first, last) in [("2024-03-14", "2024-03-16"), ("2024-08-14", "2024-08-16")] {
                let leave = try await cast.leave(first, last)
                #expect(
                    await Refusal.of { try await cast.move("张立群", leave, by: "submit") }
                        == .invalid(["last_day"]))
            }
            #expect(
                await Refusal.of { try await cast.leave("2024-06-12", "2024-06-11") }
                    == .invalid(["last_day"]))
            let whole = try await cast.leave("2024-08-15", "2024-08-15")
            #expect(await Refusal.of { try await cast.move("张立群", whole, by: "submit") } == .done)
        }
    }

    @Test func `counts as absence in working days, and work elsewhere does not`() async throws {
        try await Cast.office { cast in
            // Thursday to Wednesday; 10 June is 端午, a day off.
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-06", "2024-06-12"), by: "submit")
            try await cast.move("何芳", leave, by: "agree")
            let duty = try await cast.move(
                "张立群", try await cast.leave("2024-06-17", "2024-06-18", sort: "duty"), by: "submit")
            try await cast.move("何芳", duty, by: "agree")
            let presence = try await cast.desk.posting(cast.actor("王敏"), cast.posting("张立群")).presence
            let june = try #require(presence.first { $0.month == Month(2024, 6) })
            #expect(june.working == 19)
            #expect(june.away == 4)
            #expect(presence.map(\.month).first == Month(2024, 3) && presence.count == 6)
        }
    }

    @Test func `that was approved is ended by reporting back, not edited`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            try await cast.move("何芳", leave, by: "agree")
            let edited = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("张立群"), Leave.name, leave.id, version: nil, Draft(["last_day": "2024-06-20"]))
            }
            #expect(edited == .forbidden)
            #expect(try await cast.move("张立群", leave, by: "return").stage == "back")
        }
    }
}
