import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

@Suite struct `What is owed` {
    @Test func `appears when the regulation is applied`() async throws {
        try await Cast.office { cast in
            #expect(try await cast.desk.posting(cast.actor("王敏"), cast.posting("张立群")).dues.isEmpty)
            try await cast.applyRegulation()
            let months = try await cast.dues("张立群", "monthly-report")
            // Half of August's working days lie within the term, which counts as a month.
            let periods = (3...8).map { "2024-0\($0)" }
            #expect(months.map(\.period) == periods)
            let days = ["2024-03-29", "2024-04-30", "2024-05-31", "2024-06-28", "2024-07-31", "2024-08-15"]
            #expect(months.map(\.due.iso) == days)
            #expect(months.allSatisfy { $0.state == .open && $0.clause.contains("第六条") })
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `falls to who joins later, and stops for who is recalled`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let before = try await cast.desk.verify().obligations
            try await cast.add(
                "王敏", PostingChange.name,
                [
                    "posting": cast.posting("李娜").text, "matter": "recall", "from_day": "2024-06-04",
                    "reason": "工作需要",
                ])
            #expect(try await cast.desk.verify().obligations < before)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `is settled by the record, and owed again when it is returned`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let report = try await cast.sentReport()
            let settled = try #require(try await cast.due("张立群", "monthly-report", "2024-05"))
            #expect(settled.state == .settled && settled.record == report.id)
            let receipt = try await cast.receipt(.homeUnit, of: report)
            try await cast.move("李向东", receipt, by: "return", note: "请补充")
            #expect(try await cast.due("张立群", "monthly-report", "2024-05")?.state == .open)
            try await cast.move("张立群", report, by: "send")
            #expect(try await cast.due("张立群", "monthly-report", "2024-05")?.state == .settled)
            #expect(try await cast.due("李娜", "monthly-report", "2024-05")?.state == .open)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `is excepted with a reason, by 组织部 alone`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let due = try #require(try await cast.due("张立群", "monthly-report", "2024-03"))
            let asked = try await cast.add(
                "张立群", Exception.name,
                ["obligation": due.key, "subject": "3月汇报", "reason": "住院两周"])
            #expect(try await cast.due("张立群", "monthly-report", "2024-03")?.state == .open)
            #expect(await Refusal.of { try await cast.move("张立群", asked, by: "grant") } == .forbidden)
            #expect(await Refusal.of { try await cast.move("李向东", asked, by: "grant") } == .forbidden)
            try await cast.move("王敏", asked, by: "grant")
            #expect(try await cast.due("张立群", "monthly-report", "2024-03")?.state == .excepted)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `of another, or of the branch, is not excepted through one's own posting`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let others = try #require(try await cast.due("李娜", "monthly-report", "2024-03"))
            let asked = await Refusal.of {
                try await cast.add(
                    "张立群", Exception.name, ["obligation": others.key, "subject": "3月汇报", "reason": "一"])
            }
            #expect(asked == .invalid(["obligation"]))
            #expect(try await cast.due("李娜", "monthly-report", "2024-03")?.state == .open)
        }
    }

    @Test func `stays settled when the one who visited leaves their seat`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            try await cast.add(
                "李向东", Contact.name,
                ["posting": cast.posting("张立群").text, "sort": "visit", "day": "2024-06-03", "text": "一切都好"])
            #expect(try await cast.dues("张立群", "home-contact").first?.state == .settled)
            let seats = try await cast.desk.list(.system, Appointment.name, Desk.Filter()).records
            let seat = try #require(seats.first { $0[Appointment.personName] == "李向东" })
            try await cast.move("钱进", seat, by: "end")
            let found = try await cast.desk.verify()
            try await cast.desk.sweep(.system)
            let after = try await cast.dues("张立群", "home-contact").first?.state
            #expect(found.differences == 0)
            #expect(after == .settled)
        }
    }

    @Test func `is the same after sweeping twice, and on two desks`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            _ = try await cast.sentReport()
            let steps = try await cast.desk.verify().steps
            #expect(try await cast.desk.sweep(.system) == 0)
            #expect(try await cast.desk.sweep(.system) == 0)
            let second = try await Desk.open(
                at: cast.ground.address, now: { cast.clock.now }, logger: cast.desk.logger)
            let changed = await withTaskGroup(of: Int?.self) { group in
                for desk in [cast.desk, second] {
                    // At the same moment one of them may be told that the other is at it.
                    group.addTask { try? await desk.sweep(.system) }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(changed.contains(0) && changed.allSatisfy { $0 == nil || $0 == 0 })
            #expect(try await cast.desk.verify().steps == steps)
        }
    }

    @Test func `does not change when the regulation is applied once more`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await cast.actor("王敏")
            let changed = try await cast.desk.applyRegulation(wang, yaml: Cast.regulation, batch: cast.batch)
            #expect(changed == 0)
            #expect(try await cast.desk.regulationLines(wang).count == 1)
            let refused = await Refusal.of {
                try await cast.desk.applyRegulation(cast.actor("张立群"), yaml: Cast.regulation, batch: nil)
            }
            #expect(refused == .forbidden)
        }
    }

    @Test func `differs from the file once somebody changed a row behind the desk's back`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let engine = try cast.ground.engine()
            let posting = cast.posting("张立群")
            _ = try await engine.write {
                try $0.run(
                    "UPDATE obligation SET state = 'settled' WHERE posting = \(posting) AND period = '2024-05'"
                )
            }
            let found = try await cast.desk.verify()
            #expect(found.differences > 0 && !found.isWhole)
            #expect(found.brokenAt == nil && found.damage.isEmpty)
            #expect(try await cast.desk.sweep(.system) == found.differences)
            #expect(try await cast.desk.verify().isWhole)
        }
    }
}
