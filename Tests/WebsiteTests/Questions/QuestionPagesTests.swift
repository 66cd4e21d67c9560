import Cast
import Desk
import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `The pages of questions and grafts` {
    @Test func `lead from the question to the practice, and back`() async throws {
        try await Cast.office { cast in
            let question = try await cast.add(
                "李向东", HomeQuestion.name,
                ["posting": cast.posting("张立群").text, "text": "怎样不超时限？", "background": "七个项目超时"])
            let path = "/home_question/\(question.id.text)"
            let zhang = try await Visit(cast, as: "张立群")
            let way = "/graft/new?posting=\(cast.posting("张立群").text)&amp;question=\(question.id.text)"
            let page = await zhang.get(path)
            #expect(page.status == 200 && page.text.contains("七个项目超时") && page.text.contains(way))
            let made = await zhang.post(
                "/graft",
                [
                    "posting": cast.posting("张立群").text, "heading": "兜底责任人", "observed": "单子",
                    "essence": "有人担",
                    "differences": "没有授权", "question": question.id.text,
                ])
            #expect(made.status == 303)
            let graft = try #require(made.header("Location"))
            try await zhang.expect("GET", graft, status: 200, says: ["怎样不超时限？", "关键在哪里", "还没有"])
            try await zhang.expect("POST", "\(graft)/moves", ["move": "offer"], status: 303, steps: ["offer"])
            let li = try await Visit(cast, as: "李向东")
            try await li.expect("GET", path, status: 200, says: ["兜底责任人"], silentOn: ["记一个做法"])
            try await li.expect(
                "POST", "\(graft)/moves", ["move": "fail", "note": "要省里统一"], status: 303, steps: ["fail"])
            try await li.expect("GET", graft, status: 200, says: ["为什么没有成", "要省里统一", "没有成"])
        }
    }
}
