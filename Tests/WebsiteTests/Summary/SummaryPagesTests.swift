import Cast
import Desk
import Ground
import Office
import Records
import Secondment
import Testing
import Website

@Suite struct `The pages of a summary` {
    @Test func `lead from the batch to a draft, and from each mark to its records`() async throws {
        try await Cast.office { cast in
            _ = try await cast.sentReport()
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("GET", "/batch/\(cast.batch.text)", status: 200, says: ["起草批次总结"])
            let made = await wang.post("/batch/\(cast.batch.text)/summary", [:])
            let path = try #require(made.header("Location"))
            try await wang.expect(
                "GET", path, status: 200, says: ["月度汇报1份", "href=\"\(path)/evidence/2\"", "下载公文格式"],
                silentOn: ["依据后来变了"])
            try await wang.expect(
                "GET", "\(path)/evidence/2", status: 200, says: ["②月度汇报：1份", "和写的时候一样", "2024年5月", "张立群"])
            #expect(await wang.get("\(path)/evidence/99").status == 404)
            #expect(await wang.get("\(path)/evidence/x").status == 404)
            cast.clock.pass(minutes: 5)
            _ = try await cast.sentReport("李娜")
            try await wang.expect(
                "GET", path, status: 200, says: ["有1处依据后来变了", "写的是1份，现在是2份，1件新增"])
        }
    }

    @Test func `offer nobody else to write one`() async throws {
        try await Cast.office { cast in
            for name in ["张立群", "李向东", "赵卫国"] {
                let visit = try await Visit(cast, as: name)
                #expect(await !visit.get("/batch/\(cast.batch.text)").text.contains("起草批次总结"), "\(name)")
                #expect(await visit.post("/batch/\(cast.batch.text)/summary", [:]).status == 403, "\(name)")
            }
        }
    }
}
