import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A history` {
    private func told(_ cast: Cast, _ name: String, _ record: Record) async throws -> [Step] {
        try await cast.desk.look(cast.actor(name), record.kind.name, record.id).steps
    }

    private func words(_ steps: [Step]) -> String {
        steps.map { "\($0.sentence.chinese) \($0.note ?? "") \($0.changes)" }.joined(separator: "\n")
    }

    private func edit(_ cast: Cast, _ name: String, _ record: Record, _ typed: [String: String]) async throws
    {
        try await cast.desk.edit(cast.actor(name), record.kind.name, record.id, version: nil, Draft(typed))
    }

    @Test func `of a report begins for its readers when it was sent`() async throws {
        try await Cast.office { cast in
            let draft = try await cast.draftReport()
            try await edit(cast, "张立群", draft, ["work": "局长不管事，划掉。"])
            try await edit(cast, "张立群", draft, ["work": "梳理了流程。"])
            try await cast.move("张立群", cast.now(draft), by: "send")
            for name in ["王敏", "李向东", "何芳", "周启明"] {
                let steps = try await told(cast, name, draft)
                #expect(steps.map(\.action) == ["send"], "\(name)")
                #expect(!words(steps).contains("局长"))
            }
            #expect(words(try await told(cast, "张立群", draft)).contains("局长不管事"))
        }
    }

    @Test func `of a leave keeps the reason that was struck out before it was asked for`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            try await edit(cast, "张立群", leave, ["reason": "去面试"])
            try await edit(cast, "张立群", leave, ["reason": "家中有事"])
            try await cast.move("张立群", cast.now(leave), by: "submit")
            let steps = try await told(cast, "何芳", leave)
            #expect(steps.map(\.action) == ["submit"] && !words(steps).contains("面试"))
        }
    }

    @Test func `shows what changed between two readings as one change`() async throws {
        try await Cast.office { cast in
            let proposal = try await cast.add(
                "张立群", Proposal.name, ["heading": "标准地出让", "problem": "一", "plan": "先试两个区"])
            try await cast.move("张立群", proposal, by: "submit")
            try await cast.move("李向东", cast.now(proposal), by: "return", note: "写具体些")
            try await edit(cast, "张立群", proposal, ["plan": "不写了，气人"])
            try await edit(cast, "张立群", proposal, ["plan": "先在高新区试"])
            try await cast.move("张立群", cast.now(proposal), by: "submit")
            let steps = try await told(cast, "李向东", proposal)
            #expect(steps.map(\.action) == ["submit", "return", "submit"])
            #expect(steps[1].note == "写具体些")
            #expect(steps[2].changes == "{\"plan\":[\"先试两个区\",\"先在高新区试\"]}")
            #expect(!words(steps).contains("气人"))
        }
    }

    @Test func `never tells the one reported by whom`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {要求: 不走读, 代号: residence, 约束: [挂职干部]}")
            let breach = try await cast.add(
                "何芳", Breach.name,
                [
                    "posting": cast.posting("张立群").text, "rule": "residence", "subject": "走读",
                    "party": "secondee", "day": "2024-06-03", "text": "每晚回云岭",
                ])
            try await cast.desk.attach(
                cast.actor("何芳"), Breach.name, breach.id, name: "照片.txt", bytes: Array("22:30".utf8))
            try await cast.move("王敏", breach, by: "confirm", note: "门卫登记属实")
            let steps = try await told(cast, "张立群", breach)
            #expect(steps.map(\.action) == ["confirm"])
            #expect(!words(steps).contains("何芳") && words(steps).contains("门卫登记属实"))
            #expect(words(try await told(cast, "王敏", breach)).contains("何芳"))
        }
    }

    @Test func `keeps an examiner's words from the one appraised until it is decided`() async throws {
        try await Cast.office { cast in
            let appraisal = try await cast.add(
                "何芳", Appraisal.name,
                [
                    "posting": cast.posting("张立群").text, "sort": "final", "month": "2024-06", "opinion": "好",
                    "grade": "称职",
                ])
            try await cast.move("何芳", appraisal, by: "propose")
            try await cast.move("王敏", cast.now(appraisal), by: "return", note: "等次偏低，请再议")
            let steps = try await told(cast, "张立群", appraisal)
            #expect(!words(steps).contains("偏低") && !words(steps).contains("称职"))
            #expect(words(try await told(cast, "何芳", appraisal)).contains("等次偏低"))
        }
    }

    @Test func `tells the auditor who did what, and not what it said`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            try await cast.move("何芳", leave, by: "refuse", note: "他爱人的病不重")
            let auditor = try await cast.actor("孙慎")
            let page = try await cast.desk.ledger(auditor, words: "请假")
            let refusal = try #require(page.steps.first { $0.action == "refuse" })
            #expect(refusal.actorName == "何芳" && refusal.sentence.chinese == "何芳　不同意：请假")
            #expect(!words(page.steps).contains("病") && !words(page.steps).contains("6月10日"))
            // What is not told is not found either.
            #expect(try await cast.desk.ledger(auditor, words: "爱人").steps.isEmpty)
            #expect(try await cast.desk.ledger(auditor, words: "何芳 不同意").steps.count == 1)
        }
    }
}
