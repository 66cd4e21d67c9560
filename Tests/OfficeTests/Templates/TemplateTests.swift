import Cast
import Desk
import Documents
import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The office’s own forms` {
    private func docx(_ lines: [String], row: String? = nil) throws -> [UInt8] {
        let paragraphs = lines.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        let table = row.map {
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        }
        let xml =
            "<?xml version=\"1.0\"?><w:document><w:body>\(paragraphs)\(table ?? "")</w:body></w:document>"
        return try Archive.write([(name: "word/document.xml", bytes: Array(xml.utf8))])
    }

    private func template(
        _ cast: Cast, _ target: String, _ lines: [String], row: String? = nil, named heading: String = "本市的表"
    ) async throws -> Record {
        cast.clock.pass(minutes: 1)
        let form = try await cast.add("王敏", PaperTemplate.name, ["heading": heading, "target": target])
        try await cast.desk.attach(
            cast.actor("王敏"), PaperTemplate.name, form.id, name: "表.docx", bytes: try docx(lines, row: row))
        return form
    }

    private func used(
        _ cast: Cast, _ target: String, _ lines: [String], row: String? = nil, named heading: String = "本市的表"
    ) async throws -> Record {
        try await cast.move(
            "王敏", template(cast, target, lines, row: row, named: heading), by: "use")
    }

    @Test func `are filled from the record, its posting and its person, with 无 where there is nothing`()
        async throws
    {
        try await Cast.office { cast in
            _ = try await used(
                cast, "leave",
                [
                    "{{姓名}}　{{派出单位}}", "{{类别}} {{事由和去向}}", "{{民族}}",
                    "{{意见：同意}}|{{日期：同意}}|{{签名}}|",
                ])
            let leave = try await cast.move("张立群", cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            let before = try await cast.printed("王敏", leave)
            #expect(before.holds("张立群　云岭市发展和改革委员会", "家中有事，回云岭"))
            #expect(before.lines.contains("无"))
            #expect(before.lines.contains("|年　　月　　日||"))
            let agreed = try await cast.move("何芳", leave, by: "agree", note: "准假，注意安全")
            let after = try await cast.printed("王敏", agreed)
            #expect(after.holds("准假，注意安全|2024年6月4日||"))
        }
    }

    @Test func `repeat a row for each record of the posting that the reader sees`() async throws {
        try await Cast.office { cast in
            for heading in ["梳理流程", "写时限表"] {
                cast.clock.pass(minutes: 1)
                _ = try await cast.add(
                    "何芳", HostTask.name,
                    ["posting": cast.posting("张立群").text, "heading": heading, "due": "2024-06-20"])
            }
            _ = try await used(cast, "posting", ["{{姓名}}"], row: "{{交办任务.任务}}")
            let posting = try await cast.desk.look(.system, Posting.name, cast.posting("张立群")).record
            let printed = try await cast.printed("王敏", posting)
            #expect(printed.lines.filter { ["梳理流程", "写时限表"].contains($0) } == ["梳理流程", "写时限表"])
        }
    }

    @Test func `have a box for everybody who is asked, as the regulation routes it`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 请假: 请假审批
                  按: 自然日
                  档: [{不超过: 30日, 批准: [接收单位, 组织部]}, {超过: 30日, 批准: [组织部]}]
                """)
            _ = try await used(
                cast, "leave", ["{{姓名}}"], row: "{{审批.栏目}}={{审批.意见}}={{审批.署名}}={{审批.日期}}")
            let leave = try await cast.move("张立群", cast.leave("2024-06-10", "2024-06-12"), by: "submit")
            try await cast.move("何芳", leave, by: "agree", note: "准假")
            let lines = try await cast.printed("王敏", leave).lines
            #expect(lines.contains("接收单位意见=同意。准假=东州经济技术开发区投资促进局（盖章）　何芳=2024年6月4日"))
            #expect(lines.contains { $0.hasPrefix("组织部意见==") && $0.hasSuffix("=年　　月　　日") })
        }
    }

    @Test func `have a row for each item of a plan`() async throws {
        try await Cast.office { cast in
            _ = try await used(
                cast, "study_plan", ["{{姓名}}"], row: "{{时间安排.序号}} {{时间安排.月份}} {{时间安排.内容}}")
            let plan = try await cast.add(
                "张立群", StudyPlan.name,
                [
                    "posting": cast.posting("张立群").text, "focus": "流程", "abilities": "谋划",
                    "items": "2024-05 跟班学习\n2024-06 写调研报告",
                ])
            let lines = try await cast.printed("张立群", plan).lines
            #expect(lines.contains("1 2024年5月 跟班学习") && lines.contains("2 2024年6月 写调研报告"))
        }
    }

    @Test func `are not used while a list stands where no row can be repeated`() async throws {
        try await Cast.office { cast in
            let form = try await template(cast, "leave", ["{{审批.意见}}"])
            #expect(try await cast.desk.checkTemplate(cast.actor("王敏"), form.id).lost == ["审批.意见"])
            #expect(await Refusal.of { try await cast.move("王敏", form, by: "use") } == .invalid(["file"]))
        }
    }

    @Test func `leave empty what the reader may not read`() async throws {
        try await Cast.office { cast in
            _ = try await used(cast, "lead", ["{{对方}}：{{对方电话、邮箱}}"])
            let lead = try await cast.lead(of: "张立群", ["phone": "0532-6601-2207"])
            #expect(try await cast.printed("宋知行", lead).holds("0532-6601-2207"))
            #expect(try await cast.printed("王敏", lead).lines.contains("海川精工有限公司："))
        }
    }

    @Test func `come into use only when every mark means something`() async throws {
        try await Cast.office { cast in
            let form = try await template(cast, "leave", ["{{姓名}} {{星座}} {{调研报告.题目}}"])
            let check = try await cast.desk.checkTemplate(cast.actor("王敏"), form.id)
            #expect(check.marks.filter { $0.meaning == nil }.map(\.mark) == ["星座"])
            #expect(await Refusal.of { try await cast.move("王敏", form, by: "use") } == .invalid(["file"]))
            let bare = try await template(cast, "leave", ["没有标记"])
            #expect(await Refusal.of { try await cast.move("王敏", bare, by: "use") } == .invalid(["file"]))
            let none = try await cast.add("王敏", PaperTemplate.name, ["heading": "空", "target": "leave"])
            #expect(await Refusal.of { try await cast.move("王敏", none, by: "use") } == .invalid(["file"]))
            for name in ["张立群", "何芳", "赵卫国", "钱进"] {
                #expect(
                    await Refusal.of {
                        try await cast.add(name, PaperTemplate.name, ["heading": "我的", "target": "leave"])
                    } == .forbidden, "\(name)")
            }
        }
    }

    @Test func `give way to a newer one of their name, and are printed on no more once retired`() async throws
    {
        try await Cast.office { cast in
            let first = try await used(cast, "leave", ["第一版 {{姓名}}"])
            let second = try await used(cast, "leave", ["第二版 {{姓名}}"])
            #expect(try await cast.now(first).stage == "retired")
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            #expect(try await cast.printed("张立群", leave).holds("第二版 张立群"))
            try await cast.move("王敏", second, by: "retire", note: "改用通用的")
            #expect(try await !cast.printed("张立群", leave).holds("第二版"))
        }
    }

    @Test func `begin from one that is shipped, for every kind, on which every mark means something`()
        async throws
    {
        try await Cast.office { cast in
            for target in PaperTemplate.Target.allCases {
                let (_, bytes) = try cast.desk.starter(target)
                cast.clock.pass(minutes: 1)
                let form = try await cast.add(
                    "王敏", PaperTemplate.name, ["heading": target.rawValue, "target": target.rawValue])
                try await cast.desk.attach(
                    cast.actor("王敏"), PaperTemplate.name, form.id, name: "样.docx", bytes: bytes)
                #expect(try await cast.move("王敏", form, by: "use").stage == "used", "\(target)")
            }
        }
    }
}
