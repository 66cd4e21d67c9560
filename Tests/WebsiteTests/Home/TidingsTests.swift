import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

/// What was answered waits on the first page of whose matter it was, and is gone when it was read.
@Suite struct `What comes back` {
    private static let band = "有了回音"

    @Test func `an agreed leave is told to whoever asked, until they have opened it`() async throws {
        try await Cast.office { cast in
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-12"), by: "submit")
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect("GET", "/desk", status: 200, silentOn: [Self.band])
            try await cast.move("何芳", leave, by: "agree")
            try await zhang.expect("GET", "/desk", status: 200, says: [Self.band, "同意：", "何芳"])
            // Nobody else’s page tells it, and looking at the first page is not yet reading it.
            for name in ["何芳", "王敏", "李娜"] {
                try await Visit(cast, as: name).expect("GET", "/desk", status: 200, silentOn: [Self.band])
            }
            try await zhang.expect("GET", "/desk", status: 200, says: [Self.band])
            try await zhang.expect("GET", "/leave/\(leave.id.text)", status: 200)
            try await zhang.expect("GET", "/desk", status: 200, silentOn: [Self.band])
        }
    }

    @Test func `a report that was sent back stands among what is to be done, with who and why`() async throws
    {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let report = try await cast.sentReport()
            let receipt = try await cast.receipt(.homeUnit, of: report)
            try await cast.move("李向东", receipt, by: "return", note: "请补写调研的数据")
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect(
                "GET", "/desk", status: 200, says: ["李向东 退回修改：请补写调研的数据"], silentOn: [Self.band])
        }
    }

    @Test func `why a report was sent back is not lost when another reader receives it`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let report = try await cast.sentReport()
            try await cast.move(
                "李向东", try await cast.receipt(.homeUnit, of: report), by: "return", note: "请补写调研的数据")
            try await cast.move("王敏", try await cast.receipt(.organizer, of: report), by: "acknowledge")
            try await Visit(cast, as: "张立群").expect(
                "GET", "/desk", status: 200, says: ["李向东 退回修改：请补写调研的数据"])
        }
    }

    @Test func `nobody is told of a letter about them before it has gone out`() async throws {
        try await Cast.office { cast in
            let letter = try await cast.add(
                "陆远航", HomeLetter.name,
                [
                    "posting": cast.posting("张立群").text, "heading": "关于张立群同志的函", "first_day": "2024-04-01",
                    "last_day": "2024-05-31", "body": "张立群同志工作扎实。",
                ])
            try await cast.move("陆远航", letter, by: "submit")
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect("GET", "/desk", status: 200, silentOn: [Self.band, "致派出单位函"])
            // It is when it has gone out that the home unit and the one it is about read it.
            try await cast.move("赵卫国", letter, by: "approve")
            try await zhang.expect("GET", "/desk", status: 200, silentOn: ["核定"])
        }
    }

    @Test func `an answer to a report is read on the report's own page`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            try await cast.move("李向东", try await cast.receipt(.homeUnit, of: report), by: "acknowledge")
            let zhang = try await Visit(cast, as: "张立群")
            let path = "/monthly_report/\(report.id.text)"
            try await zhang.expect("GET", "/desk", status: 200, says: [Self.band, "签收：", path])
            try await zhang.expect("GET", path, status: 200)
            try await zhang.expect("GET", "/desk", status: 200, silentOn: [Self.band])
        }
    }

    @Test func `all of it can be said to be known at once`() async throws {
        try await Cast.office { cast in
            for day in ["2024-06-10", "2024-06-20"] {
                let leave = try await cast.move(
                    "张立群", try await cast.leave(day, day), by: "submit")
                try await cast.move("何芳", leave, by: "agree")
            }
            let zhang = try await Visit(cast, as: "张立群")
            let page = try await zhang.expect("GET", "/desk", status: 200, says: [Self.band]).text
            let steps = try #require(page.firstMatch(of: #/name="steps" value="([0-9,]+)"/#)?.1)
            // What comes while they read is not read with it.
            let late = try await cast.move(
                "张立群", try await cast.leave("2024-06-27", "2024-06-27"), by: "submit")
            try await cast.move("何芳", late, by: "agree")
            try await zhang.expect("POST", "/desk/heard", ["steps": String(steps)], status: 303, steps: [])
            try await zhang.expect(
                "GET", "/desk", status: 200, says: [Self.band, late.id.text], silentOn: ["6月20日"])
        }
    }

    @Test func `the next session stands there with when and where`() async throws {
        try await Cast.office { cast in
            _ = try await cast.add(
                "王敏", StudySession.name,
                [
                    "batch": cast.batch.text, "heading": "学习园区管理办法", "day": "2024-06-14", "at_time": "14:30",
                    "place": "党校三教室",
                ])
            try await Visit(cast, as: "张立群").expect(
                "GET", "/desk", status: 200, says: ["下次活动", "学习园区管理办法", "14:30", "党校三教室"])
            for bad in ["25:00", "下午", "7:5", "14:60"] {
                #expect(
                    await Refusal.of {
                        try await cast.add(
                            "王敏", StudySession.name,
                            ["batch": cast.batch.text, "heading": "学", "day": "2024-06-15", "at_time": bad])
                    } == .invalid(["at_time"]), "\(bad)")
            }
        }
    }
}
