import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Regulation
import Secondment
import Testing

@Suite struct `A regulation that changes` {
    private static let monthly =
        "- {应办: 月报, 代号: report, 由谁: 挂职干部, 多久: 每月, 期限: 当月最后一个工作日, 凭: monthly_report}"
    private static let later =
        "- {应办: 月报, 代号: report, 由谁: 挂职干部, 多久: 每月, 期限: 次月5日, 凭: monthly_report}"

    private func dues(_ cast: Cast) async throws -> [String] {
        try await cast.dues("张立群", "report").map { "\($0.period) \($0.due.iso)" }
    }

    @Test func `leaves what was owed before it to the clause that made it`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.monthly)
            try await cast.apply(Self.later, from: "2024-06-01")
            #expect(
                try await dues(cast) == [
                    "2024-03 2024-03-29", "2024-04 2024-04-30", "2024-05 2024-05-31", "2024-06 2024-07-05",
                    "2024-07 2024-08-05", "2024-08 2024-08-15",
                ])
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `says whom it alters, and how, before it is applied`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.monthly)
            let before = try await dues(cast)
            let effect = try await cast.desk.regulationEffect(
                cast.actor("王敏"), yaml: Cast.regulation(Self.later, from: "2024-06-01"), batch: cast.batch)
            #expect(try await dues(cast) == before)
            let line = try #require(effect.lines.first)
            // June and July of three people; in August all are gone before the fifth of September.
            #expect(effect.lines.count == 1 && line.change == .moved && line.count == 6)
            #expect(line.people.contains("张立群") && line.title.chinese == "月报")
            let changes = try #require(effect.changes)
            #expect(changes.lines.map(\.what.chinese) == ["施行", "月报"])
            #expect(
                await Refusal.of {
                    _ = try await cast.desk.regulationEffect(
                        cast.actor("何芳"), yaml: Cast.regulation(Self.later), batch: nil)
                } == .forbidden)
        }
    }

    @Test func `and changes back, restores what was owed`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.monthly)
            let before = try await dues(cast)
            try await cast.apply(Self.later)
            #expect(try await dues(cast) != before)
            try await cast.apply(Self.monthly)
            #expect(try await dues(cast) == before)
            #expect(try await cast.desk.sweep(.system) == 0)
        }
    }

    @Test func `explains what was owed by the clause that made it`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.monthly)
            try await cast.apply(Self.later, from: "2024-06-01")
            let actor = try await cast.actor("张立群")
            let may = try #require(try await cast.due("张立群", "report", "2024-05"))
            let july = try #require(try await cast.due("张立群", "report", "2024-07"))
            let before = try await cast.desk.explain(actor, due: may.key)
            let after = try await cast.desk.explain(actor, due: july.key)
            #expect(before?.effect.chinese.contains("当月最后一个工作日") == true)
            #expect(before?.because.chinese.contains("至2024年5月31日有效") == true)
            #expect(after?.effect.chinese.contains("次月5日前") == true)
        }
    }

    @Test func `explains each rule that holds, and what it displaced`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.monthly, title: "省办法", layer: "省")
            try await cast.apply(Self.later, title: "市细则", layer: "市")
            let rules = try await cast.desk.explain(cast.actor("张立群"), posting: cast.posting("张立群")).rules
            #expect(rules.map(\.citation.written.chinese) == ["《市细则》第一条"])
            #expect(rules[0].displaced.map(\.written.chinese) == ["《省办法》第一条"])
            #expect(rules[0].because.chinese.contains("市一级"))
            #expect(
                await Refusal.of {
                    _ = try await cast.desk.explain(cast.actor("吴江"), posting: cast.posting("张立群"))
                } == .notFound)
        }
    }
}
