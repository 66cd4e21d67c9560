import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Notes that a report cites` {
    private func compose(_ cast: Cast) async throws -> Record {
        let id = try await cast.desk.composeReport(
            cast.actor("张立群"), posting: cast.posting("张立群"), month: Cast.may)
        return try await cast.desk.look(.system, MonthlyReport.name, id).record
    }

    @Test func `lend the notes that they cite to their readers, and no others`() async throws {
        try await Cast.office { cast in
            let cited = try await cast.note("走访海川精工", "visit")
            let report = try await compose(cast)
            let after = try await cast.note("发出之前才写的", "visit")
            let wang = try await cast.actor("王敏")
            try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, report.id, version: nil,
                Draft(["study": "学习了办法。", "next": "接着走访。"]))
            #expect(await Refusal.of { try await cast.desk.look(wang, Note.name, cited.id) } == .notFound)
            try await cast.move("张立群", report, by: "send")
            #expect(try await cast.desk.look(wang, Note.name, cited.id).record.stage == "lent")
            #expect(await Refusal.of { try await cast.desk.look(wang, Note.name, after.id) } == .notFound)
            let edited = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("张立群"), Note.name, cited.id, version: nil, Draft(["text": "改"]))
            }
            #expect(edited == .forbidden)
        }
    }

    @Test func `are cited as they stand when it is sent, and a later change is seen`() async throws {
        try await Cast.office { cast in
            let task = try await cast.add(
                "何芳", HostTask.name,
                ["posting": cast.posting("张立群").text, "heading": "梳理流程", "due": "2024-06-20"])
            try await cast.move("张立群", task, by: "accept")
            _ = try await cast.note("走访海川精工", "visit")
            let composed = try await cast.desk.composeReport(
                cast.actor("张立群"), posting: cast.posting("张立群"), month: Month(2024, 6))
            try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, composed, version: nil,
                Draft(["study": "学习了办法。", "next": "接着走访。"]))
            let report = try await cast.desk.look(.system, MonthlyReport.name, composed).record
            try await cast.move("张立群", report, by: "send")
            let wang = try await cast.actor("王敏")
            let before = try await cast.desk.checked(wang, MonthlyReport.name, report.id)
            #expect(before.count == 1 && before.allSatisfy(\.isAsWritten))
            let (_, grounds) = try await cast.desk.grounds(wang, MonthlyReport.name, report.id, mark: 1)
            #expect(grounds.records.map(\.record.id) == [task.id])
            cast.clock.pass(minutes: 5)
            try await cast.desk.edit(
                cast.actor("张立群"), HostTask.name, task.id, version: nil, Draft(["result": "写好了时限表"]))
            let after = try await cast.desk.checked(wang, MonthlyReport.name, report.id)
            #expect(after.map(\.changed) == [1])
        }
    }

    @Test func `of reports from before say nothing of a change that nobody could know`() async throws {
        let old = Value.text(
            #"{"items":[{"kind":"note","record":"0833ep380s1ph","day":"2024-05-07","line":"甲"},{"kind":"","record":"","day":"","line":""}]}"#
        )
        let figures = try #require(Figures(value: old))
        #expect(figures.items.map(\.value) == ["5月7日 甲", ""])
        #expect(figures.items[0].cited.ids().map(\.text) == ["0833ep380s1ph"])
        #expect(figures.items[0].cited.versions.isEmpty && figures.items[1].isTakenOut)
        #expect(Figures(value: figures.value) == figures)
    }

    @Test func `do not lend a note whose sentence was taken out before sending`() async throws {
        try await Cast.office { cast in
            let cited = try await cast.note("走访海川精工", "visit")
            let thought = try await cast.note("这里的主任不太好相处", "thought")
            let report = try await compose(cast)
            try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, report.id, version: nil,
                Draft(["study": "学习了办法。", "next": "接着走访。"]))
            try await cast.move("张立群", report, by: "send")
            #expect(try await cast.now(cited).stage == "lent")
            let kept = try await cast.now(thought).stage
            let lines = try await cast.now(report)[MonthlyReport.sources].items.map(\.value)
            #expect(kept == "kept")
            #expect(!lines.joined().contains("这里的主任不太好相处"))
        }
    }
}
