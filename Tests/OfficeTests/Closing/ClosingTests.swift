import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Before going home` {
    private func state(
        _ cast: Cast, _ matter: ClosingMatter, as reader: String = "张立群"
    ) async throws -> Closing.State {
        let closing = try await cast.desk.closing(cast.actor(reader), cast.posting("张立群"))
        let line = try #require(closing.lines.first { $0.matter == matter })
        let map = try await cast.desk.closingMap(cast.actor(reader), cast.batch)
        let place = try #require(map.matters.firstIndex(of: matter))
        let row = try #require(map.rows.first { $0.posting.id == cast.posting("张立群") })
        // The page of one and the map of all say the same.
        #expect(row.states[place] == line.state, "\(matter)")
        return line.state
    }

    @Test func `what is open is open until it is done or handed over`() async throws {
        try await Cast.office { cast in
            for matter in ClosingMatter.allCases {
                #expect(try await state(cast, matter) == .none, "\(matter)")
            }
            let lead = try await cast.lead()
            let known = try await cast.add(
                "张立群", Acquaintance.name, ["person": "沈岚", "unit": "东州市行政审批局", "reach": "1"])
            let leave = try await cast.move("张立群", cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            #expect(try await state(cast, .leads) == .open)
            #expect(try await state(cast, .acquaintances) == .open)
            #expect(try await state(cast, .leave) == .open)
            try await cast.move("张立群", lead, by: "drop", note: "对方另选了地方")
            let offered = try await cast.move("张立群", known, by: "offer", writing: ["consent": "同意"])
            #expect(try await state(cast, .acquaintances) == .open)
            try await cast.move(
                "李向东", offered, by: "take", writing: ["keeper": "李向东", "interval": "quarter"])
            try await cast.move("何芳", leave, by: "agree")
            #expect(try await state(cast, .leave) == .open)
            cast.clock.set("2024-06-12")
            try await cast.move("张立群", leave, by: "return")
            #expect(try await state(cast, .leads) == .done)
            #expect(try await state(cast, .acquaintances) == .done)
            #expect(try await state(cast, .leave) == .done)
        }
    }

    @Test func `what is owed afterwards is told apart from what is owed before`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {应办: 月报, 代号: report, 由谁: 挂职干部, 多久: 全程, 期限: 期满前, 凭: monthly_report}
                - {应办: 返岗谈话, 代号: aftercare, 由谁: 派出单位, 多久: 全程, 期限: 期满后1个月, 凭: contact(return)}
                """)
            #expect(try await state(cast, .dues) == .open)
            #expect(try await state(cast, .aftercare) == .open)
            let closing = try await cast.desk.closing(cast.actor("李向东"), cast.posting("张立群"))
            #expect(closing.lines.first { $0.matter == .aftercare }?.dues.map(\.row.duty) == ["aftercare"])
            _ = try await cast.sentReport()
            #expect(try await state(cast, .dues) == .done)
            cast.clock.set("2024-08-20")
            try await cast.add(
                "李向东", Contact.name,
                [
                    "posting": cast.posting("张立群").text, "sort": "return", "day": "2024-08-20",
                    "who": "分管领导和本人谈", "text": "回原岗位，负责对接东州。",
                ])
            #expect(try await state(cast, .aftercare) == .done)
        }
    }

    @Test func `each reader sees of it what they may see`() async throws {
        try await Cast.office { cast in
            try await cast.add(
                "张立群", CareCase.name, ["text": "孩子转学"])
            #expect(try await state(cast, .difficulties) == .open)
            #expect(try await state(cast, .difficulties, as: "李向东") == .none)
            #expect(
                await Refusal.of { try await cast.desk.closing(cast.actor("李娜"), cast.posting("张立群")) }
                    == .notFound)
        }
    }

    @Test
    func `a joint group looks first where the regulation has one, and its finding goes with the appraisal`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 考核: 期满考核
                  哪种考核: 期满考核
                  谁提出: 接收单位
                  谁定: 组织部
                  联合考核组: 是
                  期限: 期满前
                """)
            let group = try await cast.add(
                "王敏", ReviewGroup.name,
                [
                    "posting": "", "batch": cast.batch.text, "heading": "期满联合考核组", "head": "王敏",
                    "members": "陆远航 东州组织部", "first_day": "2024-06-03", "last_day": "2024-06-04",
                ])
            let posting = cast.posting("张立群").text
            let appraisal = try await cast.add(
                "何芳", Appraisal.name, ["posting": posting, "sort": "final", "month": "2024-06"])
            try await cast.desk.edit(
                cast.actor("何芳"), Appraisal.name, appraisal.id, version: nil, Draft(["opinion": "踏实"]))
            #expect(
                await Refusal.of { try await cast.move("何芳", appraisal, by: "propose") } == .invalid(["move"])
            )
            let finding = try await cast.add(
                "陆远航", ReviewFinding.name,
                [
                    "posting": posting, "review_group": group.id.text, "day": "2024-06-04",
                    "talks": "都说肯下企业", "opinion": "熟悉招商，帮企业办成三件事。",
                ])
            // What is not agreed is the group's own.
            for name in ["张立群", "李向东", "何芳"] {
                #expect(
                    await Refusal.of {
                        try await cast.desk.look(cast.actor(name), ReviewFinding.name, finding.id)
                    }
                        == .notFound, "\(name)")
            }
            try await cast.move("王敏", finding, by: "agree")
            try await cast.move("张立群", finding, by: "acknowledge", writing: ["answer": "没有意见"])
            try await cast.move("何芳", appraisal, by: "propose")
            #expect(
                try await cast.now(appraisal)[Appraisal.review]?.text == "熟悉招商，帮企业办成三件事。")
            // To the secondee it is under way, and not gone; there is no second one to begin.
            #expect(try await state(cast, .appraisal) == .open)
            #expect(
                await Refusal.of {
                    try await cast.add(
                        "张立群", Appraisal.name, ["posting": posting, "sort": "final", "month": "2024-06"])
                } == .invalid(["sort"]))
            // Sent back and proposed again, it is said once.
            try await cast.move("王敏", appraisal, by: "return", note: "补充")
            let again = try await cast.move("王敏", finding, by: "reopen", note: "补一句")
            #expect(again[ReviewFinding.answer] == nil)
            try await cast.desk.edit(
                cast.actor("陆远航"), ReviewFinding.name, finding.id, version: nil, Draft(["opinion": "熟悉招商。"]))
            try await cast.move("王敏", finding, by: "agree")
            try await cast.move("何芳", appraisal, by: "propose")
            #expect(try await cast.now(appraisal)[Appraisal.review]?.text == "熟悉招商。")
        }
    }
}
