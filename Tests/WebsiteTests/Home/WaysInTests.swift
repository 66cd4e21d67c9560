import Cast
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

/// What there is can be reached from a page, by those who may see it.
@Suite struct `Ways in` {
    @Test func `a batch leads to its people and to what they wrote, and to nothing of another's`()
        async throws
    {
        try await Cast.office { cast in
            try await cast.move("张立群", cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            _ = try await cast.sentReport()
            let wang = try await Visit(cast, as: "王敏")
            let id = cast.batch.text
            try await wang.expect(
                "GET", "/batch/\(id)", status: 200,
                says: [
                    "/posting?batch=\(id)", "/leave?batch=\(id)", "/monthly_report?batch=\(id)",
                    "/appraisal?batch=\(id)", "/study_session?batch=\(id)", "/appointment?batch=\(id)",
                ])
            try await wang.expect("GET", "/leave?batch=\(id)", status: 200, says: ["事假", "2024年赴东州挂职第一批"])
            let other = try await cast.add(
                "王敏", Batch.name,
                [
                    "heading": "第二批", "direction": "outbound", "first_day": "2024-09-01",
                    "last_day": "2025-01-31",
                ])
            try await wang.expect(
                "GET", "/leave?batch=\(other.id.text)", status: 200, says: ["没有符合条件的"],
                silentOn: ["事假"])
        }
    }

    @Test func `a batch to which nothing applies yet shows its people all the same`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", "/batch/\(cast.batch.text)", status: 200, says: ["张立群", "李娜", "启用制度"],
                silentOn: ["先导入名册"])
        }
    }

    @Test func `everybody has the lists in their menu, and every one of them opens`() async throws {
        try await Cast.office { cast in
            _ = try await cast.sentReport()
            for name in Cast.names {
                let visit = try await Visit(cast, as: name)
                try await visit.expect("GET", "/desk", status: 200, says: ["href=\"/lists\""])
                let page = try await visit.expect("GET", "/lists", status: 200)
                let links = Pages.links(in: page.text)
                #expect(links.count > 4, "\(name)")
                for path in links {
                    let status = await visit.get(path).status
                    #expect([200, 303].contains(status), "\(name) \(path)")
                }
            }
        }
    }

    @Test func `the lists are those that one may see something of`() async throws {
        try await Cast.office { cast in
            _ = try await cast.sentReport()
            let qian = try await Visit(cast, as: "钱进")
            try await qian.expect(
                "GET", "/lists", status: 200, says: ["\"/unit\"", "\"/person\"", "\"/appointment\""],
                silentOn: ["\"/leave\"", "\"/monthly_report\"", "\"/appraisal\""])
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect(
                "GET", "/lists", status: 200,
                says: ["\"/note\"", "\"/leave\"", "\"/monthly_report\"", "\"/unit\""],
                silentOn: ["\"/programme\"", "\"/appointment\""])
        }
    }

    @Test func `a unit's page shows who was sent and hosted, and who acts for it`() async throws {
        try await Cast.office { cast in
            let posting = try await cast.posting(of: "张立群")
            let unit = posting[Posting.hostUnit].id.text
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", "/unit/\(unit)", status: 200,
                says: ["/posting/\(posting.id.text)", "张立群", "何芳"], silentOn: ["李娜"])
            let wu = try await Visit(cast, as: "吴江")
            try await wu.expect("GET", "/unit/\(unit)", status: 200, silentOn: ["张立群", "何芳"])
        }
    }

    @Test func `a person's page leads to the posting`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", "/person/\(cast.person("张立群").text)", status: 200,
                says: ["/posting/\(cast.posting("张立群").text)"])
        }
    }

    @Test func `why says whose it is, and goes back to where it was asked`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await Visit(cast, as: "王敏")
            let board = try await wang.expect("GET", "/batch/\(cast.batch.text)", status: 200)
            let due = try #require(try await cast.due("张立群", "monthly-report", "2024-05"))
            let path = try #require(
                Pages.links(in: board.text).first {
                    $0.hasPrefix("/why") && $0.contains("\(Form.encoded(due.key))")
                })
            try await wang.expect(
                "GET", path, status: 200,
                says: ["张立群", "东州经济技术开发区投资促进局", "href=\"/batch/\(cast.batch.text)", "月度汇报"])
            let zhang = try await Visit(cast, as: "张立群")
            let page = try await zhang.expect("GET", "/desk", status: 200)
            let own = try #require(Pages.links(in: page.text).first { $0.hasPrefix("/why") })
            try await zhang.expect("GET", own, status: 200, says: ["张立群", "← ", "我的事"])
        }
    }
}
