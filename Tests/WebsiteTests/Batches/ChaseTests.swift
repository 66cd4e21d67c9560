import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

/// Who has not, with whom to call; and that they are reminded.
@Suite struct `Chasing from a column of the board` {
    private func path(_ cast: Cast) -> String {
        "/batch/\(cast.batch.text)/chase?side=secondee&duty=monthly-report&period=2024-05"
    }

    @Test func `a heading opens who has and who has not, with their telephones`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            _ = try await cast.sentReport("李娜")
            _ = try await cast.desk.edit(
                cast.actor("王敏"), Person.name, cast.person("张立群"), version: nil,
                Draft(["phone": "13800138000"]))
            let wang = try await Visit(cast, as: "王敏")
            let board = await wang.get("/batch/\(cast.batch.text)").text
            #expect(board.contains("duty=monthly-report&amp;period=2024-05"))
            let page = try await wang.expect(
                "GET", path(cast), status: 200, says: ["张立群", "13800138000", "催一下", "办了的1件", "李娜"])
            let open = try #require(page.text.split(separator: "办了的").first)
            #expect(!open.contains(">李娜<"))
        }
    }

    @Test func `a reminder stands on the first page, once a day`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await Visit(cast, as: "王敏")
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect("GET", "/desk", status: 200, silentOn: ["催办"])
            try await wang.expect("POST", path(cast), status: 303, steps: ["remind"])
            try await zhang.expect("GET", "/desk", status: 200, says: ["6月4日王敏催办"])
            try await wang.expect("POST", path(cast), status: 409, says: ["或者今天都催过了"], steps: [])
            _ = try await cast.sentReport()
            try await zhang.expect("GET", "/desk", status: 200, silentOn: ["月度汇报（2024年5月）"])
            cast.clock.set("2024-06-05")
            let count = try await cast.desk.remind(
                cast.actor("王敏"), cast.batch, side: "secondee", duty: "monthly-report", period: "2024-05")
            #expect(count > 0)
        }
    }

    @Test func `nobody reminds others who does not look after them`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            for name in ["张立群", "何芳", "李向东", "赵卫国", "欧阳海生"] {
                let visit = try await Visit(cast, as: name)
                let page = await visit.get(path(cast))
                #expect([200, 404].contains(page.status), "\(name)")
                #expect(!page.text.contains("催一下"), "\(name)")
                let post = await visit.post(path(cast), [:])
                #expect([403, 404].contains(post.status), "\(name)")
            }
            // A secondee sees their own line of the board, and of this too.
            let zhang = try await Visit(cast, as: "张立群")
            let own = await zhang.get(path(cast)).text
            #expect(own.contains("张立群") && !own.contains("李娜"))
        }
    }

    @Test func `a column that is not there is not found`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await Visit(cast, as: "王敏")
            for tail in [
                "", "?side=secondee&duty=x&period=2024-05", "?side=nobody&duty=monthly-report&period=2024-05",
            ] {
                try await wang.expect("GET", "/batch/\(cast.batch.text)/chase\(tail)", status: 404)
            }
        }
    }
}
