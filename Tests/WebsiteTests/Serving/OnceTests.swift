import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `A form sent twice` {
    @Test func `leads to the record that the first made`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let form = [
                "posting": cast.posting("张立群").text, "sort": "visit", "day": "2024-06-03",
                "text": "随科室走访海川精工", "_once": "a1",
            ]
            let first = try await zhang.expect("POST", "/note", form, status: 303, steps: ["add"])
            let second = try await zhang.expect("POST", "/note", form, status: 303, steps: [])
            #expect(
                second.header("Location")
                    == first.header("Location")?.split(separator: "?").first.map(String.init))
            let changed = form.merging(["text": "改过以后再交"]) { $1 }
            try await zhang.expect("POST", "/note", changed, status: 303, steps: ["add"])
        }
    }

    @Test func `carries a key of its own on every page, and each form another`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let keys = await zhang.get("/account").text.split(separator: "name=\"_once\" value=\"")
                .dropFirst()
                .compactMap { $0.split(separator: "\"").first }
            #expect(keys.count > 1 && Set(keys).count == keys.count)
        }
    }

    @Test func `by a program with Idempotency-Key is answered with the same record`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            _ = try await cast.session("张立群")
            let token = try await cast.desk.addToken(zhang, title: "程序", scope: .api)
            let visit = Visit(cast)
            let body = """
                {"posting": "\(cast.posting("张立群").text)", "sort": "visit", "day": "2024-06-03", "text": "走访"}
                """
            let headers = [
                "authorization": "Bearer \(token)", "content-type": "application/json",
                "accept": "application/json", "idempotency-key": "k1",
            ]
            let first = await visit.ask("POST", "/note", body: body, headers: headers)
            let second = await visit.ask("POST", "/note", body: body, headers: headers)
            #expect(first.status == 201, "\(first.text)")
            #expect(second.status == 200, "\(second.text)")
            #expect(first.text.contains("\"id\"") && second.text.contains("\"id\""))
            #expect(try await cast.desk.list(zhang, Note.name, Desk.Filter()).records.count == 1)
        }
    }
}
