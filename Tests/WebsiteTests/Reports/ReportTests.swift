import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Monthly reports on the site` {
    @Test func `a report is sent once and reaches two readers, who each acknowledge it`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let zhang = try await Visit(cast, as: "张立群")
            let report = try await cast.draftReport()
            let path = "/monthly_report/\(report.id.text)"
            try await zhang.expect(
                "POST", "\(path)/moves", ["move": "send", "version": "\(report.version)"], status: 303,
                steps: ["send", "add", "add"])
            try await zhang.expect("GET", path, status: 200, says: ["组织部", "派出单位", "待签收", "已报送"])

            for (name, party, last) in [
                ("王敏", Party.organizer, false), ("李向东", .homeUnit, true),
            ] {
                let reader = try await Visit(cast, as: name)
                try await reader.expect("GET", "/desk", status: 200, says: ["签收：张立群的2024年5月汇报"])
                try await reader.expect("GET", path, status: 200, says: ["梳理了流程", "签收"])
                let receipt = try await cast.receipt(party, of: report)
                try await reader.expect(
                    "POST", "/receipt/\(receipt.id.text)/moves", ["move": "acknowledge"], status: 303,
                    steps: last ? ["acknowledge", "receive"] : ["acknowledge"])
                try await reader.expect("GET", "/desk", status: 200, silentOn: ["签收：张立群的2024年5月汇报"])
            }
            try await zhang.expect("GET", path, status: 200, says: ["两方已签收"])
            try await zhang.expect("GET", "/desk", status: 200, silentOn: ["月度汇报（2024年5月）"])
        }
    }

    @Test func `one that is returned with a reason is sent again under the same receipts`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let wang = try await Visit(cast, as: "王敏")
            let report = try await cast.sentReport()
            let path = "/monthly_report/\(report.id.text)"
            let receipt = try await cast.receipt(.organizer, of: report)
            let moves = "/receipt/\(receipt.id.text)/moves"
            try await wang.expect(
                "POST", moves, ["move": "return"], status: 422, says: ["请写明理由或意见"], steps: [])
            try await wang.expect(
                "POST", moves, ["move": "return", "note": "请补写企业诉求"], status: 303,
                steps: ["return", "return"])
            try await zhang.expect("GET", path, status: 200, says: ["退回修改", "请补写企业诉求"])
            let now = try await cast.now(report)
            try await zhang.expect(
                "POST", path, ["version": "\(now.version)", "work": "补写了五家企业的诉求。", "then": "send"],
                status: 303, steps: ["edit", "send", "redeliver"])
            #expect(try await cast.receipt(.organizer, of: report).id == receipt.id)
            #expect(try await cast.desk.replies(.system, to: report).count == 2)
            try await wang.expect("GET", path, status: 200, says: ["补写了五家企业的诉求"])
        }
    }

    @Test func `a draft is nobody's but the writer's, and its readers stay apart from others`() async throws {
        try await Cast.office { cast in
            let report = try await cast.draftReport()
            let path = "/monthly_report/\(report.id.text)"
            for name in ["王敏", "李向东", "李娜"] {
                try await Visit(cast, as: name).expect("GET", path, status: 404)
            }
            try await cast.move("张立群", report, by: "send")
            for (name, status) in [("何芳", 200), ("周启明", 200), ("吴江", 404), ("欧阳海生", 404), ("赵卫国", 404)] {
                try await Visit(cast, as: name).expect("GET", path, status: status)
            }
        }
    }

    @Test func `a report leaves as an official document, and the ledger knows`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let zhang = try await Visit(cast, as: "张立群")
            let page = try await zhang.expect(
                "GET", "/monthly_report/\(report.id.text).docx", status: 200, steps: ["export"])
            #expect(page.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
            #expect(page.header("Content-Disposition")?.hasPrefix("attachment") ?? false)
        }
    }

    @Test func `the host adds a remark, which the report then carries`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let path = "/monthly_report/\(report.id.text)"
            let he = try await Visit(cast, as: "何芳")
            try await he.expect(
                "POST", "\(path)/moves", ["move": "remark", "remark": "工作踏实，进步明显"], status: 303,
                steps: ["remark"])
            try await Visit(cast, as: "王敏").expect("GET", path, status: 200, says: ["接收单位意见", "工作踏实"])
        }
    }
}
