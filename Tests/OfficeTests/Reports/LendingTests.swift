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
            let lines = try await cast.now(report)[MonthlyReport.sources].items.map(\.line)
            #expect(kept == "kept")
            #expect(!lines.contains("这里的主任不太好相处"))
        }
    }
}
