import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

/// What somebody is to answer lies on their desk until they have.
@Suite struct `What waits for an answer` {
    private func waits(_ record: Record, for name: String, _ role: Party, in cast: Cast) async throws -> Bool
    {
        try await cast.desk.agenda(cast.actor(name), role).items.contains {
            $0.target == .record(kind: record.kind.name, record.id)
        }
    }

    @Test func `a proposal waits for 组织部 and the home unit, once it was handed in`() async throws {
        try await Cast.office { cast in
            let proposal = try await cast.add(
                "张立群", Proposal.name, ["heading": "办好窗口", "problem": "来回跑", "plan": "一次办"])
            #expect(try await waits(proposal, for: "张立群", .secondee, in: cast))
            #expect(try await !waits(proposal, for: "王敏", .organizer, in: cast))
            try await cast.move("张立群", proposal, by: "submit")
            #expect(try await waits(proposal, for: "王敏", .organizer, in: cast))
            #expect(try await waits(proposal, for: "李向东", .homeUnit, in: cast))
            #expect(try await !waits(proposal, for: "何芳", .hostUnit, in: cast))
            try await cast.move("李向东", proposal, by: "keep", note: "以后再议")
            #expect(try await !waits(proposal, for: "王敏", .organizer, in: cast))
        }
    }

    @Test func `what waits for one contact waits for no other who sits as they do`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-12"), by: "submit")
            // Asked in turn: what is put into words for one of them serves the other.
            for _ in 0..<2 {
                #expect(try await !waits(leave, for: "吴江", .hostUnit, in: cast))
                #expect(try await waits(leave, for: "何芳", .hostUnit, in: cast))
            }
        }
    }

    @Test func `a leave that is over asks for a report on the day after, and not before`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-12"), by: "submit")
            try await cast.move("何芳", leave, by: "agree")
            #expect(try await !waits(leave, for: "张立群", .secondee, in: cast))
            cast.clock.set("2024-06-13")
            #expect(try await waits(leave, for: "张立群", .secondee, in: cast))
            #expect(try await !waits(leave, for: "李娜", .secondee, in: cast))
        }
    }

    @Test func `a breach waits until it is found untrue, or something is decided`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {要求: 不走读, 代号: residence, 约束: [挂职干部], 谁定: 组织部}")
            func reported(_ day: String) async throws -> Record {
                try await cast.add(
                    "何芳", Breach.name,
                    [
                        "posting": cast.posting("张立群").text, "rule": "residence", "subject": "走读",
                        "party": "secondee", "day": day, "text": "每晚回云岭",
                    ])
            }
            let untrue = try await reported("2024-06-01")
            #expect(try await waits(untrue, for: "王敏", .organizer, in: cast))
            try await cast.move("王敏", untrue, by: "reject", note: "有人作证")
            #expect(try await !waits(untrue, for: "王敏", .organizer, in: cast))
            #expect(try await cast.now(untrue).stage == "unfounded")
            let spared = try await reported("2024-06-03")
            try await cast.move("王敏", spared, by: "confirm", note: "属实")
            #expect(try await waits(spared, for: "王敏", .organizer, in: cast))
            try await cast.move("王敏", spared, by: "spare", note: "初次，已谈话")
            #expect(try await !waits(spared, for: "王敏", .organizer, in: cast))
            #expect(try await cast.now(spared).stage == "spared")
        }
    }

    @Test func `an appraisal that was decided waits for the one it is about`() async throws {
        try await Cast.office { cast in
            let appraisal = try await cast.add(
                "何芳", Appraisal.name,
                ["posting": cast.posting("张立群").text, "sort": "interim", "month": "2024-05"])
            var next = try await cast.now(appraisal)
            let seats: [Party: String] = [.hostUnit: "何芳", .homeUnit: "李向东", .organizer: "王敏"]
            while let party = next[Appraisal.awaiting], let name = seats[party], next.stage != "decided" {
                if next.stage == "draft" {
                    try await cast.move(
                        name, next, by: "propose", writing: ["opinion": "踏实", "grade": "好"])
                } else {
                    try await cast.move(name, next, by: "agree", note: "同意")
                }
                next = try await cast.now(appraisal)
            }
            #expect(next.stage == "decided")
            #expect(try await waits(appraisal, for: "张立群", .secondee, in: cast))
            try await cast.move("张立群", appraisal, by: "acknowledge")
            #expect(try await !waits(appraisal, for: "张立群", .secondee, in: cast))
        }
    }
}
