import Cast
import Office
import Records
import Secondment
import Testing

@Suite struct `Changes at the desk` {
    @Test func `a record that somebody changed meanwhile cannot be changed over it`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let note = try await cast.note("走访企业")
            try await cast.desk.edit(zhang, Note.name, note.id, version: note.version, Draft(["text": "走访两家企业"]))
            let late = await Refusal.of {
                try await cast.desk.edit(zhang, Note.name, note.id, version: note.version, Draft(["text": "旧的"]))
            }
            #expect(late == .conflict)
            #expect(try await cast.now(note)[Note.text].text == "走访两家企业")
        }
    }

    @Test func `a stale move is a conflict, and so is a move that is over`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let report = try await cast.draftReport()
            let stale = await Refusal.of {
                try await cast.desk.move(
                    zhang, MonthlyReport.name, report.id, by: "send", version: report.version - 1)
            }
            #expect(stale == .conflict)
            try await cast.move("张立群", report, by: "send")
            #expect(await Refusal.of { try await cast.move("张立群", report, by: "send") } == .conflict)
        }
    }

    @Test func `of many who press at once one succeeds`() async throws {
        try await Cast.office { cast in
            let report = try await cast.draftReport()
            let outcomes = await withTaskGroup(of: Refusal.self) { group in
                for _ in 0..<8 {
                    group.addTask { await Refusal.of { try await cast.move("张立群", report, by: "send") } }
                }
                return await group.reduce(into: [Refusal]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .done } == 1)
            #expect(outcomes.count { $0 == .conflict } == 7)
            #expect(try await cast.desk.replies(.system, to: report).count == 2)
        }
    }

    @Test func `a move by the wrong person is forbidden, or nothing is told of the record`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move("张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            // 王敏 may read it and does not decide it; 吴江 is of another host and does not know of it.
            #expect(await Refusal.of { try await cast.move("王敏", leave, by: "agree") } == .forbidden)
            #expect(await Refusal.of { try await cast.move("吴江", leave, by: "agree") } == .notFound)
            #expect(await Refusal.of { try await cast.move("张立群", leave, by: "agree") } == .forbidden)
            #expect(await Refusal.of { try await cast.move("何芳", leave, by: "approve") } == .forbidden)
            #expect(await Refusal.of { try await cast.move("何芳", leave, by: "nope") } == .notFound)
            #expect(try await cast.now(leave).stage == "submitted")
        }
    }

    @Test func `where a reason is asked for, blanks are none`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move("张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            for note in [nil, "", "  \n　"] {
                let refused = await Refusal.of { try await cast.move("何芳", leave, by: "refuse", note: note) }
                #expect(refused == .invalid(["note"]))
            }
            let done = try await cast.move("何芳", leave, by: "refuse", note: "那几天有招商活动")
            #expect(done.stage == "refused")
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

    @Test func `what must be filled before a step is asked for by name`() async throws {
        try await Cast.office { cast in
            let task = try await cast.add(
                "何芳", HostTask.name,
                ["posting": cast.posting("张立群").text, "heading": "梳理流程", "due": "2024-06-20"])
            #expect(await Refusal.of { try await cast.move("张立群", task, by: "finish") } == .invalid(["result"]))
            try await cast.desk.edit(
                cast.actor("张立群"), HostTask.name, task.id, version: nil, Draft(["result": "整理出17个环节"]))
            try await cast.move("张立群", task, by: "finish")
            #expect(try await cast.move("何芳", task, by: "confirm").stage == "confirmed")
        }
    }

    @Test func `a task that somebody gives themselves is in hand at once`() async throws {
        try await Cast.office { cast in
            let task = try await cast.add("张立群", HostTask.name, ["heading": "整理台账"])
            #expect(try await cast.now(task).stage == "accepted")
        }
    }

    @Test func `a report that says nothing is not sent`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let id = try await cast.desk.composeReport(zhang, posting: cast.posting("张立群"), month: Cast.may)
            let sent = await Refusal.of { try await cast.desk.move(zhang, MonthlyReport.name, id, by: "send") }
            withKnownIssue("MonthlyReport: “send” needs no work, study or next; an empty draft goes to two readers") {
                #expect(sent == .invalid(["work", "study", "next"]))
            }
        }
    }

    @Test func `a record is not carried off to where its writer could not have added it`() async throws {
        try await Cast.office { cast in
            // 欧阳海生 sees every posting of the batch as its secretary, and writes only about his own.
            let draft = try await cast.leave("2024-06-10", "2024-06-11", of: "欧阳海生")
            let others = ["posting": cast.posting("李娜").text]
            #expect(await Refusal.of { try await cast.add("欧阳海生", Leave.name, others.merging([
                "sort": "personal", "first_day": "2024-06-10", "last_day": "2024-06-10", "reason": "一",
            ]) { mine, _ in mine }) } == .forbidden)
            let carried = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("欧阳海生"), Leave.name, draft.id, version: nil, Draft(others))
            }
            withKnownIssue("Desk.edit asks `edit` of the changed record, which its owner always has, not `add`") {
                #expect(carried == .forbidden)
            }
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
}
