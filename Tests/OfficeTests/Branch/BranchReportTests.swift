import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `What a branch reports upward` {
    private func composed(_ cast: Cast) async throws -> Kept<BranchReport> {
        let secretary = try await cast.actor("欧阳海生")
        let id = try await cast.desk.composeBranchReport(secretary, batch: cast.batch, month: Cast.may)
        let record = try await cast.desk.look(.system, BranchReport.name, id).record
        guard let report = Kept<BranchReport>(record) else { throw Failure.notFound }
        return report
    }

    /// A month: one report, one lead, one difficulty, one session with what was gained, one shared and one private.
    private func month(_ cast: Cast) async throws {
        cast.clock.set("2024-05-31")
        _ = try await cast.sentReport()
        _ = try await cast.lead()
        _ = try await cast.add("张立群", CareCase.name, ["text": "宿舍没有网络"])
        let shared = try await cast.material("标准地办法", topic: nil)
        try await cast.move("张立群", shared, by: "share", writing: ["basis": "open"])
        try await cast.material("私下记的", topic: nil)
        _ = try await cast.note("只给自己看的话")
        cast.clock.set("2024-06-04")
    }

    @Test func `is composed of what members handed in that month, each figure with its mark`() async throws {
        try await Cast.office { cast in
            try await month(cast)
            let report = try await composed(cast)
            let text = report[BranchReport.body].text
            #expect(text.contains("共享学习资料1份①"))
            #expect(text.contains("报送月度汇报1份②") && text.contains("登记双招双引线索1条③"))
            #expect(text.contains("提出困难1件④"))
            #expect(!text.contains("私下记的") && !text.contains("只给自己看的话") && !text.contains("宿舍"))
            let checked = try await cast.desk.checked(
                cast.actor("欧阳海生"), BranchReport.name, report.id)
            #expect(checked.map(\.value) == ["1份", "1份", "1条", "1件"])
            #expect(checked.filter { !$0.isAsWritten }.isEmpty)
        }
    }

    @Test func `says when a figure is otherwise today, and shows no record that is not the reader's to see`()
        async throws
    {
        try await Cast.office { cast in
            try await month(cast)
            let report = try await composed(cast)
            try await cast.move("欧阳海生", report.record, by: "send")
            // Of June, not of May.
            _ = try await cast.lead("另一家", of: "李娜")
            let organizer = try await cast.actor("王敏")
            #expect(
                try await cast.desk.checked(organizer, BranchReport.name, report.id).allSatisfy(\.isAsWritten)
            )
            let material = try await cast.desk.list(.system, Material.name, Desk.Filter()).records
                .first { $0[Material.heading] == "标准地办法" }
            try await cast.move("张立群", try #require(material), by: "withdraw", note: "有更新")
            let later = try await cast.desk.checked(organizer, BranchReport.name, report.id)
            #expect(later[0].now == "0份" && later[0].gone == 1)
            // 李娜's home unit reads the report, and what stands under the difficulty is not theirs.
            let (_, grounds) = try await cast.desk.grounds(
                cast.actor("李向东"), BranchReport.name, report.id, mark: 4)
            #expect(grounds.records.isEmpty && grounds.hidden == 1)
        }
    }

    @Test func `is begun once for a month that has come, by its secretary`() async throws {
        try await Cast.office { cast in
            let first = try await composed(cast)
            #expect(try await composed(cast).id == first.id)
            func begin(_ name: String, _ month: Month) async -> Refusal {
                await Refusal.of {
                    try await cast.desk.composeBranchReport(cast.actor(name), batch: cast.batch, month: month)
                }
            }
            #expect(await begin("欧阳海生", Month(2024, 7)) == .invalid(["month"]))
            #expect(await begin("欧阳海生", Month(2024, 2)) == .invalid(["month"]))
            #expect(await begin("张立群", Cast.may) == .forbidden)
            #expect(await begin("王敏", Cast.may) == .forbidden)
        }
    }
}
