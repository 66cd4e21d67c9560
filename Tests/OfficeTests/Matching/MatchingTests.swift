import Cast
import Desk
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Needs and nominees brought together` {
    /// The next batch, with a plan that has nothing in it yet.
    private func plan(_ cast: Cast) async throws -> Record {
        let batch = try await cast.add(
            "王敏", Batch.name,
            [
                "heading": "2024年下半年", "direction": "outbound", "place": "东州市", "first_day": "2024-09-01",
                "last_day": "2025-02-28",
            ])
        return try await cast.add(
            "王敏", Matching.name,
            [
                "batch": batch.id.text, "heading": "第一稿", "trade": "much", "wish": "some", "level": "little",
                "problem": "little",
            ])
    }

    private func batch(_ plan: Record) -> ID { ID(raw: plan[name: "batch"].int ?? 0) }

    private func people(_ cast: Cast, _ lines: [(String, String, [String: String])]) async throws {
        for (name, unit, more) in lines {
            let unit = try await cast.desk.look(.system) { errand in
                try errand.first(Unit.self, Unit.fullName == unit)
            }
            var typed = ["full_name": name, "unit": unit?.id.text ?? ""]
            typed.merge(more) { $1 }
            _ = try await cast.desk.add(.system, Person.name, Draft(typed))
        }
    }

    private func unit(_ cast: Cast, of name: String) async throws -> String {
        try await cast.desk.look(.system) { errand in
            let posting = try errand.fetch(Posting.self, cast.posting(name))
            return try errand.fetch(posting[Posting.homeUnit])[Unit.fullName]
        }
    }

    private func keep(_ cast: Cast, _ plan: Record, needs: String = "", nominees: String = "") async throws {
        let wang = try await cast.actor("王敏")
        if !needs.isEmpty {
            _ = try await cast.desk.keepNeeds(wang, batch(plan), table: needs, makesUnits: true)
        }
        if !nominees.isEmpty { _ = try await cast.desk.keepNominees(wang, batch(plan), table: nominees) }
    }

    private func pairs(_ cast: Cast, _ plan: Record) async throws -> [String: String] {
        let plan = try await cast.desk.matchPlan(cast.actor("王敏"), plan.id)
        return Dictionary(plan.rows.map { ($0.name, $0.post) }, uniquingKeysWith: { $1 })
    }

    private static let needs = """
        单位\t拟挂任职务\t人数\t专业\t所在地
        东州金控集团\t副总经理\t1\t金融、债券\t东州
        东州规划局\t副局长\t1\t城市规划\t滨海区
        """

    private func ready(_ cast: Cast) async throws -> Record {
        let plan = try await plan(cast)
        let unit = try await unit(cast, of: "张立群")
        try await people(
            cast, [("金一鸣", unit, ["rank": "乡科级正职", "born": "1985-05"]), ("规二宁", unit, ["born": "1990-05"])])
        try await keep(
            cast, plan, needs: Self.needs,
            nominees: "金一鸣\t\t金融\t滨海区\t\t\t是\t\n规二宁\t\t城市规划\t滨海区\t\t\t是\t")
        return plan
    }

    @Test func `give a plan with its reasons, and what else there would be`() async throws {
        try await Cast.office { cast in
            let plan = try await ready(cast)
            let found = try await cast.desk.matchPlan(cast.actor("王敏"), plan.id)
            #expect(
                try await pairs(cast, plan) == ["金一鸣": "东州金控集团 副总经理", "规二宁": "东州规划局 副局长"])
            let row = try #require(found.rows.first { $0.name == "金一鸣" })
            #expect(row.reasons.map(\.chinese) == ["专业对口：金融"])
            let next = try #require(row.next)
            #expect(next.post == "东州规划局 副局长")
            #expect(next.gained.map(\.chinese) == ["第一志愿"])
            #expect(next.lost.map(\.chinese) == ["专业对口：金融"])
            #expect(next.others.map(\.chinese) == ["规二宁改到东州金控集团 副总经理"])
            // Once what they wish weighs more than all else, nothing changes for two who wish the same.
            #expect(found.needs.allSatisfy { !$0.isOpen })
        }
    }

    @Test func `what stands against a pair is kept to, by hand too, and is said`() async throws {
        try await Cast.office { cast in
            let plan = try await plan(cast)
            let unit = try await unit(cast, of: "张立群")
            try await people(
                cast,
                [
                    ("甲一", unit, ["born": "1960-01", "rank": "乡科级正职"]), ("乙二", unit, ["born": "1990-01"]),
                    ("丙三", unit, ["born": "1990-01", "rank": "县处级副职"]),
                ])
            try await keep(
                cast, plan,
                needs: "东州局\t副局长\t1\t\t东州\t乡科级\t45\t\t\n西州局\t副局长\t1\t\t西州\t\t\t\(unit)\t",
                nominees: "甲一\t\t\t\t\t\t是\t\n乙二\t\t\t\t\t\t是\t\n丙三\t\t\t\t\t\t是\t东州")
            let found = try await cast.desk.matchPlan(cast.actor("王敏"), plan.id)
            #expect(found.rows.allSatisfy { $0.need == nil })
            let bars = Dictionary(
                found.rows.map { ($0.name, Set($0.bars.map(\.0.chinese))) }, uniquingKeysWith: { $1 })
            #expect(bars["甲一"] == ["超过年龄或没有出生年月", "单位不接收该派出单位的"])
            #expect(bars["乙二"] == ["职级不够或没有写", "单位不接收该派出单位的"])
            #expect(bars["丙三"] == ["本人回避", "单位不接收该派出单位的"])
            let east = try #require(found.needs.first { $0.post.hasPrefix("东州局") })
            let third = try #require(found.rows.first { $0.name == "丙三" })
            let forced = await Refusal.of {
                try await cast.desk.matchByHand(
                    cast.actor("王敏"), plan.id, nominee: third.nominee, need: east.id, isOwn: false)
            }
            #expect(forced == .invalid(["need"]))
        }
    }

    @Test func `by hand it is as somebody decides, until it is given back`() async throws {
        try await Cast.office { cast in
            let plan = try await ready(cast)
            let wang = try await cast.actor("王敏")
            let found = try await cast.desk.matchPlan(wang, plan.id)
            let row = try #require(found.rows.first { $0.name == "金一鸣" })
            let next = try #require(row.next)
            try await cast.desk.matchByHand(
                wang, plan.id, nominee: row.nominee, need: next.need, isOwn: false)
            #expect(
                try await pairs(cast, plan) == ["金一鸣": "东州规划局 副局长", "规二宁": "东州金控集团 副总经理"])
            try await cast.desk.matchByHand(wang, plan.id, nominee: row.nominee, need: nil, isOwn: false)
            #expect(try await pairs(cast, plan)["金一鸣"] == "")
            try await cast.desk.matchByHand(wang, plan.id, nominee: row.nominee, need: nil, isOwn: true)
            #expect(try await pairs(cast, plan)["金一鸣"] == "东州金控集团 副总经理")
            for name in ["赵卫国", "何芳", "张立群"] {
                let refused = await Refusal.of {
                    try await cast.desk.matchByHand(
                        cast.actor(name), plan.id, nominee: row.nominee, need: nil, isOwn: false)
                }
                #expect([.forbidden, .notFound].contains(refused), "\(name)")
            }
        }
    }

    @Test func `those who are to be kept apart are, and what they keep away from is printed nowhere`()
        async throws
    {
        try await Cast.office { cast in
            let plan = try await plan(cast)
            let unit = try await unit(cast, of: "张立群")
            try await people(cast, [("夫一", unit, [:]), ("妻二", unit, [:])])
            try await keep(
                cast, plan, needs: "东州局\t副局长\t1\n东州局\t局长助理\t1\n西州局\t副局长\t1",
                nominees: "夫一\t\t\t东州局\t\t\t是\t西平县\n妻二\t\t\t东州局\t\t\t是\t")
            let nominees = try await cast.desk.look(.system) { try $0.all(Nominee.self).map(\.id) }
            _ = try await cast.desk.edit(
                cast.actor("王敏"), Nominee.name, nominees[0], version: nil,
                Draft(["apart": nominees[1].text, "note": "夫妻"]))
            let pairs = try await pairs(cast, plan)
            #expect(pairs.values.count { $0.hasPrefix("东州局") } == 1)
            #expect(pairs.values.count { $0.hasPrefix("西州局") } == 1)
            // The leader reads who is put forward, and not what is private.
            let lines = try await cast.desk.list(cast.actor("赵卫国"), Nominee.name, Desk.Filter()).records
            #expect(lines.count == 2)
            for record in lines {
                for field in ["avoids", "apart", "note"] { #expect(record[name: field].isNull, "\(field)") }
            }
        }
    }

    @Test func `what was read is what becomes postings`() async throws {
        try await Cast.office { cast in
            let plan = try await ready(cast)
            let wang = try await cast.actor("王敏")
            let read = try await cast.desk.matchPlan(wang, plan.id).digest
            // Meanwhile a need is withdrawn.
            let need = try await cast.desk.look(.system) { errand in
                try #require(errand.all(PostNeed.self, PostNeed.post == "副局长").first).record
            }
            let gone = try await cast.move("王敏", need, by: "withdraw")
            #expect(
                await Refusal.of {
                    try await cast.desk.acceptMatching(wang, plan.id, digest: read, note: nil)
                } == .conflict)
            _ = try await cast.move("王敏", gone, by: "renew")
            let again = try await cast.desk.matchPlan(wang, plan.id).digest
            for name in ["陆远航", "赵卫国", "何芳"] {
                let refused = await Refusal.of {
                    try await cast.desk.acceptMatching(cast.actor(name), plan.id, digest: again, note: nil)
                }
                #expect([.forbidden, .notFound].contains(refused), "\(name)")
            }
            #expect(try await cast.desk.acceptMatching(wang, plan.id, digest: again, note: nil) == 2)
            let postings = try await cast.desk.look(wang) { [batch = batch(plan)] errand in
                try errand.shown(Posting.self, Posting.batch == Link(batch))
            }
            #expect(Set(postings.map { $0[Posting.personName] }) == ["金一鸣", "规二宁"])
            #expect(postings.allSatisfy { $0.isAt(.planned) && $0[Posting.first].iso == "2024-09-01" })
            #expect(
                await Refusal.of {
                    try await cast.desk.acceptMatching(wang, plan.id, digest: again, note: nil)
                } == .conflict)
        }
    }

    @Test func `are read by the names of their columns, in whatever order they stand`() async throws {
        try await Cast.office { cast in
            let plan = try await plan(cast)
            try await keep(cast, plan, needs: "备注\t人数\t拟挂任职务\t单位\n急\t2\t副局长\t东州局")
            let need = try #require(
                try await cast.desk.look(.system) { try $0.first(PostNeed.self, .all) })
            #expect(need[PostNeed.post] == "副局长")
            #expect(need[PostNeed.count] == 2)
            #expect(need[PostNeed.fields] == nil)
        }
    }

    @Test(arguments: ["单位\t拟挂任职务\t需求人数\n东州局\t副局长\t2", "单位\t职务\n东州局\t副局长"])
    func `ask about a heading that is nearly one of those wanted`(_ table: String) async throws {
        try await Cast.office { cast in
            let plan = try await plan(cast)
            let refused = await Refusal.of { try await self.keep(cast, plan, needs: table) }
            #expect(refused == .invalid(["table"]))
            #expect(try await cast.desk.look(.system) { try $0.count(PostNeed.self) } == 0)
        }
    }

    @Test func `make no unit of a slip of the pen`() async throws {
        try await Cast.office { cast in
            let plan = try await plan(cast)
            let wang = try await cast.actor("王敏")
            let known = try await unit(cast, of: "张立群")
            let table = "\(known)\t副局长\t1\n东洲局\t副局长\t1"
            await #expect {
                _ = try await cast.desk.keepNeeds(wang, batch(plan), table: table)
            } throws: { error in
                guard case .invalid(let problems) = error as? Failure else { return false }
                let said = problems.map(\.sentence.chinese).joined()
                return said.contains("东洲局") && !said.contains(known)
            }
            #expect(try await cast.desk.look(.system) { try $0.count(PostNeed.self) } == 0)
            #expect(
                try await cast.desk.keepNeeds(wang, batch(plan), table: table, makesUnits: true) == 2)
        }
    }

    @Test(arguments: [
        ("东州局\t\t1", true), ("\t副局长\t1", true), ("东州局\t副局长\t0", true), ("东州局\t副局长\t1000", true), ("", true),
        ("查无此人\t\t金融", false), ("张立群\t没有的单位", false), ("\t\t", false),
    ])
    func `a table that is wrong keeps nothing, and says in which line`(
        _ table: String, _ isOfNeeds: Bool
    ) async throws {
        try await Cast.office { cast in
            let plan = try await plan(cast)
            let good = isOfNeeds ? "南州局\t副局长\t1\n" : "张立群\t\t金融\n"
            let refused = await Refusal.of {
                try await self.keep(
                    cast, plan, needs: isOfNeeds && !table.isEmpty ? good + table : isOfNeeds ? "\n" : "",
                    nominees: isOfNeeds ? "" : (table.trimmed.isEmpty ? table : good + table))
            }
            #expect(refused == .invalid(["table"]))
            let kept = try await cast.desk.look(.system) {
                try $0.count(PostNeed.self) + $0.count(Nominee.self)
            }
            #expect(kept == 0)
        }
    }
}
