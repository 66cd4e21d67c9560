import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The four flows` {
    @Test func `count what the receiving department confirmed, with its figure`() async throws {
        try await Cast.office { cast in
            let told = try await cast.result("5000")
            #expect(try await cast.sum() == 0)
            try await cast.confirmed(told, "3200")
            #expect(try await cast.sum() == 3200)
            let other = try await cast.result("1")
            for name in ["张立群", "王敏", "李向东"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.move(name, other, by: "confirm", writing: ["confirmed": "1"])
                }
            }
        }
    }

    @Test func `lose and regain what is undone and confirmed again, and never count it twice`() async throws {
        try await Cast.office { cast in
            let confirmed = try await cast.confirmed(cast.result())
            let undone = try await cast.move("宋知行", confirmed, by: "undo", note: "票据不全")
            #expect(try await cast.sum() == 0)
            try await cast.confirmed(undone, "3100")
            #expect(try await cast.sum() == 3100)
        }
    }

    @Test func `refuse the same figure told twice, and a day that has not come`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            _ = try await cast.result(of: lead)
            #expect(await Refusal.of { try await cast.result(of: lead) } == .invalid(["amount"]))
            #expect(await Refusal.of { try await cast.result("3201", of: lead) } == .done)
            #expect(await Refusal.of { try await cast.result(on: "2024-06-05") } == .invalid(["day"]))
            #expect(await Refusal.of { try await cast.result("0") } == .invalid(["amount"]))
        }
    }

    @Test func `keep what was only agreed apart`() async throws {
        try await Cast.office { cast in
            try await cast.confirmed(cast.result("16000", flow: "pledged"), "16000")
            #expect(try await cast.sum() == 0)
            let flows = try await cast.desk.flows(cast.actor("赵卫国"), nil)
            #expect(flows?.pledged.sum() == 16000)
        }
    }

    @Test func `take what came after the batch was closed, and say so`() async throws {
        try await Cast.office { cast in
            let result = try await cast.result()
            cast.clock.set("2024-09-02")
            for posting in cast.postings.values {
                let record = try await cast.desk.look(.system, Posting.name, posting).record
                try await cast.move("王敏", record, by: "end")
            }
            let batch = try await cast.desk.look(.system, Batch.name, cast.batch).record
            try await cast.move("王敏", batch, by: "close")
            try await cast.confirmed(result)
            #expect(try await cast.sum() == 3200)
        }
    }

    @Test func `learn from a delegation how many came, once, without anybody counting again`() async throws {
        try await Cast.office { cast in
            let trip = try await cast.add(
                "张立群", Trip.name,
                ["heading": "模具企业到云岭考察", "course": "inward", "first_day": "2024-06-04", "people": "9"])
            #expect(await Refusal.of { try await cast.move("张立群", trip, by: "hold") } == .invalid(["gain"]))
            try await cast.move("张立群", trip, by: "hold", writing: ["people": "11", "gain": "看中二期地块"])
            let flows = try await cast.desk.flows(cast.actor("王敏"), cast.batch)
            let told = try #require(flows?.lines.first { $0.flow == .people }?.waiting.first)
            #expect(told[LeadResult.amount] == 11)
            try await cast.confirmed(told.record, "11")
            #expect(try await cast.sum(.people) == 11)
        }
    }

    @Test func `show each reader what they may see`() async throws {
        try await Cast.office { cast in
            try await cast.confirmed(cast.result())
            try await cast.confirmed(cast.result("100", by: "李娜"), "100")
            func sum(_ name: String) async throws -> Int {
                let flows = try await cast.desk.flows(cast.actor(name), cast.batch)
                return flows?.lines.first { $0.flow == .capital }?.sum() ?? -1
            }
            #expect(try await sum("王敏") == 3300)
            #expect(try await sum("李向东") == 3200)
            #expect(try await sum("李娜") == 100)
            #expect(try await sum("何芳") == 0)
        }
    }

    @Test func `take a stop into a delegation of one’s own only`() async throws {
        try await Cast.office { cast in
            let trip = try await cast.add(
                "张立群", Trip.name,
                ["heading": "考察", "course": "inward", "first_day": "2024-06-04", "people": "9"])
            let stop = ["trip": trip.id.text, "place": "开发区", "day": "2024-06-04"]
            #expect(await Refusal.of { try await cast.add("张立群", TripStop.name, stop) } == .done)
            #expect(await Refusal.of { try await cast.add("李娜", TripStop.name, stop) } == .invalid(["trip"]))
        }
    }

    @Test func `count those of one delegation once, and of two delegations of a day both`() async throws {
        try await Cast.office { cast in
            func held() async throws -> Record {
                cast.clock.pass(minutes: 1)
                let trip = try await cast.add(
                    "张立群", Trip.name,
                    ["heading": "考察", "course": "inward", "first_day": "2024-06-04", "people": "9"])
                return try await cast.move("张立群", trip, by: "hold", writing: ["people": "9", "gain": "看过"])
            }
            let trip = try await held()
            _ = try await held()
            let again = await Refusal.of {
                try await cast.add(
                    "张立群", LeadResult.name,
                    [
                        "trip": trip.id.text, "flow": "people", "course": "inward", "day": "2024-06-04",
                        "amount": "11", "text": "又报一次",
                    ])
            }
            #expect(again == .invalid(["amount"]))
        }
    }

    @Test func `judge what was returned anew, and forget a figure that was undone`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            let back = try await cast.move(
                "宋知行", cast.result(of: lead), by: "return", note: "缺票据")
            try await cast.confirmed(cast.result(of: lead))
            #expect(
                await Refusal.of { try await cast.move("张立群", back, by: "again") } == .invalid(["amount"]))
            let undone = try await cast.move(
                "宋知行", cast.confirmed(cast.result("70", of: lead)), by: "undo", note: "写错")
            #expect(undone[LeadResult.confirmed] == nil)
        }
    }
}
