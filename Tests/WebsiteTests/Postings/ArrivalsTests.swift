import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

/// Whoever came on one day is written down at once, with the day on which they really came.
@Suite struct `Arrivals of a batch` {
    /// The next batch with three who are to come.
    private func coming(_ cast: Cast) async throws -> (batch: ID, postings: [Record]) {
        let batch = try await cast.add(
            "王敏", Batch.name,
            [
                "heading": "下一批", "direction": "outbound", "place": "东州市", "first_day": "2024-06-01",
                "last_day": "2024-12-31",
            ])
        let other = try await cast.posting(of: "李娜")
        var postings: [Record] = []
        for name in ["甲一", "乙二", "丙三"] {
            let person = try await cast.add(
                "王敏", Person.name, ["full_name": name, "unit": other[Posting.homeUnit].id.text])
            postings.append(
                try await cast.add(
                    "王敏", Posting.name,
                    [
                        "person": person.id.text, "batch": batch.id.text,
                        "home_unit": other[Posting.homeUnit].id.text,
                        "host_unit": other[Posting.hostUnit].id.text,
                        "first_day": "2024-06-01", "last_day": "2024-12-31",
                    ]))
        }
        return (batch.id, postings)
    }

    private func form(_ postings: some Sequence<Record>, on day: String = "2024-06-03") -> [String: String] {
        Dictionary(uniqueKeysWithValues: postings.map { ("who-\($0.id.text)", "1") } + [("day", day)])
    }

    @Test func `two of three came, and the third another day`() async throws {
        try await Cast.office { cast in
            let (batch, postings) = try await coming(cast)
            let wang = try await Visit(cast, as: "王敏")
            let path = "/batch/\(batch.text)/arrivals"
            try await wang.expect("GET", "/batch/\(batch.text)", status: 200, says: ["登记报到（3人）", path])
            try await wang.expect("GET", path, status: 200, says: ["甲一", "乙二", "丙三"])
            try await wang.expect(
                "POST", path, form(postings.prefix(2)), status: 303, steps: ["arrive", "arrive"])
            let now = try await cast.now(postings[0])
            #expect(now.stage == Posting.Stage.serving.rawValue)
            #expect(now[Posting.arrived]?.iso == "2024-06-03")
            #expect(try await cast.now(postings[2]).stage == Posting.Stage.planned.rawValue)
            try await wang.expect("GET", path, status: 200, says: ["丙三"], silentOn: ["甲一"])
        }
    }

    @Test func `one who has arrived already holds up all, and is not registered twice`() async throws {
        try await Cast.office { cast in
            let (batch, postings) = try await coming(cast)
            let wang = try await Visit(cast, as: "王敏")
            try await cast.move("王敏", postings[1], by: "arrive")
            try await wang.expect(
                "POST", "/batch/\(batch.text)/arrivals", form(postings), status: 409,
                says: ["有1人刚才已经登记过"], steps: [])
            #expect(try await cast.now(postings[0]).stage == Posting.Stage.planned.rawValue)
        }
    }

    @Test(arguments: ["", "下周", "2024-06-05", "2024-13-01", "2014-06-03"])
    func `a day that is none, or still to come, registers nobody`(_ day: String) async throws {
        try await Cast.office { cast in
            let (batch, postings) = try await coming(cast)
            let wang = try await Visit(cast, as: "王敏")
            let page = try await wang.expect(
                "POST", "/batch/\(batch.text)/arrivals", form(postings.prefix(1), on: day), status: 422,
                steps: [])
            // Who was left out stays left out.
            #expect(page.text.contains("who-\(postings[0].id.text)\" value=\"1\" checked"))
            #expect(!page.text.contains("who-\(postings[1].id.text)\" value=\"1\" checked"))
        }
    }

    @Test func `nobody registers whom they do not receive`() async throws {
        try await Cast.office { cast in
            let (batch, postings) = try await coming(cast)
            for name in ["张立群", "李向东", "赵卫国"] {
                let visit = try await Visit(cast, as: name)
                let page = await visit.post("/batch/\(batch.text)/arrivals", form(postings))
                #expect([403, 404, 409].contains(page.status), "\(name) \(page.status)")
            }
            for posting in postings {
                #expect(try await cast.now(posting).stage == Posting.Stage.planned.rawValue)
            }
        }
    }
}
