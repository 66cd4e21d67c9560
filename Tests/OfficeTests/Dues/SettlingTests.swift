import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

/// 张立群 is visited by several sides, and hands in what others answer; it is 4 June 2024.
@Suite struct `What settles what is owed` {
    private static let visits = """
        - {应办: 走访, 代号: looking, 由谁: 接收单位主管, 多久: 全程, 期限: 期满前, 凭: contact}
        - {应办: 联系, 代号: host, 由谁: 接收单位, 多久: 全程, 期限: 期满前, 凭: contact}
        """

    /// How what a side owes of 张立群, or of the batch, stands on the board.
    private func looks(_ side: String, in cast: Cast) async throws -> [DueRow.Look] {
        let board = try await cast.desk.board(cast.actor("王敏"), cast.batch, side: side)
        return board.rows.filter { $0.posting == nil || $0.posting == cast.posting("张立群") }
            .flatMap { $0.cells.compactMap { $0?.look } }
    }

    private func seat(
        _ name: String, _ seat: String, _ more: [String: String] = [:], in cast: Cast
    )
        async throws
    {
        let typed = ["person": cast.person(name).text, "seat": seat, "since": "2024-03-01"]
        try await cast.desk.add(.system, Appointment.name, Draft(typed.merging(more) { $1 }))
    }

    private func visit(_ name: String, on day: String, in cast: Cast) async throws {
        let posting = cast.posting("张立群").text
        try await cast.add(
            name, Contact.name, ["posting": posting, "sort": "visit", "day": day, "text": "一切都好"])
    }

    @Test func `a visit counts for the side that made it, and for no other`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.visits)
            try await visit("方志平", on: "2024-06-03", in: cast)
            #expect(try await looks("supervisor", in: cast) == [.done])
            #expect(try await looks("host_unit", in: cast) == [.now])
            try await visit("何芳", on: "2024-06-04", in: cast)
            #expect(try await looks("host_unit", in: cast) == [.done])
        }
    }

    @Test func `an inspector's visit is not the care office's, nor the other way round`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {应办: 督查, 代号: looking, 由谁: 督查组, 多久: 全程, 期限: 期满前, 逐人: 是, 凭: contact}
                - {应办: 回访, 代号: caring, 由谁: 服务保障部门, 多久: 全程, 期限: 期满前, 逐人: 是, 凭: contact}
                """)
            try await visit("严明", on: "2024-06-03", in: cast)
            #expect(try await looks("inspector", in: cast) == [.done])
            #expect(try await looks("care_office", in: cast) == [.now])
            try await visit("温雅琴", on: "2024-06-04", in: cast)
            #expect(try await looks("care_office", in: cast) == [.done])
        }
    }

    @Test func `a visit counts for the seat that its maker held on that day`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.visits)
            let posting = try await cast.posting(of: "张立群")
            let above = try #require(posting[Posting.supervisor]).id.text
            try await seat(
                "孙慎", "host_unit", ["unit": posting[Posting.hostUnit].id.text, "until": "2024-04-30"],
                in: cast)
            try await seat("孙慎", "supervisor", ["since": "2024-05-01", "unit": above], in: cast)
            try await visit("孙慎", on: "2024-05-20", in: cast)
            #expect(try await looks("supervisor", in: cast) == [.done])
            #expect(try await looks("host_unit", in: cast) == [.now])
        }
    }

    @Test func `a proposal is done when it was handed in, however it is answered`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                "- {次数: 建议方案, 代号: proposal, 由谁: 挂职干部, 每: 全程, 至少: 1, 期限: 期满前, 凭: proposal}")
            for (name, moves) in [
                ("张立群", ["keep"]), ("李娜", ["adopt", "effect"]), ("欧阳海生", ["adopt-partly"]),
            ] {
                let proposal = try await cast.add(
                    name, Proposal.name, ["heading": "办好窗口", "problem": "来回跑", "plan": "一次办"])
                #expect(try await cast.dues(name, "proposal").map(\.state) == [.open])
                try await cast.move(name, proposal, by: "submit")
                for move in moves {
                    #expect(try await cast.dues(name, "proposal").map(\.state) == [.settled])
                    try await cast.move("王敏", proposal, by: move, note: "照此办")
                }
                #expect(try await cast.dues(name, "proposal").map(\.record) == [proposal.id])
                #expect(try await cast.dues(name, "proposal").map(\.state) == [.settled])
            }
        }
    }

    @Test func `what was handed in is half done on the board until it is answered`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {次数: 建议方案, 代号: proposal, 由谁: 挂职干部, 每: 全程, 至少: 1, 期限: 期满前, 凭: proposal}
                - {应办: 支部报告, 代号: branch, 由谁: 临时党支部, 多久: 全程, 期限: 期满前, 凭: branch_report}
                """)
            let proposal = try await cast.add(
                "张立群", Proposal.name, ["heading": "办好窗口", "problem": "来回跑", "plan": "一次办"])
            try await cast.move("张立群", proposal, by: "submit")
            #expect(try await looks("secondee", in: cast) == [.half])
            try await cast.move("王敏", proposal, by: "adopt", note: "照此办")
            #expect(try await looks("secondee", in: cast) == [.done])

            let report = try await cast.add(
                "欧阳海生", BranchReport.name,
                ["posting": "", "batch": cast.batch.text, "month": "2024-05", "body": "都好"])
            try await cast.move("欧阳海生", report, by: "send")
            #expect(try await looks("branch_secretary", in: cast) == [.half])
            try await cast.move("王敏", report, by: "receive")
            #expect(try await looks("branch_secretary", in: cast) == [.done])
        }
    }

    @Test func `a report is half done until both have received it, an appraisal until it is known`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {应办: 月报, 代号: report, 由谁: 挂职干部, 多久: 每月, 送: [派出单位, 组织部], 凭: monthly_report}
                - {考核: 期满考核, 哪种考核: 期满考核, 谁提出: 接收单位, 谁定: 组织部, 期限: 期满前}
                """)
            let report = try await cast.sentReport()
            #expect(try await looks("secondee", in: cast).contains(.half))
            for (name, party) in [("李向东", Party.homeUnit), ("王敏", .organizer)] {
                try await cast.move(name, cast.receipt(party, of: report), by: "acknowledge")
            }
            #expect(try await !looks("secondee", in: cast).contains(.half))
            #expect(try await looks("secondee", in: cast).contains(.done))

            let appraisal = try await cast.add(
                "何芳", Appraisal.name,
                [
                    "posting": cast.posting("张立群").text, "sort": "final", "month": "2024-08", "opinion": "肯干",
                    "grade": "优秀",
                ])
            #expect(try await looks("host_unit", in: cast) == [.now])
            try await cast.move("何芳", appraisal, by: "propose")
            #expect(try await looks("host_unit", in: cast) == [.half])
            try await cast.move("王敏", appraisal, by: "agree", note: "同意")
            #expect(try await looks("host_unit", in: cast) == [.half])
            try await cast.move("张立群", appraisal, by: "acknowledge")
            #expect(try await looks("host_unit", in: cast) == [.done])
        }
    }

    @Test func `is soon from five working days before its day, and late from the day after`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                "- {应办: 小结, 代号: summary, 由谁: 挂职干部, 多久: 全程, 期限: 期满前48日, 凭: monthly_report}")
            for (day, look) in [
                ("2024-06-20", DueRow.Look.now), ("2024-06-21", .soon), ("2024-06-28", .soon),
                ("2024-06-29", .late),
            ] {
                cast.clock.set(day)
                let seen = try await looks("secondee", in: cast)
                #expect(seen == [look], "\(day)")
            }
        }
    }

    @Test func `the seat of the branch's secretary ends with the batch, where a rule says so`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {自然终止: 支部自然撤销, 终止的: [临时党支部]}")
            func secretaries() async throws -> [String] {
                let page = try await cast.desk.list(.system, Appointment.name, Desk.Filter())
                return page.records.filter { $0[Appointment.seat] == .branchSecretary }.map(\.stage)
            }
            try await cast.desk.sweep(.system)
            #expect(try await secretaries() == ["held"])
            try await cast.desk.move(cast.actor("王敏"), Batch.name, cast.batch, by: "close")
            try await cast.desk.sweep(.system)
            #expect(try await secretaries() == ["ended"])
        }
    }
}
