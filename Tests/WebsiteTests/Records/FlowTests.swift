import Cast
import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `Where a step leads` {
    @Test func `who sends a research report back is told so on a page of their own`() async throws {
        try await Cast.office { cast in
            let report = try await cast.add(
                "张立群", ResearchReport.name, ["heading": "标准地出让的做法", "body": "一、做法"])
            try await cast.move("张立群", report, by: "submit")
            let li = try await Visit(cast, as: "李向东")
            let page = try await li.expect(
                "POST", "/research_report/\(report.id.text)/moves", ["move": "return", "note": "请补数据"],
                status: 303, steps: ["return"])
            let path = try #require(page.header("Location"))
            try await li.expect("GET", path, status: 200, says: ["标准地出让的做法", "提出修改意见"])
            try await li.expect("GET", path, status: 200, silentOn: ["标准地出让的做法"])
        }
    }

    @Test func `who sends a monthly report back is told so too`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let receipt = try await cast.receipt(.homeUnit, of: report)
            let li = try await Visit(cast, as: "李向东")
            let page = try await li.expect(
                "POST", "/receipt/\(receipt.id.text)/moves", ["move": "return", "note": "请补数据"],
                status: 303)
            var path = try #require(page.header("Location"))
            for _ in 0..<3 {
                let next = await li.get(path)
                guard next.status == 303 else { break }
                path = try #require(next.header("Location"))
            }
            try await li.expect("GET", path, status: 200)
        }
    }

    @Test func `a program that sends it back is told what became of it, and not what it says`() async throws {
        try await Cast.office { cast in
            let report = try await cast.add(
                "张立群", ResearchReport.name, ["heading": "标准地出让的做法", "body": "一、做法"])
            try await cast.move("张立群", report, by: "submit")
            let li = try await Visit(cast, as: "李向东")
            let answer = await li.post(
                "/research_report/\(report.id.text)/moves", ["move": "return", "note": "请补数据"],
                headers: ["accept": "application/json"])
            #expect(answer.status == 200)
            #expect(answer.text.contains("\"stage\":\"draft\"") && !answer.text.contains("一、做法"))
        }
    }
}

@Suite struct `A form that is opened` {
    @Test func `has no end of a term and no month filled in that nobody knows`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("GET", "/batch/new", status: 200, silentOn: ["value=\"2024-06-04\""])
            try await wang.expect("GET", "/person/new", status: 200, silentOn: ["value=\"2024-06\""])
            let zhang = try await Visit(cast, as: "张立群")
            let posting = cast.posting("张立群").text
            try await zhang.expect(
                "GET", "/leave/new?posting=\(posting)", status: 200, silentOn: ["value=\"2024-06-04\""])
            try await zhang.expect(
                "GET", "/note/new?posting=\(posting)", status: 200, says: ["value=\"2024-06-04\""])
            try await zhang.expect(
                "GET", "/monthly_report/new?month=2024-05", status: 200, says: ["value=\"2024-05\""],
                silentOn: ["value=\"2024-06\""])
            try await zhang.expect("GET", "/monthly_report/new", status: 200, silentOn: ["value=\"2024-06\""])
        }
    }
}

@Suite struct `Ending a posting on its pages` {
    @Test func `a recall asks for its day, cause and reason, and says what is still owed`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            try await cast.apply("- {召回: 召回, 情形: [不胜任, 健康原因], 谁定: 组织部}")
            let wang = try await Visit(cast, as: "王敏")
            let path = "/posting/\(cast.posting("张立群").text)"
            try await wang.expect(
                "GET", path, status: 200, says: ["\(path)/recall", "\(path)/end"],
                silentOn: ["value=\"recall\"", "value=\"end\""])
            let form = try await wang.expect(
                "GET", path + "/recall", status: 200,
                says: ["召回张立群", "不胜任（", "健康原因（", "还有72天", "还没有办的", "月度汇报"],
                silentOn: ["value=\"2024-06-04\""])
            #expect(WellFormed.faults(form.bytes) == [])
            let typed = ["from_day": "2024-06-04", "cause": "健康原因", "reason": "长期住院"]
            for missing in typed.keys {
                var less = typed
                less[missing] = ""
                try await wang.expect("POST", path + "/recall", less, status: 422, says: ["召回张立群"])
            }
            let done = try await wang.expect("POST", path + "/recall", typed, status: 303)
            try await wang.expect("GET", try #require(done.header("Location")), status: 200, says: ["已生效"])
            try await wang.expect("GET", path, status: 200, says: ["已召回", "还有0天", "撤销召回"])
            try await wang.expect(
                "GET", "/batch/\(cast.batch.text)", status: 200, says: ["3人（其中1人已结束挂职）", "张立群"])
            try await wang.expect(
                "POST", path + "/moves", ["move": "reinstate", "note": "弄错了人"], status: 303)
            try await wang.expect("GET", path, status: 200, says: ["挂职中", "还有72天"])
            let he = try await Visit(cast, as: "何芳")
            try await he.expect("GET", path + "/recall", status: 409)
            try await he.expect("POST", path + "/recall", typed, status: 409)
        }
    }

    @Test func `a program says the same, and is told what is missing`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {召回: 召回, 情形: [不胜任], 谁定: 组织部}")
            let wang = try await Visit(cast, as: "王敏")
            let path = "/posting/\(cast.posting("张立群").text)"
            let json = ["accept": "application/json"]
            let bare = await wang.post(path + "/moves", ["move": "recall", "note": "急"], headers: json)
            #expect(bare.status == 422 && bare.text.contains("日期、情形和理由"))
            let early = await wang.post(path + "/moves", ["move": "end"], headers: json)
            #expect(early.status == 422 && early.text.contains("last_day"))
            let typed = ["from_day": "2024-06-10", "cause": "不胜任", "reason": "考核不称职"]
            let asked = await wang.post(path + "/recall", typed, headers: json)
            #expect(asked.status == 201 && asked.text.contains("\"stage\":\"agreed\""))
            try await wang.expect("GET", path, status: 200, says: ["挂职中", "已同意，6月10日生效"])
        }
    }

    @Test func `the end of a term asks before its day for the day and why`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            let path = "/posting/\(cast.posting("张立群").text)"
            let form = try await wang.expect(
                "GET", path + "/end", status: 200, says: ["提前结束张立群的挂职", "还有72天"],
                silentOn: ["value=\"2024-06-04\"", "value=\"2024-08-15\""])
            #expect(WellFormed.faults(form.bytes) == [])
            try await wang.expect("POST", path + "/end", ["last_day": "", "note": "换届"], status: 422)
            try await wang.expect(
                "POST", path + "/end", ["last_day": "2024-08-15", "note": "换届"], status: 422)
            try await wang.expect("POST", path + "/end", ["last_day": "2024-06-20", "note": ""], status: 422)
            try await wang.expect(
                "POST", path + "/end", ["last_day": "2024-06-20", "note": "换届"], status: 303)
            try await wang.expect("GET", path, status: 200, says: ["挂职中", "还有16天", "已同意，6月21日生效"])
        }
    }

    @Test func `on the last day the end of a term is asked for once, by name`() async throws {
        try await Cast.office { cast in
            cast.clock.set("2024-08-15")
            let wang = try await Visit(cast, as: "王敏")
            let path = "/posting/\(cast.posting("张立群").text)"
            try await wang.expect("GET", path + "/end", status: 200, says: ["办理张立群期满", "确认张立群期满"])
            try await wang.expect("POST", path + "/end", status: 303)
            try await wang.expect("GET", path, status: 200, says: ["已期满", "撤销期满"])
        }
    }
}
