import Cast
import Desk
import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `First pages` {
    /// One for each seat.
    static let seats = Cast.names.filter { !["李娜", "吴江"].contains($0) }

    @Test func `every seat sees a first page of its own`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            var seen: Set<String> = []
            for name in Self.seats {
                let visit = try await Visit(cast, as: name)
                let page = try await visit.expect("GET", "/desk", status: 200, says: [name])
                // What differs must be more than the name at the top and the form's own token.
                let own = page.text.replacing(name, with: "").replacing(visit.formToken, with: "")
                seen.insert(String(own.filter { !$0.isNumber }))
            }
            #expect(seen.count == Self.seats.count)
        }
    }

    @Test func `the secondee's page says what is late and composes it with one press`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let visit = try await Visit(cast, as: "张立群")
            try await visit.expect(
                "GET", "/desk", status: 200,
                says: ["■</span>", "已过期", "月度汇报（2024年5月）", "第六条", "action=\"/report/compose\"", "记一笔"],
                silentOn: ["李娜", "打卡", "积分", "排名"])
            let page = try await visit.expect(
                "POST", "/report/compose", ["posting": cast.posting("张立群").text, "month": "2024-05"],
                status: 303, steps: ["add"])
            let path = try #require(page.header("Location"))
            try await visit.expect("GET", path, status: 200, says: ["2024年5月工作汇报", "草稿", "谁会看到"])
        }
    }

    @Test func `whoever holds two seats goes from one page to the other`() async throws {
        try await Cast.office { cast in
            let visit = try await Visit(cast, as: "欧阳海生")
            try await visit.expect(
                "GET", "/desk", status: 200, says: ["/desk/secondee", "/desk/branch_secretary", "记一笔"])
            try await visit.expect("GET", "/desk/branch_secretary", status: 200, silentOn: ["记一笔"])
            try await visit.expect("GET", "/desk/organizer", status: 404)
        }
    }

    @Test func `the menu leads only to pages that open`() async throws {
        try await Cast.office { cast in
            for name in Self.seats {
                let visit = try await Visit(cast, as: name)
                let desk = await visit.get("/desk").text
                for path in Pages.links(in: desk) {
                    let page = await visit.get(path)
                    #expect([200, 303].contains(page.status), "\(name) \(path)")
                }
            }
        }
    }

    @Test func `the administrator sees accounts and nobody's records`() async throws {
        try await Cast.office { cast in
            _ = try await cast.sentReport()
            let visit = try await Visit(cast, as: "钱进")
            try await visit.expect("GET", "/accounts", status: 200, says: ["钱进"])
            for path in ["/posting", "/monthly_report", "/note", "/leave"] {
                try await visit.expect("GET", path, status: 200, silentOn: ["梳理了流程", "东州挂职"])
            }
            try await visit.expect("GET", "/posting/\(cast.posting("张立群").text)", status: 404)
            try await visit.expect("GET", "/ledger", status: 403)
        }
    }

    @Test func `the auditor reads the ledger, whose chain is whole`() async throws {
        try await Cast.office { cast in
            _ = try await cast.sentReport()
            let visit = try await Visit(cast, as: "孙慎")
            try await visit.expect(
                "GET", "/ledger?check=1", status: 200, says: ["前后相扣，没有缺漏", "张立群　报送两方"])
            try await visit.expect(
                "GET", "/ledger?words=%E5%BC%A0%E7%AB%8B%E7%BE%A4", status: 200, says: ["张立群"])
        }
    }
}
