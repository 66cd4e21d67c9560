import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The roll of a session` {
    private static func session(_ cast: Cast, _ day: String = "2024-06-03") async throws -> Record {
        try await cast.add(
            "欧阳海生", StudySession.name, ["batch": cast.batch.text, "heading": "案例交流", "day": day])
    }

    private static func away(_ cast: Cast, _ first: String, _ last: String) async throws {
        let leave = try await cast.leave(first, last)
        try await cast.move("张立群", leave, by: "submit")
        try await cast.move("何芳", leave, by: "agree")
    }

    @Test func `knows who is on approved leave that day, and not why`() async throws {
        try await Cast.office { cast in
            try await Self.away(cast, "2024-06-05", "2024-06-06")
            let secretary = try await cast.actor("欧阳海生")
            for (day, came) in [
                ("2024-06-04", true), ("2024-06-05", false), ("2024-06-06", false),
                ("2024-06-07", true),
            ] {
                let session = try await Self.session(cast, day)
                let (_, roll) = try await cast.desk.roll(secretary, session.id)
                let zhang = try #require(roll.entries.first { $0.name.hasPrefix("张立群") })
                #expect(zhang.came == came, "\(day)")
                #expect(zhang.why == (came ? nil : "请假"), "\(day)")
                #expect(roll.entries.filter { $0.posting != zhang.posting }.allSatisfy { $0.came })
            }
        }
    }

    @Test func `is mended by its convenor, step by step, until the batch is closed`() async throws {
        try await Cast.office { cast in
            let secretary = try await cast.actor("欧阳海生")
            let session = try await Self.session(cast)
            var (_, roll) = try await cast.desk.roll(secretary, session.id)
            try await cast.desk.hold(secretary, session.id, roll: roll, gains: "有收获")
            roll.entries[0].came = false
            roll.entries[0].why = "请假"
            let mended = roll
            #expect(
                await Refusal.of {
                    try await cast.desk.hold(cast.actor("张立群"), session.id, roll: mended, gains: "")
                } == .forbidden)
            try await cast.desk.hold(secretary, session.id, roll: mended, gains: "")
            let seen = try await cast.desk.look(secretary, StudySession.name, session.id)
            #expect(seen.record.stage == "held")
            #expect(seen.record[StudySession.roll].entries[0].came == false)
            #expect(seen.record[StudySession.gains]?.text == "有收获")
            #expect(seen.steps.last?.action == "mend")
            #expect(seen.steps.last?.note?.contains("\(roll.entries[0].name)：到会→请假") == true)
            #expect(seen.steps.last?.changes.contains("未到") == true)
            try await cast.desk.move(.system, Batch.name, cast.batch, by: "close")
            #expect(
                await Refusal.of {
                    try await cast.desk.hold(secretary, session.id, roll: mended, gains: "")
                } == .conflict)
        }
    }

    @Test func `is what the monthly report goes by`() async throws {
        try await Cast.office { cast in
            let secretary = try await cast.actor("欧阳海生")
            for (day, came) in [("2024-05-10", true), ("2024-05-24", false)] {
                let session = try await Self.session(cast, day)
                var (_, roll) = try await cast.desk.roll(secretary, session.id)
                for index in roll.entries.indices where roll.entries[index].name.hasPrefix("张立群") {
                    roll.entries[index].came = came
                    roll.entries[index].why = came ? nil : "请假"
                }
                try await cast.desk.hold(secretary, session.id, roll: roll, gains: "")
            }
            let report = try await cast.draftReport()
            let id = try await cast.desk.composeReport(
                cast.actor("李娜"), posting: cast.posting("李娜"), month: Cast.may)
            let other = try await cast.desk.look(.system, MonthlyReport.name, id).record
            #expect(report[MonthlyReport.sources].items.filter { $0.kind == StudySession.name }.count == 1)
            #expect(other[MonthlyReport.sources].items.filter { $0.kind == StudySession.name }.count == 2)
        }
    }

    @Test func `tells namesakes apart by their units`() async throws {
        try await Cast.office { cast in
            let twin = try await cast.desk.add(.system, Person.name, Draft(["full_name": "张立群"]))
            let old = try await cast.posting(of: "李娜")
            try await cast.desk.add(
                .system, Posting.name,
                Draft([
                    "person": twin.id.text, "batch": cast.batch.text,
                    "home_unit": old[Posting.homeUnit].id.text, "host_unit": old[Posting.hostUnit].id.text,
                    "first_day": "2024-03-15", "last_day": "2024-08-15",
                ]))
            let session = try await Self.session(cast)
            let (_, roll) = try await cast.desk.roll(cast.actor("欧阳海生"), session.id)
            let names = roll.entries.map(\.name).filter { $0.hasPrefix("张立群") }
            #expect(Set(names) == ["张立群（东州经济技术开发区投资促进局）", "张立群（东州市农业农村局）"])
        }
    }
}
