import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The report as a document` {
    @Test func `says to both readers who reports, and is signed with unit, post, name and day`() async throws
    {
        try await Cast.office { cast in
            let paper = try await cast.printedReport("张立群", try await cast.sentReport())
            let to = try #require(paper.line("云岭市发展和改革委员会："))
            #expect(paper.lines[to] == "组织部，云岭市发展和改革委员会：")
            let opening = try #require(paper.line("现将本人2024年5月挂职工作情况汇报如下："))
            #expect(opening == to + 1)
            #expect(paper.lines[opening].contains("张立群") && paper.lines[opening].contains("东州经济技术开发区投资促进局"))
            #expect(paper.holds("一、工作情况", "二、学习情况", "三、下月打算"))
            let name = try #require(paper.lines.firstIndex(of: "张立群"))
            #expect(paper.lines[name - 2] == "东州经济技术开发区投资促进局")
            #expect(paper.lines[name - 1] == "挂职干部")
            #expect(paper.lines[name + 1] == "2024年6月4日")
        }
    }

    @Test
    func
        `carries the host's remark after the signature, with the name, the seat and the day of whoever made it`()
        async throws
    {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            cast.clock.set("2024-06-05")
            try await cast.move("何芳", report, by: "remark", writing: ["remark": "工作踏实，进步明显。"])
            let paper = try await cast.printedReport("王敏", report)
            let signed = try #require(paper.lines.firstIndex(of: "张立群"))
            let remark = try #require(paper.line("接收单位意见"))
            #expect(remark > signed)
            let box = paper.lines[remark...].joined(separator: "\n")
            #expect(box.contains("工作踏实，进步明显。") && box.contains("何芳") && box.contains("2024年6月5日"))
            #expect(box.contains("（盖章）"))
            #expect(paper.lines[signed + 1] == "2024年6月4日", "the day of the sending, not of the remark")
        }
    }

    @Test func `names the mentor where the remark is the mentor's`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            try await cast.move("周启明", report, by: "remark", writing: ["remark": "学得快。"])
            let paper = try await cast.printedReport("王敏", report)
            #expect(paper.holds("带教导师", "周启明"))
        }
    }

    @Test func `has no mark twice, no mark of a source, and no quotation within its own kind`() async throws {
        try await Cast.office { cast in
            _ = try await cast.note("走访海川精工。", "visit", on: "2024-05-07")
            _ = try await cast.note("老周说：“先看再问。”", "study", on: "2024-05-08")
            cast.clock.set("2024-05-24")
            let task = try await cast.add(
                "何芳", HostTask.name,
                ["posting": cast.posting("张立群").text, "heading": "梳理“标准地”出让流程"])
            try await cast.move("张立群", task, by: "accept")
            let done = try await cast.desk.edit(
                cast.actor("张立群"), HostTask.name, task.id, version: nil,
                Draft(["result": "列出了17个环节。\n已报科室。"]))
            try await cast.move("张立群", done, by: "finish")
            cast.clock.set("2024-05-31")
            let actor = try await cast.actor("张立群")
            let id = try await cast.desk.composeReport(
                actor, posting: cast.posting("张立群"), month: Cast.may)
            let composed = try await cast.desk.edit(
                actor, MonthlyReport.name, id, version: nil, Draft(["next": "跟班学习。"]))
            #expect(composed[MonthlyReport.work].text.contains("“梳理‘标准地’出让流程”"))
            for sign in ["。①", "。②", "。③", "。。"] {
                #expect(
                    !composed[MonthlyReport.work].text.contains(sign), "\(composed[MonthlyReport.work].text)")
            }
            let sent = try await cast.move("张立群", composed, by: "send")
            let paper = try await cast.printedReport("张立群", sent)
            #expect(paper.holds("列出了17个环节。已报科室。", "5月7日，走访海川精工。", "老周说：“先看再问。”"))
            for sign in ["。。", "”。", "①", "②", "③", "“梳理“"] { #expect(!paper.text.contains(sign), "\(sign)") }
        }
    }

    @Test func `prints what people typed with its punctuation put right where that is surely meant`()
        async throws
    {
        try await Cast.office { cast in
            let draft = try await cast.draftReport()
            let typed = """
                走访企业 12 家,召开座谈会3次;梳理"标准地"流程。。

                　　一、走访(含电话)12家
                1.5亿元的项目已开工，比例为3.14，网址http://a.b/c?x=1,2
                """
            let report = try await cast.desk.edit(
                cast.actor("张立群"), MonthlyReport.name, draft.id, version: nil, Draft(["work": typed]))
            let paper = try await cast.printedReport("张立群", report)
            #expect(paper.lines.contains("走访企业12家，召开座谈会3次；梳理“标准地”流程。"), "\(paper.text)")
            #expect(
                paper.lines.contains("（一）走访（含电话）12家"), "a number of its own stands below that of the part")
            #expect(paper.lines.contains("1.5亿元的项目已开工，比例为3.14，网址http://a.b/c?x=1,2"))
        }
    }

    @Test func `lists what is attached`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let before = try await cast.printedReport("张立群", report)
            #expect(!before.text.contains("附件"))
        }
    }

    @Test func `shows no comment of a reader`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            try await cast.move(
                "王敏", try await cast.receipt(.organizer, of: report), by: "answer",
                writing: ["comment": "数字待核"])
            for name in ["张立群", "王敏", "李向东", "何芳"] {
                #expect(try await !cast.printedReport(name, report).text.contains("数字待核"), "\(name)")
            }
        }
    }

    @Test func `opens whatever was typed, be it nothing, one character a line, or twenty thousand`()
        async throws
    {
        try await Cast.office { cast in
            let draft = try await cast.draftReport()
            let odd = "“”‘’《》<&>\"'；🏔️👩‍🌾\u{1}\u{8}\u{B}\u{200B}\u{FEFF}\u{FFFE}\t·…—〔〕①"
            let texts = [
                "一", odd, (1...19).map { String($0 % 10) }.joined(separator: "\n"),
                String(repeating: "调研走访企业，梳理办事流程。", count: 1400),
            ]
            for text in texts {
                try await cast.desk.edit(
                    cast.actor("张立群"), MonthlyReport.name, draft.id, version: nil, Draft(["work": text]))
                let paper = try await cast.printedReport("张立群", draft)
                #expect(paper.holds("一、工作情况", "二、学习情况"))
            }
        }
    }
}
