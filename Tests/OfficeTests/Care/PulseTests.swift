import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

@Suite struct `A question to everybody` {
    private func asked(_ cast: Cast) async throws -> Record {
        try await cast.add(
            "王敏", Pulse.name, ["batch": cast.batch.text, "text": "吃住、工作都还顺吗？", "until": "2024-06-10"])
    }

    /// Five more of the batch, so that there are enough to be counted.
    private func crowd(_ cast: Cast, _ count: Int) async throws -> [Actor] {
        var actors: [Actor] = []
        for name in ["甲一", "乙二", "丙三", "丁四", "戊五", "己六"].prefix(count) {
            actors.append(try await cast.joins(name))
        }
        return actors
    }

    @Test func `is answered by a tap, can be answered otherwise, and the answer is nobody's to read`()
        async throws
    {
        try await Cast.office { cast in
            let pulse = try await asked(cast)
            let zhang = try await cast.actor("张立群")
            func isAsked() async throws -> Bool {
                try await cast.desk.agenda(zhang, .secondee).items.contains {
                    $0.target == .record(kind: Pulse.name, pulse.id)
                }
            }
            #expect(try await isAsked())
            try await cast.desk.answer(zhang, pulse.id, .hard)
            #expect(try await !isAsked())
            try await cast.desk.answer(zhang, pulse.id, .well)
            #expect(try await cast.desk.asking(zhang, pulse.id).answer == .well)
            let answers = try await cast.desk.look(.system) { try $0.all(PulseAnswer.self) }
            #expect(answers.count == 1)
            for name in Cast.names where name != "张立群" {
                let actor = try await cast.actor(name)
                #expect(
                    await Refusal.of { try await cast.desk.look(actor, PulseAnswer.name, answers[0].id) }
                        == .notFound,
                    "\(name)")
                #expect(
                    try await cast.desk.look(actor) { try $0.countShown(PulseAnswer.self) } == 0, "\(name)")
            }
            let steps = try await cast.desk.look(.system, PulseAnswer.name, answers[0].id).steps
            #expect(!steps.contains { $0.sentence.chinese.contains("都好") || $0.changes.contains("well") })
        }
    }

    @Test func `of which fewer than five have answered is told of by nothing`() async throws {
        try await Cast.office { cast in
            let pulse = try await asked(cast)
            for actor in try await crowd(cast, 3) { try await cast.desk.answer(actor, pulse.id, .hard) }
            try await cast.desk.answer(cast.actor("张立群"), pulse.id, .well)
            cast.clock.set("2024-06-10")
            let closed = try await cast.move("王敏", pulse, by: "close")
            #expect(closed[Pulse.result]?.text == "答的不到5人，不写出来。")
            #expect(try await cast.desk.look(.system) { try $0.count(PulseAnswer.self) } == 0)
        }
    }

    @Test func `is told once for all together, and the answers are gone`() async throws {
        try await Cast.office { cast in
            let pulse = try await asked(cast)
            for (place, actor) in try await crowd(cast, 5).enumerated() {
                try await cast.desk.answer(actor, pulse.id, place == 0 ? .hard : .well)
            }
            cast.clock.set("2024-06-10")
            let closed = try await cast.move("王敏", pulse, by: "close")
            #expect(closed[Pulse.result]?.text == "5人以上回答：都好4人，一般不到3人，有难处不到3人。")
            #expect(try await cast.desk.look(.system) { try $0.count(PulseAnswer.self) } == 0)
            let late = await Refusal.of {
                try await cast.desk.answer(cast.actor("张立群"), pulse.id, .well)
            }
            #expect(late == .conflict)
        }
    }

    @Test func `is answered once by each, is not closed before its day, and does not tell what all say`()
        async throws
    {
        try await Cast.office { cast in
            let pulse = try await asked(cast)
            try await cast.desk.answer(cast.actor("张立群"), pulse.id, .well)
            let again = await Refusal.of {
                try await cast.add("张立群", PulseAnswer.name, ["pulse": pulse.id.text, "answer": "hard"])
            }
            #expect(again == .invalid(["answer"]))
            for actor in try await crowd(cast, 5) { try await cast.desk.answer(actor, pulse.id, .well) }
            #expect(await Refusal.of { try await cast.move("王敏", pulse, by: "close") } == .invalid(["until"]))
            #expect(await Refusal.of { try await asked(cast) } == .invalid(["batch"]))
            cast.clock.set("2024-06-10")
            let closed = try await cast.move("王敏", pulse, by: "close")
            #expect(closed[Pulse.result]?.text == "5人以上回答，多数答“都好”。")
            #expect(closed[Pulse.askedOn]?.iso == "2024-06-04")
        }
    }

    @Test func `is answered only by those of its batch, and only while it is asked`() async throws {
        try await Cast.office { cast in
            let pulse = try await asked(cast)
            for name in ["王敏", "何芳", "李向东"] {
                let refusal = await Refusal.of {
                    try await cast.desk.answer(cast.actor(name), pulse.id, .well)
                }
                #expect(refusal != .done, "\(name)")
            }
            cast.clock.set("2024-06-11")
            #expect(
                await Refusal.of { try await cast.desk.answer(cast.actor("张立群"), pulse.id, .well) }
                    == .conflict)
            #expect(
                await Refusal.of {
                    try await cast.add(
                        "王敏", Pulse.name, ["batch": cast.batch.text, "text": "？", "until": "2024-06-11"])
                } == .invalid(["until"]))
        }
    }
}
