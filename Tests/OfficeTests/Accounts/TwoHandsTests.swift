import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

/// 钱进 administers and 孙慎 audits; 吴江 is appointed security officer where a test needs a third.
@Suite struct `What takes two officers` {
    private func office(_ body: (Cast) async throws -> Void) async throws {
        try await Cast.office { cast in
            for name in ["钱进", "孙慎", "张立群"] { _ = try await cast.session(name) }
            try await body(cast)
        }
    }

    private func ask(
        _ cast: Cast, _ name: String, about other: String, for choice: String, why reason: String = "本人忘了密码"
    ) async throws -> Record {
        try await cast.desk.ask(
            cast.actor(name), about: cast.person(other), for: choice, reason: reason)
    }

    private func answer(
        _ cast: Cast, _ name: String, _ request: Record, by move: String = "give", note: String? = nil
    ) async throws -> (record: Record, link: String?) {
        try await cast.desk.answer(cast.actor(name), request.id, by: move, note: note, version: nil)
    }

    @Test func `a new link is asked for by one and given by the other, and the person is told of both`()
        async throws
    {
        try await office { cast in
            let zhang = try await cast.actor("张立群")
            try await cast.desk.noteNews(zhang)
            cast.clock.pass(minutes: 1)
            let request = try await ask(cast, "钱进", about: "张立群", for: "link")
            #expect(request[OfficerRequest.answers] == .auditor)
            #expect(await Refusal.of { try await answer(cast, "钱进", request) } == .forbidden)
            let link = try #require(try await answer(cast, "孙慎", request).link)
            // Nothing has changed for the owner until the link is used.
            #expect(try await cast.desk.invited(link)?.name == "张立群")
            let told = try await cast.desk.accountNews(zhang).map(\.sentence.chinese)
            #expect(told == ["钱进申请、孙慎复核：发新的激活链接"])
            #expect(await Refusal.of { try await answer(cast, "孙慎", request) } == .conflict)
        }
    }

    @Test func `what is refused is not done, and says why`() async throws {
        try await office { cast in
            let request = try await ask(cast, "钱进", about: "张立群", for: "disable", why: "长期不用")
            #expect(
                await Refusal.of { try await answer(cast, "孙慎", request, by: "refuse") } == .invalid(["note"])
            )
            _ = try await answer(cast, "孙慎", request, by: "refuse", note: "他还在挂职")
            #expect(
                await Refusal.of {
                    try await cast.desk.signIn(
                        login: "张立群", password: Cast.password, agent: "test", address: "192.0.2.1")
                } == .done)
        }
    }

    @Test func `the one concerned neither gives nor refuses, though a colleague in the same seat may`()
        async throws
    {
        try await office { cast in
            try await cast.desk.add(
                .system, Appointment.name,
                Draft(["person": cast.person("吴江").text, "seat": "auditor", "since": "2024-03-01"]))
            _ = try await cast.session("吴江")
            let request = try await ask(cast, "钱进", about: "孙慎", for: "disable", why: "调走了")
            #expect(request[OfficerRequest.answers] == .auditor)
            for move in ["give", "refuse"] {
                let own = await Refusal.of { try await answer(cast, "孙慎", request, by: move, note: "我还在") }
                #expect(own == .forbidden, "\(move)")
            }
            _ = try await answer(cast, "吴江", request, by: "refuse", note: "他还在岗")
            #expect(try await cast.now(request).stage == "refused")
        }
    }

    @Test func `a seat that is taken away was held until today, and not every seat is 组织部's to take`()
        async throws
    {
        try await office { cast in
            let seats = try await cast.desk.list(.system, Appointment.name, Desk.Filter()).records
            let contact = try #require(seats.first { $0[Appointment.personName] == "何芳" })
            let leader = try #require(seats.first { $0[Appointment.personName] == "赵卫国" })
            try await cast.move("王敏", contact, by: "end")
            #expect(try await cast.now(contact)[Appointment.until]?.iso == "2024-06-04")
            #expect(await Refusal.of { try await cast.move("王敏", leader, by: "end") } == .invalid(["seat"]))
            #expect(try await cast.now(leader).stage == "held")
        }
    }

    @Test func `nobody is asked who is meant, and nobody asks for themselves`() async throws {
        try await office { cast in
            let admin = try await cast.actor("钱进")
            // Only the two are there: what concerns the one, the other cannot answer.
            #expect(await Refusal.of { try await ask(cast, "钱进", about: "孙慎", for: "disable") } == .conflict)
            #expect(await Refusal.of { try await ask(cast, "孙慎", about: "钱进", for: "link") } == .conflict)
            #expect(
                await Refusal.of { try await ask(cast, "钱进", about: "钱进", for: "link") }
                    == .invalid(["choice"]))
            #expect(
                await Refusal.of { try await ask(cast, "钱进", about: "钱进", for: "appoint:organizer") }
                    == .invalid(["choice"]))
            #expect(
                await Refusal.of { try await cast.desk.invite(admin, admin.person, login: nil) } == .forbidden
            )
            for name in ["王敏", "张立群"] {
                #expect(
                    await Refusal.of { try await ask(cast, name, about: "孙慎", for: "link") } == .forbidden)
            }
        }
    }

    @Test func `a third officer is appointed by two, and then answers what concerns either`() async throws {
        try await office { cast in
            let appointing = try await ask(
                cast, "钱进", about: "吴江", for: "appoint:security_officer", why: "增设安全保密管理员")
            _ = try await answer(cast, "孙慎", appointing)
            #expect(try await cast.actor("吴江").holds(.securityOfficer))
            _ = try await cast.session("吴江")
            let request = try await ask(cast, "吴江", about: "孙慎", for: "link")
            #expect(request[OfficerRequest.answers] == .administrator)
            let other = try await ask(cast, "钱进", about: "孙慎", for: "disable", why: "离职")
            #expect(other[OfficerRequest.answers] == .securityOfficer)
            #expect(await Refusal.of { try await answer(cast, "孙慎", other) } == .forbidden)
            _ = try await answer(cast, "吴江", other)
            #expect(
                await Refusal.of {
                    try await cast.desk.signIn(
                        login: "孙慎", password: Cast.password, agent: "test", address: "192.0.2.1")
                } == .invalid(["password"]))
        }
    }

    @Test func `no one person sits on two officers' seats`() async throws {
        try await office { cast in
            #expect(
                await Refusal.of {
                    try await cast.desk.seat(cast.person("孙慎"), "security_officer", ending: false)
                } == .invalid(["seat"]))
        }
    }

    @Test func `a seat over the whole office takes two to give; a unit's does not`() async throws {
        try await office { cast in
            let admin = try await cast.actor("钱进")
            for seat in ["organizer", "leader", "auditor"] {
                #expect(
                    await Refusal.of {
                        try await cast.desk.add(
                            admin, Appointment.name,
                            Draft(["person": cast.person("李娜").text, "seat": seat, "since": "2024-06-04"]))
                    } == .invalid(["seat"]))
            }
            try await cast.desk.add(
                admin, Appointment.name,
                Draft([
                    "person": cast.person("李娜").text, "seat": "branch_secretary", "batch": cast.batch.text,
                    "since": "2024-06-04",
                ]))
        }
    }

    @Test func `a single officer acts alone, and is told so`() async throws {
        try await Cast.office { cast in
            for name in ["钱进", "张立群"] { _ = try await cast.session(name) }
            let admin = try await cast.actor("钱进")
            let state = try await cast.desk.officersState(admin)
            #expect(state.count == 1 && !state.takesTwo)
            let link = try await cast.desk.invite(admin, cast.person("张立群"), login: nil)
            #expect(try await cast.desk.invited(link) != nil)
            #expect(
                try await cast.desk.accountNews(cast.actor("张立群")).map(\.sentence.chinese).contains(
                    "钱进　给张立群发激活链接"))
        }
    }

    @Test func `officers make it stricter on the page, and less strict only on the machine`() async throws {
        try await office { cast in
            let admin = try await cast.actor("钱进")
            try await cast.desk.setOfficers(admin, "on")
            for mode in ["auto", "off"] {
                #expect(await Refusal.of { try await cast.desk.setOfficers(admin, mode) } == .forbidden)
            }
            try await cast.desk.setOfficers(.system, "off")
            #expect(try await !cast.desk.officersState(admin).takesTwo)
            #expect(try await cast.desk.ledger(cast.actor("孙慎"), words: "三员相互复核").steps.count == 2)
        }
    }

    @Test func `the machine room's link is there in an office of one, and its step says so`() async throws {
        try await office { cast in
            _ = try await cast.desk.invite(.system, cast.person("钱进"), login: nil)
            let told = try await cast.desk.accountNews(cast.actor("钱进")).first?.sentence.chinese
            #expect(told == "管服务器的人用命令行　给钱进发激活链接")
        }
    }

    @Test func `what nobody answered for a week has to be asked anew`() async throws {
        try await office { cast in
            let request = try await ask(cast, "钱进", about: "张立群", for: "link")
            #expect(await Refusal.of { try await ask(cast, "钱进", about: "张立群", for: "link") } == .conflict)
            cast.clock.pass(minutes: 7 * 24 * 60)
            #expect(await Refusal.of { try await answer(cast, "孙慎", request) } == .conflict)
            _ = try await ask(cast, "钱进", about: "张立群", for: "link")
        }
    }

    @Test func `it waits on the desk of whoever answers, and of nobody else`() async throws {
        try await office { cast in
            _ = try await ask(cast, "钱进", about: "张立群", for: "link")
            let auditor = try await cast.desk.agenda(cast.actor("孙慎"), .auditor)
            #expect(auditor.items.count == 1)
            #expect(try await cast.desk.agenda(cast.actor("钱进"), .administrator).items.isEmpty)
        }
    }
}
