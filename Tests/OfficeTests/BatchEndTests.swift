import Cast
import Office
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
}
