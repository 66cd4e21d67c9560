import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

/// 钱进 administers and 孙慎 audits; both have set their passwords, so that there is a second officer to ask.
@Suite struct `Officers check one another` {
    private func links(_ page: Visit.Page) -> Int { page.text.split(separator: "/activate/").count - 1 }

    @Test func `the administrator alone gets no link to an account that is in use`() async throws {
        try await Cast.office { cast in
            let admin = try await Visit(cast, as: "钱进")
            _ = try await Visit(cast, as: "孙慎")
            let zhang = try await cast.session("张立群")
            let page = await admin.post("/accounts/invite", ["person": cast.person("张立群").text])
            #expect(links(page) == 0)
            #expect(try await cast.desk.visit(zhang) != nil)
            // Whoever has never signed in gets the first link at once.
            let first = await admin.post(
                "/accounts/invite", ["person": cast.person("李娜").text, "login": "lina"])
            #expect(links(first) == 1)
        }
    }

    @Test func `the administrator says how much room there is for files, and nobody else`() async throws {
        try await Cast.office { cast in
            let room = ["record": "1", "person": "50", "office": "900"]
            for name in ["孙慎", "王敏", "张立群"] {
                let visit = try await Visit(cast, as: name)
                try await visit.expect("POST", "/accounts/files", room, status: 403)
                #expect(await !visit.get("/accounts").text.contains("/accounts/files"))
            }
            let admin = try await Visit(cast, as: "钱进")
            try await admin.expect("GET", "/accounts", status: 200, says: ["value=\"1024\"", "附件限额"])
            try await admin.expect(
                "POST", "/accounts/files", room.merging(["person": "viel"]) { $1 }, status: 422,
                says: ["限额请写1至1000000之间的数（MB）", "value=\"viel\""], steps: [])
            try await admin.expect("POST", "/accounts/files", room, status: 303, steps: ["file-room"])
            #expect(
                try await cast.desk.fileRoom(cast.actor("钱进"))
                    == FileRoom(ofRecord: 1, ofPerson: 50, ofOffice: 900))
            let page = try await admin.expect("GET", "/accounts", status: 200, says: ["value=\"900\""])
            #expect(WellFormed.faults(page.bytes) == [])
        }
    }

    @Test func `the administrator can neither shut the auditor out nor take the seat away`() async throws {
        try await Cast.office { cast in
            let admin = try await Visit(cast, as: "钱进")
            let auditor = try await Visit(cast, as: "孙慎")
            _ = await admin.post("/accounts/active", ["person": cast.person("孙慎").text, "active": "0"])
            #expect(await auditor.get("/ledger").status == 200)
            let seats = try await cast.desk.list(.system, Appointment.name, Desk.Filter()).records
            for seat in seats where [.auditor, .administrator].contains(seat[Appointment.seat]) {
                _ = await admin.post("/appointment/\(seat.id.text)/moves", ["move": "end"])
            }
            #expect(await auditor.get("/ledger").status == 200)
            #expect(await admin.get("/accounts").status == 200)
        }
    }

    @Test(arguments: ["auditor", "organizer", "leader"])
    func `nobody takes a seat of their own accord`(_ seat: String) async throws {
        try await Cast.office { cast in
            let admin = try await Visit(cast, as: "钱进")
            let page = await admin.post(
                "/appointment", ["person": cast.person("钱进").text, "seat": seat, "since": "2024-06-04"])
            #expect(page.status == 422)
            #expect(try await cast.actor("钱进").seats.map(\.party) == [.administrator])
        }
    }
}

@Suite struct `What an account is kept by` {
    @Test func `a program's token makes no tokens, ends no sessions and sets no password`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            let token = try await cast.desk.addToken(cast.actor("张立群"), title: "程序", scope: .api)
            let program = Visit(cast)
            let headers = ["authorization": "Bearer \(token)"]
            #expect(await program.get("/note.json", headers: headers).status == 200)
            for path in [
                "/account/token", "/account/token/remove", "/account/session", "/account/password",
                "/accounts/invite",
            ] {
                let page = await program.post(path, ["scope": "api", "title": "又一个"], headers: headers)
                #expect(page.status == 403, "\(path)")
            }
            #expect(await program.get("/account", headers: headers).status == 403)
        }
    }

    @Test func `tokens of programs and calendars end with the password`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            let zhang = try await cast.actor("张立群")
            let api = try await cast.desk.addToken(zhang, title: "程序", scope: .api)
            let calendar = try await cast.desk.addToken(zhang, title: "手机", scope: .calendar)
            let link = try await cast.desk.invite(.system, zhang.person, login: nil)
            _ = try await cast.desk.activate(link, password: Cast.password, agent: "test")
            #expect(try await cast.desk.actor(token: api, scope: .api) == nil)
            #expect(try await cast.desk.actor(token: calendar, scope: .calendar) == nil)
        }
    }

    @Test func `one's own password is changed by whoever knows the old one`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let form = ["old": Cast.password, "password": "山高月小，水落石出也", "again": "山高月小，水落石出也"]
            let wrong = await zhang.post("/account/password", form.merging(["old": "不对"]) { $1 })
            #expect(wrong.status == 422)
            let page = await zhang.post("/account/password", form)
            #expect(page.status == 303)
            let signedIn = await Visit(cast).post(
                "/sign-in", ["login": "张立群", "password": "山高月小，水落石出也"])
            #expect(signedIn.status == 303)
            try await zhang.expect("GET", "/account", status: 200, says: ["改了密码"])
        }
    }

    @Test(arguments: [
        "Password12", "Admin@1234", "P@ssw0rd2024", "Qwer1234!@#$", "1qaz@WSX3edc", "Zhangliqun1987",
        "zlq19870605ab", "138123456789", "Abc123456!", "aaaaaaaaaaaa", "Woaini1314520", "Spring2024!!",
    ])
    func `what everybody tries first is no password`(_ password: String) async throws {
        try await Cast.office { cast in
            let link = try await cast.desk.invite(.system, cast.person("张立群"), login: "zhang")
            let outcome = await Refusal.of {
                try await cast.desk.activate(link, password: password, agent: "test")
            }
            #expect(outcome == .invalid(["password"]))
        }
    }

    @Test(arguments: ["correct horse battery", "山高月小，水落石出也", "kein gutes wort", "vT7$kQ2m!x"])
    func `a long or an odd one is, whatever it is made of`(_ password: String) async throws {
        try await Cast.office { cast in
            let link = try await cast.desk.invite(.system, cast.person("张立群"), login: "zhang")
            #expect(
                await Refusal.of {
                    try await cast.desk.activate(link, password: password, agent: "test")
                } == .done)
        }
    }
}

@Suite struct `What was refused` {
    @Test func `stands in the ledger with where it came from, once for many`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let auditor = try await Visit(cast, as: "孙慎")
            let before = try await cast.desk.ledger(.system, words: "refused", limit: 50, checked: false)
            for _ in 1...9 {
                #expect(await zhang.post("/accounts/active", ["person": "x", "active": "0"]).status >= 403)
            }
            let after = try await cast.desk.ledger(.system, words: "refused", limit: 50, checked: false)
            #expect(after.steps.count - before.steps.count == 1)
            try await auditor.expect(
                "GET", "/ledger?words=refused", status: 200, says: ["张立群", "/accounts/active", "192.0.2.1"])
        }
    }

    @Test func `a wrong login too, without the login that was typed`() async throws {
        try await Cast.office { cast in
            let auditor = try await Visit(cast, as: "孙慎")
            let page = await Visit(cast).post("/sign-in", ["login": "Geheim-1234", "password": "错的"])
            #expect(page.status == 422)
            try await auditor.expect(
                "GET", "/ledger", status: 200, says: ["登录失败", "192.0.2.1"], silentOn: ["Geheim-1234"])
        }
    }
}
