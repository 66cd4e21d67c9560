import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

/// 张立群 sits for his own host unit as well, beside 何芳 or alone.
@Suite struct `One's own matter` {
    private func seat(_ name: String, _ seat: String, _ unit: String? = nil, in cast: Cast) async throws {
        var typed = ["person": cast.person(name).text, "seat": seat, "since": "2024-03-01"]
        if let unit { typed["unit"] = unit }
        try await cast.desk.add(.system, Appointment.name, Draft(typed))
    }

    private func host(_ cast: Cast) async throws -> String {
        try await cast.posting(of: "张立群")[Posting.hostUnit].id.text
    }

    private func endSeat(_ name: String, in cast: Cast) async throws {
        let held = try await cast.desk.list(.system, Appointment.name, Desk.Filter()).records
        for appointment in held where appointment[Appointment.person].id == cast.person(name) {
            try await cast.desk.move(.system, Appointment.name, appointment.id, by: "end")
        }
    }

    @Test func `a leave is agreed to by the other contact, and not by the one who is away`() async throws {
        try await Cast.office { cast in
            try await seat("张立群", "host_unit", host(cast), in: cast)
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            #expect(try await cast.now(leave)[Leave.awaiting] == .hostUnit)
            #expect(await Refusal.of { try await cast.move("张立群", leave, by: "agree") } == .forbidden)
            let moves = try await cast.desk.look(cast.actor("张立群"), Leave.name, leave.id).moves.map(\.name)
            #expect(!moves.contains("agree") && !moves.contains("refuse"))
            try await cast.move("何芳", leave, by: "agree")
            #expect(try await cast.now(leave).stage == "approved")
        }
    }

    @Test func `where the only contact is away, 组织部 answers, and is told why`() async throws {
        try await Cast.office { cast in
            try await endSeat("何芳", in: cast)
            try await seat("张立群", "host_unit", host(cast), in: cast)
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            let seen = try await cast.desk.look(cast.actor("王敏"), Leave.name, leave.id)
            #expect(seen.record[Leave.awaiting] == .organizer)
            #expect(seen.steps.last?.note?.contains("接收单位的经办人就是本人") == true)
            try await cast.move("王敏", leave, by: "agree")
            #expect(try await cast.now(leave).stage == "approved")
        }
    }

    @Test func `where nobody is left, the desk of 组织部 says so until somebody is named`() async throws {
        try await Cast.office { cast in
            try await endSeat("何芳", in: cast)
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            func said() async throws -> Bool {
                try await cast.desk.agenda(cast.actor("王敏"), .organizer).items.contains {
                    $0.title.chinese.hasPrefix("没有人能办：请假")
                }
            }
            #expect(try await said())
            try await seat("何芳", "host_unit", host(cast), in: cast)
            #expect(try await !said())
            try await cast.move("何芳", leave, by: "agree")
        }
    }

    @Test func `nobody proposes their own appraisal`() async throws {
        try await Cast.office { cast in
            try await seat("张立群", "host_unit", host(cast), in: cast)
            let appraisal = try await cast.add("张立群", Appraisal.name, ["sort": "final", "month": "2024-06"])
            let opinion = Draft(["opinion": "好", "grade": "称职"])
            let host = try await cast.actor("何芳")
            try await cast.desk.edit(host, Appraisal.name, appraisal.id, version: nil, opinion)
            #expect(await Refusal.of { try await cast.move("张立群", appraisal, by: "propose") } == .forbidden)
            try await cast.move("何芳", appraisal, by: "propose")
        }
    }

    @Test func `nobody confirms their own days`() async throws {
        try await Cast.office { cast in
            try await seat("张立群", "host_unit", host(cast), in: cast)
            let may = ["month": "2024-05"]
            #expect(await Refusal.of { try await cast.add("张立群", Attendance.name, may) } == .forbidden)
        }
    }

    @Test func `nobody judges what is said of them`() async throws {
        try await Cast.office { cast in
            try await seat("张立群", "organizer", in: cast)
            try await cast.apply("- {要求: 不走读, 代号: residence, 约束: [挂职干部]}")
            let typed = [
                "posting": cast.posting("张立群").text, "rule": "residence", "subject": "走读",
                "party": "secondee", "day": "2024-06-03", "text": "每晚回云岭",
            ]
            let breach = try await cast.add("何芳", Breach.name, typed)
            for move in ["confirm", "reject"] {
                let judged = await Refusal.of { try await cast.move("张立群", breach, by: move, note: "没有的事") }
                #expect(judged == .forbidden)
            }
        }
    }

    @Test func `a report is not received, nor a posting changed, by the one it is about`() async throws {
        try await Cast.office { cast in
            try await seat("张立群", "organizer", in: cast)
            let report = try await cast.sentReport()
            let receipt = try await cast.receipt(.organizer, of: report)
            #expect(await Refusal.of { try await cast.move("张立群", receipt, by: "acknowledge") } == .forbidden)
            let longer = Day(iso: "2024-09-30")
            let changed = await Refusal.of {
                try await cast.desk.changePosting(
                    cast.actor("张立群"), cast.posting("张立群"), last: longer, hostUnit: nil, hostPost: nil,
                    note: "想多待一阵")
            }
            #expect(changed == .forbidden)
            #expect(try await cast.posting(of: "张立群")[Posting.last].iso == "2024-08-15")
        }
    }
}
