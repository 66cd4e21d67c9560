import Cast
import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `Forms that are refused` {
    @Test func `a move on a report comes back on the report's own page, with what was typed`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let path = "/monthly_report/\(report.id.text)"
            let he = try await Visit(cast, as: "何芳")
            try await he.expect(
                "POST", "\(path)/moves", ["move": "remark", "remark": "工作踏实，进步明显", "version": "1"],
                status: 409,
                says: ["张立群2024年5月工作汇报", "card doc", "梳理了流程", "工作踏实，进步明显"], steps: [])
        }
    }

    @Test func `a receipt without its reason comes back on the page of the report`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let receipt = try await cast.receipt(.organizer, of: report)
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "POST", "/receipt/\(receipt.id.text)/moves",
                ["move": "return", "version": "\(receipt.version)"],
                status: 422,
                says: ["请写明理由或意见", "张立群2024年5月工作汇报", "梳理了流程", "<details class=\"asking\" open>"],
                steps: [])
        }
    }

    @Test func `a report that cannot be saved keeps its editor, its sources and what was typed`() async throws
    {
        try await Cast.office { cast in
            _ = try await cast.note("走访海川精工")
            let report = try await cast.draftReport()
            let path = "/monthly_report/\(report.id.text)"
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect(
                "POST", "\(path)/sheet",
                ["version": "\(report.version)", "next.0": "", "add.study": "学了一半的办法", "then": "send"],
                status: 422,
                says: ["2024年5月工作汇报", "保存并报送两方", "走访海川精工", "学了一半的办法", "下月打算"], steps: [])
            try await zhang.expect(
                "POST", "\(path)/sheet", ["version": "0", "add.work": "写了别的", "text.work.gone": "没有行的一句"],
                status: 409, says: ["保存并报送两方", "写了别的", "没有行的一句"], steps: [])
            // Sent in another window meanwhile: too late to be kept, and not lost.
            try await cast.move("张立群", report, by: "send")
            try await zhang.expect(
                "POST", "\(path)/sheet", ["version": "0", "add.work": "写了半天的一句"], status: 409,
                says: ["已经不能改了", "写了半天的一句"], steps: [])
        }
    }

    @Test func `programs are told the same as JSON`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let he = try await Visit(cast, as: "何芳")
            let answer = await he.post(
                "/monthly_report/\(report.id.text)/moves", ["move": "remark", "version": "1"],
                headers: ["accept": "application/json"])
            #expect(answer.status == 409)
            #expect(answer.header("Content-Type")?.hasPrefix("application/json") ?? false)
        }
    }
}
