import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The end of a posting` {
    private static func end(_ cast: Cast, by move: String = "end", note: String? = nil) async throws -> Record
    {
        try await cast.desk.move(
            cast.actor("王敏"), Posting.name, cast.posting("张立群"), by: move, note: note)
    }

    @Test func `is not reached by one press before its day`() async throws {
        try await Cast.office { cast in
            for day in ["2024-06-04", "2024-08-14"] {
                cast.clock.set(day)
                #expect(await Refusal.of { try await Self.end(cast) } == .invalid(["last_day"]), "\(day)")
            }
            cast.clock.set("2024-08-15")
            let ended = try await Self.end(cast)
            #expect(ended.stage == "ended")
        }
    }

    @Test func `before its day is an early end, with its consents, and comes on its day`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let early = try #require(
                try await cast.desk.changePosting(
                    cast.actor("王敏"), cast.posting("张立群"), last: Day(iso: "2024-06-20"), hostUnit: nil,
                    hostPost: nil, note: "原单位换届"
                ).first)
            #expect(early.stage == "agreed")
            #expect(try await cast.posting(of: "张立群")[Posting.last].iso == "2024-06-20")
            let dues = try await cast.dues("张立群", "monthly-report")
            #expect(!dues.contains { $0.period == "2024-07" })
            for (day, stage) in [("2024-06-20", "serving"), ("2024-06-21", "ended")] {
                cast.clock.set(day)
                try await cast.desk.sweep(.system)
                #expect(try await cast.posting(of: "张立群").stage == stage, "\(day)")
            }
            #expect(try await cast.now(early).stage == "done")
            #expect(try await cast.desk.sweep(.system) == 0)
        }
    }

    @Test func `that was agreed too early is called off, and the term is as it was`() async throws {
        try await Cast.office { cast in
            for (last, matter) in [("2024-06-20", "early"), ("2024-10-15", "longer")] {
                let change = try #require(
                    try await cast.desk.changePosting(
                        cast.actor("王敏"), cast.posting("张立群"), last: Day(iso: last), hostUnit: nil,
                        hostPost: nil, note: "另有安排"
                    ).first)
                try await cast.move("王敏", change, by: "cancel", note: "不改了")
                #expect(try await cast.posting(of: "张立群")[Posting.last].iso == "2024-08-15", "\(matter)")
                #expect(try await cast.now(change).stage == "withdrawn")
            }
        }
    }

    @Test func `made by mistake is taken back with a reason, and what is owed follows`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let owed = try await cast.dues("张立群", "monthly-report").map(\.key)
            _ = try await `A recall`.ask(cast, cause: "")
            #expect(try await cast.dues("张立群", "monthly-report").count < owed.count)
            #expect(await Refusal.of { try await Self.end(cast, by: "reinstate") } == .invalid(["note"]))
            let back = try await Self.end(cast, by: "reinstate", note: "名字点错了")
            #expect(back.stage == "serving")
            #expect(back[Posting.last].iso == "2024-08-15")
            #expect(try await cast.dues("张立群", "monthly-report").map(\.key) == owed)
            cast.clock.set("2024-08-15")
            _ = try await Self.end(cast)
            #expect(try await Self.end(cast, by: "reopen", note: "还要收尾").stage == "serving")
            _ = try await Self.end(cast)
            cast.clock.set("2024-09-15")
            #expect(await Refusal.of { try await Self.end(cast, by: "reopen", note: "晚了") } == .conflict)
            #expect(try await cast.desk.verify().isWhole)
        }
    }
}
