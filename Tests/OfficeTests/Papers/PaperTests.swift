import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Papers that offices use` {
    @Test func `a research report is printed under its own title, with its author and its levels`()
        async throws
    {
        try await Cast.office { cast in
            let report = try await cast.add(
                "张立群", ResearchReport.name,
                [
                    "heading": "东州“标准地”出让的做法", "question": "为什么东州拿地只用30天？",
                    "body": "一、做法。把标准写进出让条件。\n（一）区域评估\n由园区统一做。\n二、建议。先试一个园区。",
                ])
            try await cast.move("张立群", report, by: "submit")
            cast.clock.set("2024-06-06")
            try await cast.move("李向东", report, by: "accept", note: "写得实在。")
            let paper = try await cast.printed("李向东", report)
            #expect(paper.lines.contains("东州“标准地”出让的做法"))
            #expect(paper.lines.contains("云岭市发展和改革委员会　张立群"))
            #expect(paper.lines.contains("一、做法。把标准写进出让条件。") && paper.lines.contains("（一）区域评估"))
            let day = try #require(paper.lines.firstIndex(of: "2024年6月4日"))
            let opinion = try #require(paper.line("评阅意见"))
            #expect(opinion > day)
            #expect(paper.lines[opinion...].joined().contains("写得实在。"))
            #expect(paper.lines[opinion...].joined().contains("李向东"))
        }
    }

    @Test func `a proposal is printed with its answer in a box that the answerer seals`() async throws {
        try await Cast.office { cast in
            let proposal = try await cast.add(
                "张立群", Proposal.name,
                [
                    "heading": "建立服务专班的建议", "problem": "企业办事要跑多个部门。", "plan": "确定首席服务员。",
                    "gain": "少跑一半路。",
                ])
            try await cast.move("张立群", proposal, by: "submit")
            let waiting = try await cast.printed("王敏", proposal)
            #expect(waiting.holds("一、针对的问题", "二、建议内容", "三、预期效果", "答复意见", "（盖章）"))
            cast.clock.set("2024-06-07")
            try await cast.move("王敏", proposal, by: "adopt-partly", note: "先在一个园区试行。")
            let paper = try await cast.printed("张立群", proposal)
            let box = paper.lines[try #require(paper.line("答复意见"))...].joined(separator: "\n")
            #expect(box.contains("部分采纳") && box.contains("先在一个园区试行。"))
            #expect(box.contains("王敏") && box.contains("2024年6月7日") && box.contains("（盖章）"))
        }
    }

    @Test func `a leave slip is printed without any rule, with a box for everybody who is asked`()
        async throws
    {
        try await Cast.office { cast in
            let leave = try await cast.leave("2024-06-10", "2024-06-12")
            try await cast.move("张立群", leave, by: "submit")
            let waiting = try await cast.printed("何芳", leave)
            #expect(waiting.name.hasPrefix("请假审批单"))
            #expect(waiting.holds("事假", "共3天", "家中有事，回云岭", "接收单位意见", "（盖章）"))
            #expect(!waiting.text.contains("同意"))
            cast.clock.set("2024-06-05")
            try await cast.move("何芳", leave, by: "agree", note: "手上的事已交接。")
            let paper = try await cast.printed("张立群", leave)
            let box = paper.lines[try #require(paper.line("接收单位意见"))...].joined(separator: "\n")
            #expect(box.contains("同意。手上的事已交接。"))
            #expect(box.contains("何芳") && box.contains("2024年6月5日"))
        }
    }

    @Test func `a leave that goes to two sides has a box for the second while the first has answered`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 请假: 请假审批
                  按: 自然日
                  档:
                    - {不超过: 30日, 批准: [接收单位, 组织部]}
                    - {超过: 30日, 批准: [组织部]}
                - 用表: 请销假审批单
                  记录: leave
                  一式: 3份
                """)
            let leave = try await cast.leave("2024-06-10", "2024-06-12")
            try await cast.move("张立群", leave, by: "submit")
            try await cast.move("何芳", leave, by: "agree")
            let paper = try await cast.printed("王敏", leave)
            #expect(paper.lines.contains("请销假审批单") && paper.holds("本表一式3份"))
            let first = try #require(paper.line("接收单位意见"))
            let second = try #require(paper.line("组织部意见"))
            #expect(paper.lines[first..<second].joined().contains("何芳"))
            #expect(!paper.lines[second...].joined().contains("王敏"))
            cast.clock.set("2024-06-05")
            try await cast.move("王敏", leave, by: "refuse", note: "这几天有会。")
            let refused = try await cast.printed("张立群", leave)
            let box = refused.lines[try #require(refused.line("组织部意见"))...].joined(separator: "\n")
            #expect(box.contains("不同意。这几天有会。") && box.contains("王敏"))
        }
    }

    @Test func `an appraisal is printed as its form, with the opinions in their order`() async throws {
        try await Cast.office { cast in
            let begun = try await cast.add(
                "何芳", Appraisal.name,
                ["posting": cast.posting("张立群").text, "sort": "final", "month": "2024-08"])
            let blank = try await cast.printed("何芳", begun)
            #expect(blank.holds("姓名", "派出单位及职务", "挂职单位及职务", "个人总结", "接收单位鉴定意见", "本人意见"))
            let written = try await cast.desk.edit(
                cast.actor("何芳"), Appraisal.name, begun.id, version: nil,
                Draft(["opinion": "肯干。", "grade": "优秀", "summary": "五个月来做了三件事。"]))
            cast.clock.set("2024-08-12")
            try await cast.move("何芳", written, by: "propose")
            cast.clock.set("2024-08-14")
            try await cast.move("王敏", written, by: "agree", note: "同意接收单位意见。")
            let paper = try await cast.printed("王敏", written)
            let first = try #require(paper.line("接收单位鉴定意见"))
            let second = try #require(paper.line("组织部意见"))
            let own = try #require(paper.line("本人意见"))
            #expect(first < second && second < own)
            #expect(paper.lines[first..<second].joined().contains("肯干。"))
            #expect(paper.lines[first..<second].joined().contains("2024年8月12日"))
            #expect(paper.lines[second..<own].joined().contains("同意接收单位意见。"))
            #expect(paper.lines[second..<own].joined().contains("王敏"))
            cast.clock.set("2024-08-15")
            try await cast.move("张立群", written, by: "acknowledge")
            let known = try await cast.printed("王敏", written)
            #expect(known.lines[own...].joined().contains("2024年8月15日"))
        }
    }

    @Test func `nobody prints what they may not see`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.leave("2024-06-10", "2024-06-12")
            try await cast.move("张立群", leave, by: "submit")
            for name in ["李娜", "吴江", "钱进"] {
                #expect(await Refusal.of { try await cast.printed(name, leave) } == .notFound, "\(name)")
            }
        }
    }
}
