import Cast
import Desk
import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Faces of the same answer` {
    @Test func `a program with a token writes, moves and reads in JSON`() async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            let token = try await cast.desk.addToken(
                cast.actor("张立群"), title: "脚本", scope: .api)
            let nobody = Visit(cast)
            let headers = ["authorization": "Bearer \(token)", "content-type": "application/json"]
            let posting = cast.posting("张立群").text
            let made = await nobody.ask(
                "POST", "/leave",
                body: """
                    {"posting":"\(posting)","sort":"sick","first_day":"2024-06-10",\
                    "last_day":"2024-06-11","reason":"看病"}
                    """, headers: headers)
            #expect(made.status == 201)
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(made.bytes)) as? [String: Any])
            #expect(object["stage"] as? String == "draft")
            let id = try #require(object["id"] as? String)
            let moved = await nobody.ask(
                "POST", "/leave/\(id)/moves", body: "{\"move\":\"submit\"}", headers: headers)
            #expect(moved.status == 200)
            let again = await nobody.ask(
                "POST", "/leave/\(id)/moves", body: "{\"move\":\"submit\"}", headers: headers)
            #expect(again.status == 409)
            let listed = await nobody.get("/leave", headers: headers)
            #expect(listed.text.contains(id) && listed.text.contains("\"submitted\""))
            let broken = await nobody.ask("POST", "/leave", body: "[1,", headers: headers)
            #expect(broken.status == 422)
        }
    }

    @Test func `a token for calendars opens the calendar and nothing else`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            _ = try await cast.session("张立群")
            let token = try await cast.desk.addToken(cast.actor("张立群"), title: "手机", scope: .calendar)
            let nobody = Visit(cast)
            let page = await nobody.get("/calendar/\(token).ics")
            #expect(page.status == 200)
            #expect(page.text.contains("BEGIN:VEVENT") && page.text.contains("20240628"))
            #expect(page.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
            #expect(await nobody.get("/note", headers: ["authorization": "Bearer \(token)"]).status == 401)
            let other = try await cast.desk.addToken(cast.actor("张立群"), title: "脚本", scope: .api)
            #expect(await nobody.get("/calendar/\(other).ics").status == 404)
        }
    }

    @Test func `a spreadsheet leaves with a mark of the byte order, and the ledger knows`() async throws {
        try await Cast.office { cast in
            _ = try await cast.sentReport()
            let wang = try await Visit(cast, as: "王敏")
            let csv = try await wang.expect(
                "GET", "/posting.csv", status: 200, says: ["张立群", "挂职中"], steps: ["export"])
            #expect(csv.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            let xlsx = try await wang.expect("GET", "/posting.xlsx", status: 200, steps: ["export"])
            #expect(xlsx.bytes.starts(with: [0x50, 0x4B]))
            let board = try await wang.expect(
                "GET", "/batch/\(cast.batch.text).xlsx", status: 200, steps: ["export"])
            #expect(board.bytes.starts(with: [0x50, 0x4B]))
        }
    }

    @Test func `an export holds only what the one who asks may see`() async throws {
        try await Cast.office { cast in
            for name in ["张立群", "李娜"] { _ = try await cast.sentReport(name) }
            let wu = try await Visit(cast, as: "吴江")
            let page = try await wu.expect(
                "GET", "/posting.csv", status: 200, says: ["李娜"], silentOn: ["张立群"])
            #expect(page.text.split(whereSeparator: \.isNewline).count == 3)
            let reports = await wu.get("/monthly_report.json")
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(reports.bytes)) as? [String: Any])
            #expect((object["items"] as? [Any])?.count == 1)
        }
    }

    @Test func `an identity number is masked on every face`() async throws {
        try await Cast.office { cast in
            let number = "11010519491231002X"
            let person = cast.person("张立群")
            try await cast.desk.edit(
                cast.actor("王敏"), Person.name, person, version: nil, Draft(["identity": number]))
            let wang = try await Visit(cast, as: "王敏")
            for path in [
                "/person/\(person.text)", "/person/\(person.text).json", "/person.json", "/person.csv",
                "/person",
            ] {
                try await wang.expect("GET", path, status: 200, silentOn: [number])
            }
            try await Visit(cast, as: "孙慎").expect("GET", "/ledger", status: 200, silentOn: [number])
        }
    }

    @Test func `the form to change a person does not give the whole identity number away`() async throws {
        try await Cast.office { cast in
            let number = "11010519491231002X"
            let person = cast.person("张立群")
            try await cast.desk.edit(
                cast.actor("王敏"), Person.name, person, version: nil, Draft(["identity": number]))
            let wang = try await Visit(cast, as: "王敏")
            let page = try await wang.expect("GET", "/person/\(person.text)/edit", status: 200)
            #expect(!page.text.contains(number))
        }
    }
}
