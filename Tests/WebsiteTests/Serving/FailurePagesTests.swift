import Cast
import Ground
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `A page that says what went wrong` {
    @Test func `keeps the menu of whoever is signed in`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            let zhang = try await Visit(cast, as: "张立群")
            let menu = ["href=\"/me\"", "我的挂职", "name=\"q\"", "href=\"/account\""]
            try await zhang.expect("GET", "/no/such/page", status: 404, says: menu)
            try await zhang.expect("GET", "/leave/0000000000000", status: 404, says: menu)
            try await zhang.expect("POST", "/accounts/invite", ["person": "x"], status: 403, says: menu)
            try await zhang.expect("POST", "/note/quick", ["text": " "], status: 422, says: menu)
            let stale = await zhang.post("/leave", ["_token": "falsch"], signed: false)
            #expect(stale.status == 409)
            let other = await zhang.post(
                "/leave/\(leave.id.text)/moves", ["move": "submit"], headers: ["sec-fetch-site": "cross-site"]
            )
            #expect(other.status == 403)
            for page in [stale, other] {
                for words in menu { #expect(page.text.contains(words), "\(page.status) \(words)") }
                #expect(WellFormed.faults(page.bytes) == [])
            }
        }
    }

    @Test func `speaks the language that the member has chosen`() async throws {
        try await Cast.office { cast in
            var zhang = try await Visit(cast, as: "张立群")
            zhang.language = .english
            try await zhang.expect(
                "GET", "/no/such/page", status: 404, says: ["My posting", "Not found"], silentOn: ["没有找到"])
        }
    }

    @Test func `shows a stranger no menu`() async throws {
        try await Cast.office { cast in
            try await Visit(cast).expect(
                "GET", "/no/such/page", status: 404, says: ["没有找到"], silentOn: ["name=\"q\"", "/account"])
        }
    }

    @Test func `and every page to which a form leads are kept by no browser`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            for page in [
                await zhang.post("/note/quick", ["text": "一", "sort": "task"]), await zhang.get("/"),
                await zhang.post("/preferences", ["size": "large"]), await zhang.get("/no/such/page"),
                await zhang.post("/sign-out", [:]), await zhang.get("/health"),
            ] {
                #expect(page.header("Cache-Control") == "no-store", "\(page.status)")
            }
        }
    }
}
