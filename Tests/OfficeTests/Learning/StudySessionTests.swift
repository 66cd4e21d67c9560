import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Study sessions` {
    @Test func `are held on their day or after it, with everybody's reason`() async throws {
        try await Cast.office { cast in
            let session = try await cast.add(
                "欧阳海生", StudySession.name,
                ["batch": cast.batch.text, "heading": "期中回头看", "day": "2024-06-14"])
            let secretary = try await cast.actor("欧阳海生")
            let (_, roll) = try await cast.desk.roll(secretary, session.id)
            #expect(roll.entries.map(\.name).sorted() == ["张立群", "李娜", "欧阳海生"].sorted())
            let early = await Refusal.of {
                try await cast.desk.hold(secretary, session.id, roll: roll, gains: "")
            }
            #expect(early == .invalid(["day"]))
            let bare = await Refusal.of { try await cast.move("欧阳海生", session, by: "hold") }
            #expect(bare != .done)
        }
    }

    @Test func `settle the branch's month, for all of its members`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let secretary = try await cast.actor("欧阳海生")
            let session = try await cast.add(
                "欧阳海生", StudySession.name,
                ["batch": cast.batch.text, "heading": "案例交流", "day": "2024-05-24"])
            let before = try await cast.desk.board(secretary, cast.batch, side: "branch_secretary")
            let (_, roll) = try await cast.desk.roll(secretary, session.id)
            let stranger = await Refusal.of {
                try await cast.desk.hold(cast.actor("张立群"), session.id, roll: roll, gains: "")
            }
            #expect(stranger == .forbidden)
            try await cast.desk.hold(secretary, session.id, roll: roll, gains: "有收获")
            let after = try await cast.desk.board(secretary, cast.batch, side: "branch_secretary")
            let place = try #require(
                after.columns.firstIndex { $0.duty == "study-session" && $0.month == Month(2024, 5) })
            #expect(before.rows[0].cells[place]?.look == .late)
            #expect(after.rows[0].cells[place]?.look == .done)
            #expect(try await cast.desk.verify().isWhole)
        }
    }
}

@Suite struct `First things first` {
    @Test func `an agenda puts what is late before what is soon, and waiting before what is open`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let agenda = try await cast.desk.agenda(cast.actor("张立群"), .secondee)
            #expect(agenda.items.map(\.urgency) == agenda.items.map(\.urgency).sorted())
            #expect(agenda.items.first?.urgency == .late)
            #expect(agenda.items.allSatisfy { $0.due == nil || $0.due?.person == cast.person("张立群") })
        }
    }

    @Test func `what waits for somebody's answer stands on their page and on no other`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            try await cast.move("张立群", leave, by: "submit")
            let target = Agenda.Target.record(kind: Leave.name, leave.id)
            for (name, role, waits) in [
                ("何芳", Party.hostUnit, true), ("吴江", .hostUnit, false), ("李向东", .homeUnit, false),
                ("王敏", .organizer, false), ("张立群", .secondee, false),
            ] {
                let agenda = try await cast.desk.agenda(cast.actor(name), role)
                #expect(agenda.items.contains { $0.target == target } == waits, "\(name)")
            }
        }
    }
}
