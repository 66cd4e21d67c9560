import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `The door of the site` {
    @Test func `a form without its token is refused and changes nothing`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            for token in ["", "falsch", String(zhang.formToken.dropLast())] {
                let page = await zhang.post("/note/quick", ["text": "一", "_token": token], signed: false)
                #expect(page.status == 409)
                #expect(page.text.contains("请刷新后再提交"))
            }
            try await zhang.expect("GET", "/note.json", status: 200, says: ["\"items\":[]"])
        }
    }

    @Test(arguments: [
        ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
        ["origin": "https://evil.example"], ["origin": "https://evil.tashan.test.example"],
    ])
    func `what another site posts is refused, token or not`(_ headers: [String: String]) async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let page = await zhang.post("/note/quick", ["text": "一", "sort": "task"], headers: headers)
            #expect(page.status == 403)
            let signIn = await zhang.post("/sign-in", ["login": "张立群"], headers: headers)
            #expect(signIn.status == 403)
        }
    }

    @Test func `what is turned away at the door stands in the ledger with its source, the 1st and the 10th`()
        async throws
    {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let auditor = try await cast.actor("孙慎")
            for place in 1...12 {
                _ = await zhang.post("/note/quick", ["text": "一", "_token": "falsch\(place)"], signed: false)
            }
            cast.clock.pass(minutes: 2)
            let elsewhere = ["sec-fetch-site": "cross-site"]
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            for _ in 1...3 {
                _ = await zhang.post(
                    "/leave/\(leave.id.text)/moves", ["move": "submit"], headers: elsewhere)
            }
            _ = await Visit(cast).post("/activate/geheim", ["password": "x"], headers: elsewhere)
            let steps = try await cast.desk.ledger(auditor, words: "没有办成").steps.reversed()
            #expect(
                steps.map(\.sentence.chinese) == [
                    "张立群　没有办成：POST /note/quick（表单没有凭据，或凭据不对）",
                    "张立群　没有办成：POST /note/quick（表单没有凭据，或凭据不对）（一分钟内第10次）",
                    "张立群　没有办成：POST /leave/…/moves（来自别的网站）",
                    "未登录的人　没有办成：POST /activate/…（来自别的网站）",
                ])
            #expect(steps.allSatisfy { $0.source == "192.0.2.1" && $0.action == "refused" })
        }
    }

    @Test func `the origin of another site that ends like ours is another site`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let headers = ["origin": "https://evil.example/://tashan.test"]
            let page = await zhang.post("/note/quick", ["text": "一", "sort": "task"], headers: headers)
            // No browser writes a path into an origin; what matters is that nothing but ours is let in.
            #expect([303, 403].contains(page.status))
            let ours = await zhang.post(
                "/note/quick", ["text": "一", "sort": "task"], headers: ["origin": "https://tashan.test"])
            #expect(ours.status == 303)
        }
    }

    @Test func `who is not signed in gets the sign-in page, and JSON a plain refusal`() async throws {
        try await Cast.office { cast in
            let nobody = Visit(cast)
            for path in ["/desk", "/posting", "/monthly_report/0000000000000", "/nope"] {
                try await nobody.expect(
                    "GET", path, status: 401, says: ["请先登录", "name=\"password\""], steps: [])
            }
            let json = await nobody.get("/note", headers: ["accept": "application/json"])
            #expect(json.status == 401)
            #expect(json.header("Content-Type")?.hasPrefix("application/json") ?? false)
            #expect(await nobody.get("/note.json").status == 401)
            let token = await nobody.get("/note", headers: ["authorization": "Bearer falsch"])
            #expect(token.status == 401)
        }
    }

    @Test func `what was typed when the session had ended comes back after signing in`() async throws {
        try await Cast.office { cast in
            let report = try await cast.draftReport()
            let zhang = try await Visit(cast, as: "张立群")
            cast.clock.pass(minutes: 31)
            let (address, path) = (
                "/monthly_report/\(report.id.text)", "/monthly_report/\(report.id.text)/sheet"
            )
            let page = try await zhang.expect(
                "POST", path, ["add.work": "写了两个小时的“总结”", "version": "2"], status: 401,
                says: ["登录已过期。登录后，你刚才写的内容会原样回来。"])
            let resumed = try #require(
                page.text.split(separator: "name=\"resumed\" value=\"").dropFirst().first?
                    .prefix { $0 != "\"" }.replacing("&amp;", with: "&"))
            #expect(!resumed.contains("_token"))
            let signedIn = await zhang.post(
                "/sign-in",
                ["login": "张立群", "password": Cast.password, "next": path, "resumed": String(resumed)])
            #expect(signedIn.status == 303)
            #expect(signedIn.header("Location") == "\(address)/edit")
            let cookie = try #require(
                signedIn.header("Set-Cookie")?.split(separator: "tashan=").first?.prefix { $0 != ";" })
            let back = await Visit(cast, cookie: String(cookie)).get("\(address)/edit")
            #expect(back.text.contains("写了两个小时的“总结”"))
            #expect(back.text.contains("这是你上次写下、还没有提交的内容"))
        }
    }

    @Test func `every answer carries its guards`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            for path in [
                "/", "/sign-in", "/desk", "/nope/nope/nope", "/note.json", "/note.csv", "/health",
                "/openapi.json",
            ] {
                let page = await zhang.get(path)
                let policy = try #require(page.header("Content-Security-Policy"), "\(path)")
                #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
                #expect(page.header("X-Content-Type-Options") == "nosniff")
                #expect(page.header("X-Frame-Options") == "DENY")
            }
        }
    }

    @Test func `a session's cookie is out of reach of scripts, and Secure behind https`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            let page = await Visit(cast).post("/sign-in", ["login": "张立群", "password": Cast.password])
            let cookie = try #require(page.header("Set-Cookie"))
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            let wrong = await Visit(cast).post("/sign-in", ["login": "张立群", "password": "错的"])
            #expect(wrong.status == 422)
            #expect(wrong.header("Set-Cookie") == nil)
        }
    }
}
