import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A batch that has ended` {
    private static let monthly =
        "- {应办: 月报, 代号: report, 由谁: 挂职干部, 多久: 每月, 期限: 当月最后一个工作日, 凭: monthly_report}"
    private static let more =
        "- {应办: 支部小结, 代号: extra, 由谁: 挂职干部, 多久: 每月, 期限: 当月最后一个工作日, 凭: research_report}"

    @Test func `keeps what it owed, and what is done late still settles it`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.monthly)
            let wang = try await cast.actor("王敏")
            let before = try await cast.dues("张立群", "report")
            try await cast.desk.move(wang, Batch.name, cast.batch, by: "close")
            try await cast.apply(Self.more, title: "补充办法")
            #expect(try await cast.dues("张立群", "extra").isEmpty)
            #expect(try await cast.dues("张立群", "report") == before)

            let report = try await cast.sentReport()
            let after = try await cast.dues("张立群", "report")
            #expect(after.map(\.key) == before.map(\.key) && after.map(\.due) == before.map(\.due))
            #expect(try await cast.due("张立群", "report", "2024-05")?.record == report.id)
            #expect(try await cast.dues("张立群", "extra").isEmpty)

            try await cast.desk.move(wang, Batch.name, cast.batch, by: "reopen", note: "还有人没有回来")
            #expect(try await !cast.dues("张立群", "extra").isEmpty)
            #expect(try await cast.due("张立群", "report", "2024-05")?.state == .settled)
            #expect(try await cast.desk.verify().isWhole)
        }
    }

    @Test func `is ended and opened again by 组织部 alone, and opened with a reason`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            for name in ["何芳", "李向东", "欧阳海生", "赵卫国", "张立群"] {
                let actor = try await cast.actor(name)
                #expect(
                    await Refusal.of {
                        try await cast.desk.move(actor, Batch.name, cast.batch, by: "close")
                    } == .forbidden, "\(name)")
            }
            try await cast.desk.move(wang, Batch.name, cast.batch, by: "close")
            #expect(
                await Refusal.of {
                    try await cast.desk.move(wang, Batch.name, cast.batch, by: "reopen")
                } == .invalid(["note"]))
            #expect(
                await Refusal.of {
                    try await cast.desk.move(
                        cast.actor("赵卫国"), Batch.name, cast.batch, by: "reopen", note: "想再看看")
                } == .forbidden)
        }
    }

    @Test func `is not offered where something is added, unless the form was opened for it`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            let next = try await cast.add(
                "王敏", Batch.name,
                [
                    "heading": "第二批", "direction": "outbound", "first_day": "2024-09-01",
                    "last_day": "2025-01-31",
                ])
            let known = try await cast.posting(of: "李娜")
            let planned = try await cast.add(
                "王敏", Posting.name,
                [
                    "person": cast.person("吴江").text, "batch": cast.batch.text,
                    "home_unit": known[Posting.homeUnit].id.text,
                    "host_unit": known[Posting.hostUnit].id.text, "first_day": "2024-07-01",
                    "last_day": "2024-08-15",
                ])
            func offered(_ kind: String, _ known: [String: String] = [:]) async throws -> Set<ID> {
                let form = try await cast.desk.form(wang, kind, known: known)
                return Set((form.options["batch"] ?? []).map(\.id))
            }
            let both: Set = [cast.batch, next.id]
            let shared = [StudySession.name, Meeting.name]
            for kind in shared + [Posting.name] {
                #expect(try await offered(kind) == both, "\(kind)")
            }
            try await cast.desk.move(wang, Batch.name, cast.batch, by: "close")
            for kind in shared {
                #expect(try await offered(kind) == [next.id], "\(kind)")
                #expect(try await offered(kind, ["batch": cast.batch.text]) == both, "\(kind)")
            }
            // Nobody is taken into it, whatever form was opened; one who is in it is still shown there.
            #expect(try await offered(Posting.name, ["batch": cast.batch.text]) == [next.id])
            let edited = try await cast.desk.editForm(wang, Posting.name, planned.id)
            #expect(Set((edited.options["batch"] ?? []).map(\.id)) == both)
        }
    }

    @Test func `has its sessions held late, and the rolls of those that were held left as they are`()
        async throws
    {
        try await Cast.office { cast in
            let secretary = try await cast.actor("欧阳海生")
            var sessions: [Record] = []
            for heading in ["案例交流", "政策解读"] {
                sessions.append(
                    try await cast.add(
                        "欧阳海生", StudySession.name,
                        ["batch": cast.batch.text, "heading": heading, "day": "2024-06-03"]))
            }
            let (_, roll) = try await cast.desk.roll(secretary, sessions[0].id)
            func moves(_ session: Record) async throws -> [String] {
                try await cast.desk.look(secretary, StudySession.name, session.id).moves.map(\.name)
            }
            try await cast.desk.hold(secretary, sessions[0].id, roll: roll, gains: "有收获")
            #expect(try await moves(sessions[0]) == ["mend"])
            try await cast.desk.move(cast.actor("王敏"), Batch.name, cast.batch, by: "close")
            #expect(try await moves(sessions[0]) == [])
            #expect(
                await Refusal.of { try await cast.desk.roll(secretary, sessions[0].id) } == .conflict)
            #expect(try await moves(sessions[1]).contains("hold"))
            try await cast.desk.hold(secretary, sessions[1].id, roll: roll, gains: "")
            #expect(try await cast.now(sessions[1]).stage == "held")
        }
    }
}
