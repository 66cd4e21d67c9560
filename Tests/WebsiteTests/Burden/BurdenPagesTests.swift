import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Testing

@Suite struct `The pages of the burden` {
    @Test func `show a chart with its table, for those who may see the batch or the posting`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let posting = "/posting/\(cast.posting("张立群").text)"
            let batch = "/batch/\(cast.batch.text)"
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect(
                "GET", posting + "/burden", status: 200,
                says: [
                    "<svg class=\"chart\"", "aria-label=\"每月分钟，数字见下表\"", "2024年5月", "第六条", "中共云岭市委组织部",
                    "上月打算落实情况", "还没有设上限",
                ], silentOn: ["李娜", "全批"])
            try await zhang.expect("GET", posting, status: 200, says: ["href=\"\(posting)/burden\""])
            try await Visit(cast, as: "李娜").expect("GET", posting + "/burden", status: 404)
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("GET", batch, status: 200, says: ["href=\"\(batch)/burden\""])
            try await wang.expect(
                "GET", batch + "/burden", status: 200, says: ["全批3人", "临时党支部"],
                silentOn: ["张立群", "李娜", "排名"])
            try await Visit(cast, as: "孙慎").expect("GET", batch + "/burden", status: 404)
        }
    }

    @Test func `let 组织部 set the ceiling, and mark the months beyond it`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("POST", "/burden", ["minutes": "300"], status: 303, steps: ["ceiling"])
            let path = "/posting/\(cast.posting("张立群").text)/burden"
            try await wang.expect(
                "GET", path, status: 200, says: ["上限300", "bar-beyond", "2024年8月要", "超过上限"])
            try await wang.expect("GET", "/burden", status: 200, says: ["value=\"300\"", "个月超过上限"])
            try await wang.expect(
                "POST", "/burden", ["minutes": "很多"], status: 422, says: ["1到20000之间", "value=\"很多\""],
                steps: [])
            try await wang.expect("POST", "/burden", ["minutes": ""], status: 303, steps: ["ceiling"])
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect(
                "GET", "/burden", status: 200, says: ["还没有设上限"], silentOn: ["name=\"minutes\""])
            try await zhang.expect("POST", "/burden", ["minutes": "1"], status: 403, steps: ["refused"])
        }
    }

    @Test func `warn before a regulation is applied, and leave it to 组织部`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            let checked = ["yaml": try Cast.regulation, "batch": cast.batch.text]
            try await wang.expect("POST", "/regulation", checked, status: 200, silentOn: ["负担会超过上限"])
            try await wang.expect("POST", "/burden", ["minutes": "300"], status: 303)
            try await wang.expect(
                "POST", "/regulation", checked, status: 200,
                says: ["负担会超过上限", "2024年6月", "从0分钟增至380分钟，超过每月300分钟的上限"], steps: [])
            let applied = checked.merging(["apply": "1"]) { mine, _ in mine }
            try await wang.expect("POST", "/regulation", applied, status: 303)
        }
    }

    @Test(arguments: Language.allCases)
    func `are well formed, with and without a regulation`(_ language: Language) async throws {
        try await Cast.office { cast in
            let paths = [
                "/burden", "/batch/\(cast.batch.text)/burden", "/posting/\(cast.posting("张立群").text)/burden",
            ]
            var wang = try await Visit(cast, as: "王敏")
            wang.language = language
            for _ in 0..<2 {
                for path in paths {
                    let page = try await wang.expect("GET", path, status: 200)
                    #expect(WellFormed.faults(page.bytes).prefix(2) == [], "\(path)")
                }
                try await cast.applyRegulation()
                try await cast.desk.setBurdenCeiling(cast.actor("王敏"), minutes: 300)
            }
        }
    }
}
