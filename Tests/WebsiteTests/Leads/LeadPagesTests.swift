import Cast
import Desk
import Ground
import Office
import Records
import Secondment
import Testing
import Website

@Suite struct `The pages of leads` {
    @Test func `show a board on which a press carries a lead on, and back to the board`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead(of: "张立群", ["scale": "2.3亿元"])
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect(
                "GET", "/leads", status: 200,
                says: ["海川精工有限公司", "2.3亿元", "到“考察往来”", "四项要素还缺：内容、对方与联系人、诉求"],
                silentOn: ["像是同一家"])
            let moved = await zhang.post(
                "/lead/\(lead.id.text)/moves",
                ["move": "visit", "version": "1", "way": "/leads?sort=investment"])
            #expect(moved.header("Location") == "/leads?sort=investment")
            #expect(try await cast.now(lead).stage == "visit")
            // Whoever only reads it carries nothing.
            let home = await (try await Visit(cast, as: "李向东")).get("/leads").text
            #expect(home.contains("海川精工有限公司"))
            #expect(!home.contains("draggable"))
        }
    }

    @Test func `narrow the board to what lacks an element, to one sort and to one batch`() async throws {
        try await Cast.office { cast in
            _ = try await cast.lead(
                "全要素公司", of: "张立群",
                ["content": "一", "scale": "二", "contact": "三", "demands": "四"])
            _ = try await cast.lead("缺要素公司")
            let song = try await Visit(cast, as: "宋知行")
            #expect(await song.get("/leads").text.contains("全要素公司"))
            let lacking = await song.get("/leads?missing=1").text
            #expect(lacking.contains("缺要素公司"))
            #expect(!lacking.contains("全要素公司"))
            #expect(await !song.get("/leads?sort=talent").text.contains("缺要素公司"))
            #expect(await song.get("/leads?batch=\(cast.batch.text)").text.contains("缺要素公司"))
        }
    }

    @Test func `lay two that may be one side by side, and merge them as was chosen`() async throws {
        try await Cast.office { cast in
            let first = try await cast.lead(of: "张立群", ["scale": "2.3亿元"])
            let second = try await cast.lead(
                of: "李娜", ["scale": "3亿元", "contact": "郭海川", "phone": "0532-6601-9988"])
            try await (try await Visit(cast, as: "王敏")).expect(
                "GET", "/lead/\(first.id.text)/merge?with=\(second.id.text)", status: 200, says: ["郭海川"],
                silentOn: ["9988", "诉求"])
            let song = try await Visit(cast, as: "宋知行")
            try await song.expect("GET", "/leads", status: 200, says: ["这两条像是同一家", "李娜"])
            let path = "/lead/\(first.id.text)/merge"
            try await song.expect(
                "GET", "\(path)?with=\(second.id.text)", status: 200, says: ["2.3亿元", "3亿元", "不是同一家"])
            let merged = await song.post(
                path,
                [
                    "with": second.id.text, "lead_version": "1", "other_version": "1", "take-scale": "scale",
                ])
            #expect(merged.status == 303)
            let kept = try await cast.now(first)
            #expect(kept[Lead.scale] == "3亿元")
            #expect(kept[Lead.contact] == "郭海川")
            // Pressed once more, it says what has become of it.
            let again = await song.post(path, ["with": second.id.text])
            #expect(again.status == 409)
            try await (try await Visit(cast, as: "李娜")).expect(
                "GET", "/lead/\(second.id.text)", status: 200, says: ["已并入", "海川精工有限公司"])
        }
    }

    @Test func `tell whoever brings what another has brought so, and by whom, and no more`() async throws {
        try await Cast.office { cast in
            _ = try await cast.lead(of: "李娜", ["scale": "李娜知道的规模"])
            let mine = try await cast.lead()
            try await (try await Visit(cast, as: "张立群")).expect(
                "GET", "/lead/\(mine.id.text)", status: 200, says: ["李娜登记过一条，像是同一家"],
                silentOn: ["李娜知道的规模", "看那一条"])
        }
    }

    @Test func `ask a colleague, and say what is wrong with a name beside the form`() async throws {
        try await Cast.office { cast in
            let lead = try await cast.lead()
            let zhang = try await Visit(cast, as: "张立群")
            let wrong = await zhang.post("/lead/\(lead.id.text)/share", ["name": "没有此人", "role": "help"])
            #expect(wrong.text.contains("本批在挂的人里没有“没有此人”"))
            #expect(
                await zhang.post("/lead/\(lead.id.text)/share", ["name": "李娜", "role": "help"]).status == 303)
            let li = try await Visit(cast, as: "李娜")
            #expect(await li.get("/desk").text.contains("海川精工有限公司"))
        }
    }

    @Test func `lead from each figure of the flows to the records that make it`() async throws {
        try await Cast.office { cast in
            let result = try await cast.confirmed(cast.result("16000"), "16000")
            try await (try await Visit(cast, as: "王敏")).expect(
                "GET", "/flows", status: 200,
                says: [
                    "1.6亿元", "href=\"#capital\"", "id=\"capital\"", "/lead_result/\(result.id.text)", "一期到位",
                ])
        }
    }
}
