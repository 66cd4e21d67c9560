import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A revision of a study plan` {
    private static func revised(_ cast: Cast) async throws -> (Record, Record) {
        let plan = try await `Study plans`.signed(cast)
        try await cast.desk.tick(cast.actor("张立群"), plan.id, item: 0, done: true)
        let draft = try await cast.move("张立群", plan, by: "rebase", note: "分工变了")
        let changed = try await cast.desk.edit(
            cast.actor("张立群"), StudyPlan.name, draft.id, version: nil,
            Draft(["items": "2024-06 跟班学习\n2024-07 写调研报告\n2024-08 整理可复制的做法"]))
        return (plan, changed)
    }

    @Test func `takes the place of the signed text when all have signed it, with what was ticked`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let (plan, draft) = try await Self.revised(cast)
            #expect(draft[StudyPlan.revises]?.id == plan.id)
            #expect(draft[StudyPlan.revision]?.text == "分工变了")
            let offered = try await cast.move("张立群", draft, by: "offer")
            try await cast.move("周启明", try await cast.signature(.mentor, of: offered), by: "sign")
            #expect(try await cast.now(plan).stage == "signed")
            cast.clock.set("2024-06-12")
            try await cast.desk.tick(cast.actor("张立群"), plan.id, item: 1, done: true)
            try await cast.move("李向东", try await cast.signature(.homeUnit, of: offered), by: "sign")
            #expect(try await cast.now(plan).stage == "superseded")
            let now = try await cast.now(draft)
            #expect(now.stage == "signed")
            #expect(now[StudyPlan.items].items.map(\.state) == [.done, .done, .open])
            #expect(try await cast.desk.replies(.system, to: plan).count { $0.stage == "signed" } == 3)
            let due = try #require(try await cast.dues("张立群", "study-plan").first)
            #expect(due.state == .settled && due.settledOn?.iso == "2024-06-04")
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `is shown to the signers with its reason and what is otherwise`() async throws {
        try await Cast.office { cast in
            let (plan, draft) = try await Self.revised(cast)
            let home = try await cast.actor("李向东")
            #expect(
                await Refusal.of { try await cast.desk.look(home, StudyPlan.name, draft.id) } == .notFound)
            try await cast.move("张立群", draft, by: "offer")
            #expect(try await cast.desk.look(home, StudyPlan.name, draft.id).record.stage == "offered")
            #expect(try await cast.desk.former(home, of: cast.now(draft))?.id == plan.id)
        }
    }

    @Test func `is given up, and the signed text stands with its signatures`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let (plan, draft) = try await Self.revised(cast)
            let second = await Refusal.of { try await cast.move("张立群", plan, by: "rebase", note: "再改") }
            #expect(second == .conflict)
            try await cast.move("张立群", draft, by: "offer")
            try await cast.move("张立群", draft, by: "drop")
            #expect(try await cast.now(plan).stage == "signed")
            #expect(try await cast.desk.replies(.system, to: plan).count == 3)
            #expect(try await cast.desk.replies(.system, to: draft).isEmpty)
            #expect(try await cast.dues("张立群", "study-plan").first?.state == .settled)
            #expect(try await cast.move("张立群", plan, by: "rebase", note: "再改").stage == "draft")
        }
    }

    @Test func `is sent back to its draft by one who declines, and the signed text stands`() async throws {
        try await Cast.office { cast in
            let (plan, draft) = try await Self.revised(cast)
            try await cast.move("张立群", draft, by: "offer")
            try await cast.move(
                "李向东", try await cast.signature(.homeUnit, of: draft), by: "decline", note: "太多了")
            #expect(try await cast.now(draft).stage == "draft")
            #expect(try await cast.now(plan).stage == "signed")
        }
    }
}
