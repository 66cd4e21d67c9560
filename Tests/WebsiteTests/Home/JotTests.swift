import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `A note in passing` {
    private func notes(_ cast: Cast, _ kind: String = Note.name) async throws -> [Record] {
        try await cast.desk.list(cast.actor("张立群"), kind, Desk.Filter()).records
    }

    @Test func `remembers its sort, and is for oneself alone where it is locked`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let first = await zhang.get("/desk").text
            #expect(first.contains("name=\"sort\" value=\"thought\" checked"))
            try await zhang.expect(
                "POST", "/note/quick", ["text": "走访海川精工", "sort": "visit"], status: 303, steps: ["add"])
            #expect(await zhang.get("/desk").text.contains("name=\"sort\" value=\"visit\" checked"))
            try await zhang.expect(
                "POST", "/note/quick", ["text": "不想让人知道", "sort": "visit", "lock": "yes"], status: 303)
            #expect(try await notes(cast).count == 1)
            #expect(try await notes(cast, DiaryEntry.name).count == 1)
            // What was written last can be taken back where it stands.
            let desk = try await zhang.expect("GET", "/desk", status: 200, says: ["走访海川精工", "不想让人知道"])
            let note = try #require(try await notes(cast).first)
            #expect(desk.text.contains("/note/\(note.id.text)/discard"))
            let gone = await zhang.post("/note/\(note.id.text)/discard", ["way": "/desk"])
            #expect(gone.header("Location") == "/desk")
            #expect(try await notes(cast).isEmpty)
        }
    }

    @Test func `that comes late is of the day on which it was written, and is nobody else's`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            for (day, kept) in [
                ("2024-05-31", "2024-05-31"), ("2024-07-01", "2024-06-04"), ("2023-05-31", "2024-06-04"),
            ] {
                await _ = zhang.post("/note/quick", ["text": "补记\(day)", "sort": "visit", "day": day])
                let note = try #require(
                    try await notes(cast).first { $0[Note.text].text == "补记\(day)" })
                #expect(note[Note.day].iso == kept)
            }
            let other = await zhang.post(
                "/note/quick", ["text": "别人的", "sort": "visit", "owner": cast.person("李娜").text])
            #expect(other.status == 409)
        }
    }

    @Test func `of a thought waits until its writer takes it into a report`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let answer = await zhang.post("/note/quick", ["text": "他们敢拍板", "sort": "thought"])
            #expect(answer.header("Location") == "/desk?noted=thought")
            #expect(await zhang.get("/desk?noted=thought").text.contains("只有你自己看得到；写汇报时"))
        }
    }
}

@Suite struct `A phone that is trusted to write notes` {
    /// What a phone sends: its cookie and nothing else.
    private func ask(
        _ cast: Cast, _ method: String, _ path: String, _ token: String, _ body: String = "",
        from origin: String? = nil
    ) async -> Visit.Page {
        let site = Site(desk: cast.desk, settings: Settings())
        var headers = [
            "cookie": "notes=\(token)", "host": "tashan.test",
            "content-type": "application/x-www-form-urlencoded",
        ]
        if let origin { headers["origin"] = origin }
        let answer = await site.answer(
            Ask(
                method: method, path: path, query: Form(), headers: headers, address: "192.0.2.7",
                body: { (_) async throws(Failure) in Array(body.utf8) }))
        return Visit.Page(status: answer.status, headers: answer.headers, bytes: answer.bytes)
    }

    private func trusted(_ cast: Cast) async throws -> String {
        let answer = await (try await Visit(cast, as: "张立群")).post("/account/phone", [:])
        #expect(answer.header("Location") == "/jot")
        let cookie = try #require(answer.header("Set-Cookie"))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        return String(try #require(cookie.split(separator: ";").first?.split(separator: "=").last))
    }

    private func count(_ cast: Cast) async throws -> Int {
        try await cast.desk.list(cast.actor("张立群"), Note.name, Desk.Filter()).records.count
    }

    @Test func `writes them, once each, and reads nothing`() async throws {
        try await Cast.office { cast in
            _ = try await cast.note("先前记的一件")
            let token = try await trusted(cast)
            let page = await ask(cast, "GET", "/jot", token)
            #expect(page.status == 200 && page.text.contains("记一笔"))
            #expect(!page.text.contains("先前记的一件"))
            for _ in 1...2 {
                let answer = await ask(cast, "POST", "/jot", token, "text=走访&sort=visit&_once=k1")
                #expect(answer.status == 303)
            }
            #expect(try await count(cast) == 2)
            for path in ["/desk", "/note", "/note.json", "/account", "/monthly_report"] {
                #expect(await ask(cast, "GET", path, token).status == 401, "\(path)")
            }
            #expect(await ask(cast, "POST", "/note/quick", token, "text=一&sort=task").status == 401)
        }
    }

    @Test func `is refused what is empty, and what another site had it send`() async throws {
        try await Cast.office { cast in
            let token = try await trusted(cast)
            #expect(await ask(cast, "POST", "/jot", token, "text=&sort=task").status == 422)
            let other = await ask(
                cast, "POST", "/jot", token, "text=一&sort=task", from: "https://elsewhere.test")
            #expect(other.status == 403)
            #expect(try await count(cast) == 0)
        }
    }

    @Test func `is trusted for thirty days, or until it is revoked, and loses no line that it sends after`()
        async throws
    {
        try await Cast.office { cast in
            let token = try await trusted(cast)
            let zhang = try await cast.actor("张立群")
            #expect(try await cast.desk.ownAccount(zhang).tokens.map(\.title) == ["记随记的手机"])
            cast.clock.pass(minutes: 29 * 24 * 60)
            #expect(await ask(cast, "GET", "/jot", token).status == 200)
            let mark = try #require(try await cast.desk.ownAccount(zhang).tokens.first?.mark)
            try await cast.desk.removeToken(zhang, mark: mark)
            #expect(await ask(cast, "GET", "/jot", token).status == 303)
            let late = await ask(cast, "POST", "/jot", token, "text=没有丢的一句&sort=task")
            #expect(late.status == 401 && late.text.contains(Form.encoded("没有丢的一句")))
            #expect(late.text.contains("value=\"/note/quick\""))
        }
    }

    @Test func `is a stranger again after thirty days`() async throws {
        try await Cast.office { cast in
            let token = try await trusted(cast)
            cast.clock.pass(minutes: 31 * 24 * 60)
            #expect(await ask(cast, "GET", "/jot", token).status == 303)
        }
    }
}
