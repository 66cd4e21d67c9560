import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `What one may do` {
    @Test func `a move by the wrong person is forbidden, or nothing is told of the record`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            // 王敏 may read it and does not decide it; 吴江 is of another host and does not know of it.
            #expect(await Refusal.of { try await cast.move("王敏", leave, by: "agree") } == .forbidden)
            #expect(await Refusal.of { try await cast.move("吴江", leave, by: "agree") } == .notFound)
            #expect(await Refusal.of { try await cast.move("张立群", leave, by: "agree") } == .forbidden)
            #expect(await Refusal.of { try await cast.move("何芳", leave, by: "approve") } == .forbidden)
            #expect(await Refusal.of { try await cast.move("何芳", leave, by: "nope") } == .invalid(["move"]))
            #expect(try await cast.now(leave).stage == "submitted")
        }
    }

    @Test func `a record is not carried off to where its writer could not have added it`() async throws {
        try await Cast.office { cast in
            // 欧阳海生 sees every posting of the batch as its secretary, and writes only about his own.
            let draft = try await cast.leave("2024-06-10", "2024-06-11", of: "欧阳海生")
            let others = ["posting": cast.posting("李娜").text]
            var whole = others
            whole["sort"] = "personal"
            whole["first_day"] = "2024-06-10"
            whole["last_day"] = "2024-06-10"
            whole["reason"] = "一"
            let typed = whole
            let added = await Refusal.of { try await cast.add("欧阳海生", Leave.name, typed) }
            #expect(added == .forbidden)
            let carried = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("欧阳海生"), Leave.name, draft.id, version: nil, Draft(others))
            }
            #expect(carried == .forbidden)
        }
    }

    @Test func `a link leads only to what one may see`() async throws {
        try await Cast.office { cast in
            let refused = await Refusal.of {
                try await cast.add(
                    "张立群", Note.name,
                    ["posting": cast.posting("李娜").text, "sort": "task", "day": "2024-06-04", "text": "一"])
            }
            #expect(refused == .invalid(["posting"]))
        }
    }

    @Test func `a stage is never typed`() async throws {
        try await Cast.office { cast in
            let report = try await cast.add(
                "张立群", MonthlyReport.name,
                [
                    "month": "2024-05", "work": "一", "study": "二", "next": "三", "stage": "received",
                    "owner": "0000000000000", "version": "9", "sources": "{\"items\":[]}", "remark": "很好",
                ])
            #expect(report.stage == "draft" && report.version == 1)
            #expect(report.owner == cast.person("张立群"))
            #expect(report[MonthlyReport.remark] == nil)
            let edited = try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, report.id, version: nil,
                Draft(["stage": "received", "remark": "很好"]))
            #expect(edited.stage == "draft")
            #expect(edited[MonthlyReport.remark] == nil)
        }
    }
}
