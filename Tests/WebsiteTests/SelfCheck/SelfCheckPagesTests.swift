import Cast
import Ground
import Parties
import Records
import Testing

@Suite struct `The page of the self-check` {
    @Test func `is there for everybody who is signed in, from every page`() async throws {
        try await Cast.office { cast in
            for name in `First pages`.seats {
                let visit = try await Visit(cast, as: name)
                try await visit.expect("GET", "/desk", status: 200, says: ["href=\"/self-check\""])
                let page = try await visit.expect(
                    "GET", "/self-check", status: 200, says: ["打卡签到", "✓ 符合", "○ 待填", "Chrome 80"])
                let mayDeclare = page.text.contains("name=\"matter\"")
                #expect(mayDeclare == (name == "钱进"), "\(name)")
            }
            let stranger = await Visit(cast).get("/self-check")
            #expect(!stranger.text.contains("打卡签到"))
        }
    }

    @Test func `takes what the administrator declares, and nobody else's word`() async throws {
        try await Cast.office { cast in
            let qian = try await Visit(cast, as: "钱进")
            let declared = ["matter": "filing", "text": "备案2024001号", "day": "2024-06-01"]
            try await qian.expect("POST", "/self-check", declared, status: 303, steps: ["declare"])
            try await qian.expect(
                "GET", "/self-check", status: 200, says: ["备案2024001号（2024年6月1日填写）", "value=\"2024-06-01\""])
            for (day, sentence) in [("昨天某时", "日期请写成"), ("2024-06-09", "日期不能晚于今天")] {
                try await qian.expect(
                    "POST", "/self-check", ["matter": "cloud", "text": "省政务云", "day": day], status: 422,
                    says: [sentence, "value=\"省政务云\""], steps: [])
            }
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("POST", "/self-check", declared, status: 403, steps: ["refused"])
        }
    }

    @Test(arguments: Language.allCases)
    func `is well formed`(_ language: Language) async throws {
        try await Cast.office { cast in
            var qian = try await Visit(cast, as: "钱进")
            qian.language = language
            let page = try await qian.expect("GET", "/self-check", status: 200)
            #expect(WellFormed.faults(page.bytes).prefix(2) == [])
        }
    }
}
