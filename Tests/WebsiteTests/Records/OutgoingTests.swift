import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `What leaves the office as a file` {
    private static let slip = """
        - 用表: 请假审批单
          记录: leave
        """

    private func newest(_ cast: Cast) async throws -> Step {
        try #require(try await cast.desk.ledger(.system, words: "", limit: 1, checked: false).steps.first)
    }

    @Test func `leaves a step, whether it is a record on its form, an attachment or a list`() async throws {
        try await Cast.office { cast in
            try await cast.apply(Self.slip)
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            try await cast.desk.attach(
                cast.actor("张立群"), Leave.name, leave.id, name: "诊断.pdf", bytes: Array("%PDF-1.7".utf8))
            let zhang = try await Visit(cast, as: "张立群")
            let page = await zhang.get("/leave/\(leave.id.text)")
            let file = try #require(Pages.links(in: page.text).first { $0.hasPrefix("/file/") })
            try await zhang.expect("GET", "/leave/\(leave.id.text).docx", status: 200, steps: ["export"])
            let document = try await newest(cast)
            // Not a word of what was taken, since the auditor may not read it: that it was, by whom, and what sort.
            #expect(document.sentence.chinese == "张立群　导出文书：请假")
            try await zhang.expect("GET", file, status: 200, steps: ["export"])
            let attachment = try await newest(cast)
            #expect(attachment.sentence.chinese == "张立群　导出附件：请假" && attachment.note == nil)
            try await zhang.expect("GET", "/leave.xlsx", status: 200, steps: ["export"])
            #expect(try await newest(cast).sentence.chinese == "张立群　导出列表：请假")
        }
    }

    @Test func `says of a diary that something was taken, and not what`() async throws {
        try await Cast.office { cast in
            let entry = try await cast.add("张立群", DiaryEntry.name, ["day": "2024-06-03", "text": "想家"])
            try await cast.desk.attach(
                cast.actor("张立群"), DiaryEntry.name, entry.id, name: "家书.pdf", bytes: Array("%PDF-1.7".utf8))
            let zhang = try await Visit(cast, as: "张立群")
            let page = await zhang.get("/diary_entry/\(entry.id.text)")
            let file = try #require(Pages.links(in: page.text).first { $0.hasPrefix("/file/") })
            try await zhang.expect("GET", file, status: 200, steps: ["export"])
            let step = try await newest(cast)
            #expect(step.note == nil && !step.sentence.chinese.contains("家"))
        }
    }

    @Test func `leaves none where it was refused, and reading a page or its JSON leaves none`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            let lina = try await Visit(cast, as: "李娜")
            for path in ["/leave/\(leave.id.text).docx", "/file/0000000000000", "/batch/0000000000000.xlsx"] {
                try await lina.expect("GET", path, status: 404, steps: [])
            }
            try await lina.expect("GET", "/leave.json", status: 200, steps: [])
            try await lina.expect("GET", "/leave", status: 200, steps: [])
        }
    }

    @Test func `is as many steps as times, though the same page asked twice`() async throws {
        try await Cast.office { cast in
            let qian = try await Visit(cast, as: "钱进")
            try await qian.expect(
                "POST", "/accounts/batch", ["batch": cast.batch.text], status: 200,
                steps: ["invite", "export"])
            let wang = try await Visit(cast, as: "王敏")
            for _ in 1...2 {
                try await wang.expect(
                    "GET", "/batch/\(cast.batch.text).xlsx", status: 200, steps: ["export"])
            }
        }
    }
}
