import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A paper that waits` {
    /// A leave of 张立群 that waits for the host's contact, and 陆远航, who sits there too.
    private func waiting(_ cast: Cast) async throws -> (leave: Record, second: ID) {
        let leave = try await cast.move(
            "张立群", try await cast.leave("2024-06-12", "2024-06-14"), by: "submit")
        let posting = try await cast.now(
            try await cast.desk.look(.system, Posting.name, cast.posting("张立群")).record)
        let second = try await cast.desk.add(.system, Person.name, Draft(["full_name": "陆远航"])).id
        try await cast.desk.add(
            .system, Appointment.name,
            Draft([
                "person": second.text, "seat": "host_unit", "since": "2024-03-01",
                "unit": posting[Posting.hostUnit].id.text,
            ]))
        return (leave, second)
    }

    @Test func `is handed on to whoever may answer it too, and ends when one of them has`() async throws {
        try await Cast.office { cast in
            let (leave, second) = try await waiting(cast)
            let he = try await cast.actor("何芳")
            let form = try await cast.desk.referralForm(he, Leave.name, leave.id)
            #expect(form.heirs.map(\.name) == ["陆远航"])
            #expect(!form.advisers.map(\.name).contains("张立群"), "nobody advises on their own leave")
            let handed = try await cast.desk.refer(
                he, Leave.name, leave.id, to: second, .hand, saying: "我出差，请你看看")
            cast.clock.pass(minutes: 5)
            let lu = try await cast.desk.actor(second)
            let items = try await cast.desk.agenda(lu, .hostUnit).items
            #expect(items.contains { $0.title.chinese.contains("转你办理") })
            // It is read where the paper is, and answered there.
            let seen = try await cast.desk.look(lu, Leave.name, leave.id)
            #expect(seen.asides.map(\.record.id) == [handed.id])
            #expect(seen.moves.contains { $0.name == "agree" })
            try await cast.desk.move(lu, Leave.name, leave.id, by: "agree", note: nil)
            #expect(try await cast.now(handed).stage == "settled")
            #expect(try await cast.now(leave).stage == "approved")
        }
    }

    @Test func `is sent back by whoever cannot take it, with a reason that is told`() async throws {
        try await Cast.office { cast in
            let (leave, second) = try await waiting(cast)
            let he = try await cast.actor("何芳")
            let handed = try await cast.desk.refer(
                he, Leave.name, leave.id, to: second, .hand, saying: "")
            let again = await Refusal.of {
                try await cast.desk.refer(he, Leave.name, leave.id, to: second, .ask, saying: "怎么看")
            }
            #expect(again == .invalid(["person"]))
            let lu = try await cast.desk.actor(second)
            try await cast.desk.move(lu, Referral.name, handed.id, by: "decline", note: "我也在外面")
            let told = try await cast.desk.home(he, .hostUnit, note: "").unheard
            #expect(told.contains { $0.step.note == "我也在外面" })
        }
    }

    @Test func `has one more opinion, read by who asked and not by whose matter it is`() async throws {
        try await Cast.office { cast in
            let (leave, _) = try await waiting(cast)
            let he = try await cast.actor("何芳")
            let mentor = cast.person("周启明")
            #expect(
                await Refusal.of {
                    try await cast.desk.refer(he, Leave.name, leave.id, to: mentor, .ask, saying: " ")
                } == .invalid(["question"]))
            let asked = try await cast.desk.refer(
                he, Leave.name, leave.id, to: mentor, .ask, saying: "这几天离得开吗？")
            let zhou = try await cast.actor("周启明")
            #expect(
                try await cast.desk.agenda(zhou, .mentor).items.contains { $0.title.chinese.contains("提意见") })
            try await cast.move("周启明", asked, by: "give", writing: ["opinion": "项目正在关口，建议晚两天"])
            #expect(try await cast.desk.look(he, Leave.name, leave.id).asides.count == 1)
            let zhang = try await cast.actor("张立群")
            #expect(try await cast.desk.look(zhang, Leave.name, leave.id).asides.isEmpty)
            for channel in [Referral.name] {
                #expect(try await cast.desk.list(zhang, channel, Desk.Filter()).records.isEmpty)
            }
            #expect(try await cast.desk.find(zhang, "正在关口").isEmpty)
            #expect(
                await Refusal.of { try await cast.desk.look(zhang, Referral.name, asked.id) } == .notFound)
        }
    }

    @Test func `is referred by nobody for whom it does not wait, and to nobody who may not read it`()
        async throws
    {
        try await Cast.office { cast in
            let (leave, second) = try await waiting(cast)
            for name in ["张立群", "李娜", "李向东"] {
                let refused = await Refusal.of {
                    try await cast.desk.refer(
                        cast.actor(name), Leave.name, leave.id, to: second, .hand, saying: "")
                }
                #expect([.forbidden, .notFound].contains(refused), "\(name)")
            }
            let he = try await cast.actor("何芳")
            for other in ["李娜", "张立群", "周启明"] {
                let refused = await Refusal.of {
                    try await cast.desk.refer(
                        he, Leave.name, leave.id, to: cast.person(other), .hand, saying: "")
                }
                #expect(refused == .invalid(["person"]), "\(other)")
            }
        }
    }

    @Test func `is copied to a side once, which finds it where the paper is`() async throws {
        try await Cast.office { cast in
            let (leave, _) = try await waiting(cast)
            let he = try await cast.actor("何芳")
            try await cast.desk.copy(he, Leave.name, leave.id, to: [.homeUnit])
            let li = try await cast.actor("李向东")
            let seen = try await cast.desk.look(li, Leave.name, leave.id)
            let receipt = try #require(seen.asides.first)
            #expect(
                receipt.record.kind.name == Receipt.name
                    && receipt.moves.contains { $0.name == "acknowledge" })
            let twice = await Refusal.of {
                try await cast.desk.copy(he, Leave.name, leave.id, to: [.homeUnit])
            }
            #expect(twice == .invalid(["party"]))
        }
    }
}

@Suite struct `A copy` {
    @Test func `is sent of nothing that its subject may not read yet, and goes with what was taken back`()
        async throws
    {
        try await Cast.office { cast in
            cast.clock.set("2024-08-10")
            let appraisal = try await cast.add(
                "何芳", Appraisal.name,
                ["posting": cast.posting("张立群").text, "sort": "final", "month": "2024-08"])
            try await cast.move("何芳", appraisal, by: "propose", writing: ["opinion": "表现好", "grade": "称职"])
            let wang = try await cast.actor("王敏")
            #expect(try await cast.desk.referralForm(wang, Appraisal.name, appraisal.id).copies.isEmpty)
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-08-12", "2024-08-13"), by: "submit")
            try await cast.desk.copy(cast.actor("何芳"), Leave.name, leave.id, to: [.homeUnit])
            let li = try await cast.actor("李向东")
            let copy = try #require(
                try await cast.desk.look(li, Leave.name, leave.id).asides.first?.record)
            try await cast.move("张立群", leave, by: "withdraw")
            #expect(try await cast.now(copy).stage == "withdrawn")
        }
    }
}

@Suite struct `Whoever is away` {
    private func colleague(_ cast: Cast) async throws -> (appointment: ID, colleague: ID) {
        let he = try await cast.actor("何芳")
        let own = try #require(
            try await cast.desk.standingIn(he).seats.first { $0.party == .hostUnit }?.appointment)
        let appointment = try await cast.desk.look(.system, Appointment.name, own).record
        let unit = try #require(appointment[name: "unit"].int)
        let colleague = try await cast.desk.add(
            .system, Person.name, Draft(["full_name": "陆远航", "unit": ID(raw: unit).text])
        ).id
        return (own, colleague)
    }

    @Test func `lends a seat to a colleague for some days, who is told, and it ends by itself`() async throws
    {
        try await Cast.office { cast in
            let (own, colleague) = try await colleague(cast)
            let he = try await cast.actor("何芳")
            let today = cast.desk.today
            _ = try await cast.desk.lendSeat(he, own, to: colleague, since: today, until: today + 3)
            let lu = try await cast.desk.actor(colleague)
            #expect(lu.parties == [.hostUnit])
            #expect(
                try await cast.desk.accountNews(lu).contains { $0.sentence.chinese.contains("何芳请你代办") })
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-12", "2024-06-14"), by: "submit")
            try await cast.desk.move(lu, Leave.name, leave.id, by: "agree", note: nil)
            let step = try #require(
                try await cast.desk.look(.system, Leave.name, leave.id).steps.last { $0.action == "agree" })
            #expect(step.actorName == "陆远航")
            // What was lent is not lent on.
            #expect(try await cast.desk.standingIn(lu).seats.isEmpty)
            cast.clock.pass(minutes: 4 * 24 * 60)
            #expect(try await cast.desk.actor(colleague).parties.isEmpty)
        }
    }

    @Test func `takes it back when they return`() async throws {
        try await Cast.office { cast in
            let (own, colleague) = try await colleague(cast)
            let he = try await cast.actor("何芳")
            let today = cast.desk.today
            let lent = try await cast.desk.lendSeat(he, own, to: colleague, since: today, until: today + 3)
            let zhou = try await cast.actor("周启明")
            #expect(await Refusal.of { try await cast.desk.takeSeatBack(zhou, lent.id) } == .notFound)
            try await cast.desk.takeSeatBack(he, lent.id)
            cast.clock.pass(minutes: 24 * 60)
            #expect(try await cast.desk.actor(colleague).parties.isEmpty)
            #expect(try await cast.desk.standingIn(he).deputies.isEmpty)
        }
    }

    @Test func `lends what ends with the seat itself`() async throws {
        try await Cast.office { cast in
            let (own, colleague) = try await colleague(cast)
            let he = try await cast.actor("何芳")
            let today = cast.desk.today
            let lent = try await cast.desk.lendSeat(he, own, to: colleague, since: today, until: today + 9)
            try await cast.desk.move(
                cast.actor("王敏"), Appointment.name, own, by: "end", note: "调走了")
            #expect(try await cast.now(lent).stage == "ended")
        }
    }

    @Test func `lends no seat of the whole office, to no stranger, and not for a year`() async throws {
        try await Cast.office { cast in
            let (own, colleague) = try await colleague(cast)
            let he = try await cast.actor("何芳")
            let today = cast.desk.today
            #expect(try await cast.desk.standingIn(cast.actor("王敏")).seats.isEmpty)
            for (person, since, until) in [
                (cast.person("李娜"), today, today + 1), (colleague, today, today + 200),
                (colleague, today + -1, today + 1), (colleague, today + 3, today + 1),
            ] {
                let refused = await Refusal.of {
                    try await cast.desk.lendSeat(he, own, to: person, since: since, until: until)
                }
                #expect([.invalid(["person"]), .invalid(["until"])].contains(refused))
            }
            let wang = try await cast.actor("王敏")
            #expect(
                await Refusal.of {
                    try await cast.desk.lendSeat(wang, own, to: colleague, since: today, until: today)
                } == .notFound)
        }
    }
}

@Suite struct `What somebody has dealt with` {
    @Test func `and what they have begun stand apart, and hold nothing of a diary`() async throws {
        try await Cast.office { cast in
            _ = try await cast.note("记一笔")
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-12", "2024-06-14"), by: "submit")
            try await cast.move("何芳", leave, by: "agree")
            let (zhang, he) = (try await cast.actor("张立群"), try await cast.actor("何芳"))
            let begun = try await cast.desk.acted(zhang, .begun)
            #expect(begun.map(\.record.id) == [leave.id])
            #expect(try await cast.desk.acted(zhang, .done).isEmpty)
            let done = try await cast.desk.acted(he, .done)
            #expect(done.map(\.record.id).contains(leave.id))
            #expect(done.first { $0.record.id == leave.id }?.record.stage == "approved")
            #expect(try await cast.desk.acted(cast.actor("李娜"), .done).isEmpty)
        }
    }
}
