import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Changes at the desk` {
    @Test func `a record that somebody changed meanwhile cannot be changed over it`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let note = try await cast.note("走访企业")
            try await cast.desk.edit(
                zhang, Note.name, note.id, version: note.version, Draft(["text": "走访两家企业"]))
            let late = await Refusal.of {
                try await cast.desk.edit(
                    zhang, Note.name, note.id, version: note.version, Draft(["text": "旧的"]))
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

    @Test func `where a reason is asked for, blanks are none`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            for note in [nil, "", "  \n　"] {
                let refused = await Refusal.of { try await cast.move("何芳", leave, by: "refuse", note: note) }
                #expect(refused == .invalid(["note"]))
            }
            let done = try await cast.move("何芳", leave, by: "refuse", note: "那几天有招商活动")
            #expect(done.stage == "refused")
        }
    }

    @Test func `what must be filled before a step is asked for by name`() async throws {
        try await Cast.office { cast in
            let task = try await cast.add(
                "何芳", HostTask.name,
                ["posting": cast.posting("张立群").text, "heading": "梳理流程", "due": "2024-06-20"])
            #expect(
                await Refusal.of { try await cast.move("张立群", task, by: "finish") } == .invalid(["result"]))
            let done = try await cast.move("张立群", task, by: "finish", writing: ["result": "整理出17个环节"])
            #expect(done.stage == "done" && done[HostTask.result]?.text == "整理出17个环节")
            #expect(try await cast.move("何芳", task, by: "confirm").stage == "confirmed")
        }
    }

    @Test func `a step takes the fields that it asks for, and tells of every other`() async throws {
        try await Cast.office { cast in
            let task = try await cast.add(
                "何芳", HostTask.name,
                ["posting": cast.posting("张立群").text, "heading": "梳理流程", "due": "2024-06-20"])
            let other = ["result": "整理出17个环节", "heading": "别的事"]
            #expect(
                await Refusal.of { try await cast.move("张立群", task, by: "finish", writing: other) }
                    == .invalid(["heading"]))
            #expect(
                await Refusal.of { try await cast.move("张立群", task, by: "accept", writing: ["result": "好"]) }
                    == .invalid(["result"]))
            let long = ["result": String(repeating: "长", count: 100_001)]
            #expect(
                await Refusal.of { try await cast.move("张立群", task, by: "finish", writing: long) }
                    == .invalid(["result"]))
            let kept = try await cast.now(task)
            #expect(kept.stage == "given" && kept[HostTask.heading] == "梳理流程" && kept[HostTask.result] == nil)
        }
    }

    @Test func `a step that has a page of its own is made there`() async throws {
        try await Cast.office { cast in
            let session = try await cast.add(
                "欧阳海生", StudySession.name,
                ["batch": cast.batch.text, "day": "2024-06-03", "heading": "案例交流"])
            let refused = await Refusal.of { try await cast.move("欧阳海生", session, by: "hold") }
            #expect(refused == .invalid(["move"]))
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
            let sent = await Refusal.of {
                try await cast.desk.move(zhang, MonthlyReport.name, id, by: "send")
            }
            #expect(sent == .invalid(["work", "study", "next"]))
        }
    }
}
