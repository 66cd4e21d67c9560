import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Questions from home and grafts` {
    private func question(_ cast: Cast) async throws -> Record {
        try await cast.add(
            "李向东", HomeQuestion.name, ["posting": cast.posting("张立群").text, "text": "审批怎样才能不超时限？"])
    }

    private func graft(_ cast: Cast, answering question: Record? = nil) async throws -> Record {
        try await cast.add(
            "张立群", Graft.name,
            [
                "heading": "兜底责任人", "observed": "每张单子有人兜底", "essence": "时限有人担", "differences": "窗口没有授权",
                "question": question?.id.text ?? "",
            ])
    }

    private func adopted(_ cast: Cast) async throws -> Record {
        let offered = try await cast.move("张立群", graft(cast), by: "offer")
        let tried = try await cast.move("李向东", offered, by: "try", writing: ["trial": "三个项目先试"])
        return try await cast.move("李向东", tried, by: "adopt", writing: ["outcome": "没有一个超时"])
    }

    private func inHand(
        _ cast: Cast, _ name: String, _ party: Party, _ record: Record
    ) async throws -> Agenda.Item? {
        try await cast.desk.agenda(cast.actor(name), party).items.first {
            $0.target == .record(kind: record.kind.name, record.id)
        }
    }

    @Test func `a question stays in hand until it is answered, and the home unit grades the answer`()
        async throws
    {
        try await Cast.office { cast in
            let question = try await question(cast)
            #expect(try await inHand(cast, "张立群", .secondee, question) != nil)
            let answered = try await cast.move("张立群", question, by: "answer", writing: ["answer": "设兜底责任人"])
            #expect(try await inHand(cast, "张立群", .secondee, question) == nil)
            #expect(try await inHand(cast, "李向东", .homeUnit, question) != nil)
            for name in ["张立群", "何芳", "王敏", "李娜"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.move(name, answered, by: "grade", writing: ["grade": "solved"])
                }
            }
            let graded = try await cast.move("李向东", answered, by: "grade", writing: ["grade": "useful"])
            #expect(graded[HomeQuestion.grade] == .useful)
        }
    }

    @Test func `a question is asked by the home unit of the secondee, and seen by those around them`()
        async throws
    {
        try await Cast.office { cast in
            let question = try await question(cast)
            for name in ["何芳", "李娜", "张立群", "王敏"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.add(
                        name, HomeQuestion.name, ["posting": cast.posting("张立群").text, "text": "不该我问"])
                }
            }
            await #expect(throws: Failure.self) {
                try await cast.desk.look(cast.actor("吴江"), HomeQuestion.name, question.id)
            }
        }
    }

    @Test func `a graft is its writer's until it is offered, and stands beside the question that it answers`()
        async throws
    {
        try await Cast.office { cast in
            let question = try await question(cast)
            let graft = try await graft(cast, answering: question)
            for name in ["李向东", "何芳", "王敏", "李娜"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.desk.look(cast.actor(name), Graft.name, graft.id)
                }
            }
            #expect(try await cast.desk.answers(cast.actor("李向东"), to: question.id).isEmpty)
            try await cast.move("张立群", graft, by: "offer")
            #expect(
                try await cast.desk.answers(cast.actor("李向东"), to: question.id).map(\.id) == [graft.id])
        }
    }

    @Test func `an adopted graft owes its effect after three, six and twelve months, to the home unit`()
        async throws
    {
        try await Cast.office { cast in
            let graft = try await adopted(cast)
            #expect(graft[Graft.effectDue]?.iso == "2024-09-04")
            await #expect(throws: Failure.self) {
                try await cast.move("李向东", graft, by: "effect", writing: ["effect": "才过一天"])
            }
            // The posting has ended by then; the home unit still owes it.
            let days = [("2024-09-10", "2024-12-04"), ("2024-12-03", "2025-06-04"), ("2025-06-04", nil)]
            for (day, next) in days {
                cast.clock.set(day)
                let item = try await inHand(cast, "李向东", .homeUnit, graft)
                #expect(item?.urgency == (day == "2024-09-10" ? .late : .soon), "\(day)")
                let told = try await cast.move("李向东", graft, by: "effect", writing: ["effect": "到\(day)没有超时"])
                #expect(told[Graft.effectDue]?.iso == next)
            }
            let proven = try await cast.now(graft)
            #expect(proven.stage == "proven")
            #expect(proven[Graft.afterThree]?.text == "到2024-09-10没有超时")
            #expect(proven[Graft.afterTwelve]?.text == "到2025-06-04没有超时")
            #expect(proven[Graft.effect] == nil)
            #expect(try await inHand(cast, "李向东", .homeUnit, graft) == nil)
        }
    }

    @Test func `what lacks something goes back, and a grade is not the last word`() async throws {
        try await Cast.office { cast in
            let offered = try await cast.move("张立群", graft(cast), by: "offer")
            let back = try await cast.move("李向东", offered, by: "return", note: "差别没有说清")
            #expect(back.stage == "noted")
            try await cast.move("张立群", back, by: "offer")
            let answered = try await cast.move(
                "张立群", question(cast), by: "answer", writing: ["answer": "设兜底责任人"])
            let graded = try await cast.move("李向东", answered, by: "grade", writing: ["grade": "open"])
            let again = try await cast.move("李向东", graded, by: "return", note: "再看看别的区")
            #expect(again.stage == "asked")
        }
    }

    @Test func `one that failed stays, is found, and says why`() async throws {
        try await Cast.office { cast in
            let offered = try await cast.move("张立群", graft(cast), by: "offer")
            await #expect(throws: Failure.self) { try await cast.move("李向东", offered, by: "fail") }
            try await cast.move("李向东", offered, by: "fail", note: "要省里统一")
            var filter = Desk.Filter()
            filter.listing = "failed"
            let failed = try await cast.desk.list(cast.actor("王敏"), Graft.name, filter).records
            #expect(failed.map(\.id) == [offered.id])
        }
    }

    @Test func `what was offered stands in the report of the month`() async throws {
        try await Cast.office { cast in
            try await cast.move("张立群", graft(cast), by: "offer")
            let zhang = try await cast.actor("张立群")
            let id = try await cast.desk.composeReport(
                zhang, posting: cast.posting("张立群"), month: Month(2024, 6))
            let report = try await cast.desk.look(zhang, MonthlyReport.name, id).record
            #expect(report[MonthlyReport.work].text.contains("《兜底责任人》"))
        }
    }
}
