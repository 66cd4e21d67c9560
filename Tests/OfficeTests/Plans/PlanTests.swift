import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Study plans` {
    @Test func `three signatures complete a plan`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let plan = try await cast.move("张立群", try await cast.plan(), by: "offer")
            #expect(plan.stage == "offered")
            #expect(try await cast.signature(.secondee, of: plan).stage == "signed")
            try await cast.move("周启明", try await cast.signature(.mentor, of: plan), by: "sign")
            #expect(try await cast.now(plan).stage == "offered")
            #expect(try await cast.dues("张立群", "study-plan").first?.state == .open)
            try await cast.move("李向东", try await cast.signature(.homeUnit, of: plan), by: "sign")
            #expect(try await cast.now(plan).stage == "signed")
            #expect(try await cast.dues("张立群", "study-plan").first?.state == .settled)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `where nobody is paired the host unit signs`() async throws {
        try await Cast.office { cast in
            let plan = try await cast.move("李娜", try await cast.plan("李娜"), by: "offer")
            let parties = try await cast.desk.replies(.system, to: plan).map { $0[Signature.party] }
            #expect(Set(parties) == [.secondee, .hostUnit, .homeUnit])
            #expect(
                try await cast.move("吴江", cast.signature(.hostUnit, of: plan), by: "sign").stage == "signed")
        }
    }

    @Test func `one decline sends it back, and the next offer asks all of them anew`() async throws {
        try await Cast.office { cast in
            let plan = try await cast.move("张立群", try await cast.plan(), by: "offer")
            try await cast.move("周启明", try await cast.signature(.mentor, of: plan), by: "sign")
            let home = try await cast.signature(.homeUnit, of: plan)
            try await cast.move("李向东", home, by: "decline", note: "请写明每月的安排")
            #expect(try await cast.now(plan).stage == "draft")
            #expect(try await cast.desk.replies(.system, to: plan).isEmpty)
            let steps = try await cast.desk.look(.system, StudyPlan.name, plan.id).steps
            #expect(steps.contains { $0.action == "decline" && $0.note == "请写明每月的安排" })
            try await cast.move("张立群", plan, by: "offer")
            let asked = try await cast.desk.replies(.system, to: plan)
            #expect(asked.count { $0.stage == "asked" } == 2)
            #expect(await Refusal.of { try await cast.move("李向东", home, by: "sign") } == .conflict)
        }
    }

    @Test func `nobody signs for another party`() async throws {
        try await Cast.office { cast in
            let plan = try await cast.move("张立群", try await cast.plan(), by: "offer")
            let mentor = try await cast.signature(.mentor, of: plan)
            for name in ["张立群", "李向东", "何芳", "王敏"] {
                #expect(await Refusal.of { try await cast.move(name, mentor, by: "sign") } == .forbidden)
            }
            #expect(await Refusal.of { try await cast.move("李娜", mentor, by: "sign") } == .notFound)
        }
    }

    @Test func `a signed plan holds while it is re-based, until the new text is signed`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let plan = try await Self.signed(cast)
            let edited = await Refusal.of {
                try await cast.desk.edit(
                    cast.actor("张立群"), StudyPlan.name, plan.id, version: nil, Draft(["focus": "改"]))
            }
            #expect(edited == .forbidden)
            #expect(await Refusal.of { try await cast.move("张立群", plan, by: "rebase") } == .invalid(["note"]))
            let draft = try await cast.move("张立群", plan, by: "rebase", note: "分工变了")
            #expect(try await cast.now(plan).stage == "signed")
            #expect(try await cast.dues("张立群", "study-plan").first?.state == .settled)
            #expect(draft.id != plan.id && draft.stage == "draft")
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `an item of a signed plan is ticked off by its secondee alone`() async throws {
        try await Cast.office { cast in
            let plan = try await cast.plan()
            let zhang = try await cast.actor("张立群")
            #expect(
                await Refusal.of { try await cast.desk.tick(zhang, plan.id, item: 0, done: true) }
                    == .conflict)
            let signed = try await Self.sign(cast, plan)
            try await cast.desk.tick(zhang, signed.id, item: 1, done: true)
            let item = try await cast.now(signed)[StudyPlan.items].items[1]
            #expect(item.state == .done && item.on == "2024-06-04")
            let wang = try await cast.actor("王敏")
            #expect(
                await Refusal.of { try await cast.desk.tick(wang, plan.id, item: 0, done: true) }
                    == .forbidden)
            #expect(
                await Refusal.of { try await cast.desk.tick(zhang, plan.id, item: 9, done: true) }
                    == .notFound)
        }
    }

    static func signed(_ cast: Cast) async throws -> Record {
        try await sign(cast, try await cast.plan())
    }

    static func sign(_ cast: Cast, _ plan: Record) async throws -> Record {
        try await cast.move("张立群", plan, by: "offer")
        try await cast.move("周启明", try await cast.signature(.mentor, of: plan), by: "sign")
        try await cast.move("李向东", try await cast.signature(.homeUnit, of: plan), by: "sign")
        return try await cast.now(plan)
    }

    @Test func `a plan that was taken back is a draft again, and nobody is asked to sign it`() async throws {
        try await Cast.office { cast in
            let plan = try await cast.move("张立群", cast.plan(), by: "offer")
            try await cast.move("张立群", plan, by: "withdraw")
            #expect(try await cast.now(plan).stage == "draft")
            #expect(try await !cast.desk.replies(.system, to: plan).contains { $0.stage == "asked" })
            try await cast.desk.edit(
                cast.actor("张立群"), StudyPlan.name, plan.id, version: nil, Draft(["focus": "园区怎样服务企业"]))
            #expect(try await cast.move("张立群", plan, by: "offer").stage == "offered")
        }
    }
}
