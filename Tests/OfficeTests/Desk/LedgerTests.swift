import Cast
import Desk
import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

@Suite struct `The ledger` {
    @Test func `tells who did what, when, and why`() async throws {
        try await Cast.office { cast in
            cast.clock.pass(minutes: 65)
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            try await cast.move("何芳", leave, by: "refuse", note: "有活动")
            let steps = try await cast.desk.look(cast.actor("张立群"), Leave.name, leave.id).steps
            #expect(steps.map(\.action) == ["add", "submit", "refuse"])
            let last = try #require(steps.last)
            #expect(last.actorName == "何芳" && last.note == "有活动" && last.at.written == "2024-06-04 10:05")
            #expect(last.sentence.chinese.contains("何芳　不同意：请假"))
            #expect(last.sentence.english.contains("何芳: Refuse — Leave"))
        }
    }

    @Test func `tells what was changed, and never of the diary`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            try await cast.desk.edit(
                zhang, Leave.name, leave.id, version: nil, Draft(["last_day": "2024-06-12"]))
            let changed = try await cast.desk.look(zhang, Leave.name, leave.id).steps.last?.changes
            #expect(changed == "{\"last_day\":[\"2024年6月11日\",\"2024年6月12日\"]}")
            let entry = try await cast.add("张立群", DiaryEntry.name, ["day": "2024-06-03", "text": "想家"])
            try await cast.desk.edit(zhang, DiaryEntry.name, entry.id, version: nil, Draft(["text": "不想家"]))
            for step in try await cast.desk.look(zhang, DiaryEntry.name, entry.id).steps {
                #expect(step.changes == "{}" && !step.sentence.chinese.contains("想家"))
            }
        }
    }

    @Test(arguments: [
        "UPDATE step SET chinese = '没有的事' WHERE number = 20", "DELETE FROM step WHERE number = 20",
        "UPDATE step SET at = at + 1 WHERE number = 20", "UPDATE step SET actor = 1 WHERE number = 20",
        "UPDATE step SET changes = '{ }' WHERE number = 20",
    ])
    func `shows that somebody changed it`(_ statement: String) async throws {
        try await Cast.office { cast in
            #expect(try await cast.desk.verify().brokenAt == nil)
            let engine = try cast.ground.engine()
            try await engine.write { try $0.script(statement) }
            let broken = try #require(try await cast.desk.verify().brokenAt)
            #expect((20...21).contains(broken))
            #expect(try await cast.desk.ledger(cast.actor("孙慎"), words: "").brokenAt == broken)
        }
    }

    @Test func `shows that its last rows were taken away`() async throws {
        try await Cast.office { cast in
            let engine = try cast.ground.engine()
            _ = try await engine.write {
                try $0.run("DELETE FROM step WHERE number > (SELECT max(number) FROM step) - 3")
            }
            let found = try await cast.desk.verify()
            #expect(found.brokenAt != nil)
        }
    }

    @Test func `is the auditor's`() async throws {
        try await Cast.office { cast in
            for name in ["王敏", "钱进", "赵卫国", "张立群"] {
                #expect(
                    await Refusal.of { try await cast.desk.ledger(cast.actor(name), words: "") } == .forbidden
                )
            }
            let page = try await cast.desk.ledger(cast.actor("孙慎"), words: "", limit: 10)
            #expect(page.steps.count == 10 && page.next != nil)
            let next = try await cast.desk.ledger(cast.actor("孙慎"), words: "", before: page.next, limit: 10)
            #expect(Set(next.steps.map(\.id)).isDisjoint(with: page.steps.map(\.id)))
            #expect(try await cast.desk.ledger(cast.actor("孙慎"), words: "结对带教").steps.count == 1)
        }
    }
}

@Suite struct `Backups` {
    @Test func `are whole though others go on writing`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let path = cast.folder + "/copies/office.copy"
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for count in 1...20 { _ = try await cast.note("第\(count)条") }
                }
                group.addTask { try await cast.desk.backup(to: path) }
                try await group.waitForAll()
            }
            let found = try await Moving.verify(backup: path, now: { cast.clock.now })
            #expect(found.isWhole && found.obligations > 0)
            let restored = try await Desk.open(at: path, now: { cast.clock.now }, logger: cast.desk.logger)
            #expect(
                try await restored.look(cast.actor("王敏"), Posting.name, cast.posting("张立群")).record
                    .label(.chinese) == "张立群")
        }
    }

    @Test func `that are not there, or are no office, are told apart from good ones`() async throws {
        try await Cast.office { cast in
            let now = cast.clock.now
            #expect(
                await Refusal.of {
                    try await Moving.verify(backup: cast.folder + "/nope", now: { now })
                } == .invalid([""]))
            let path = cast.folder + "/broken"
            try "not a database at all, but long enough to be taken for one".write(
                toFile: path, atomically: true, encoding: .utf8)
            #expect(await Refusal.of { try await Moving.verify(backup: path, now: { now }) } == .broken)
        }
    }
}
