import Cast
import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `Notes and the diary` {
    @Test func `a note in passing appears among one's own notes and nowhere else`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let page = try await zhang.expect(
                "POST", "/note/quick", ["text": "随科室走访海川精工", "sort": "visit"], status: 303,
                steps: ["add"])
            let next = try #require(page.header("Location"))
            try await zhang.expect("GET", next, status: 200, says: ["记下了，写月度汇报时会自动用上"])
            try await zhang.expect("GET", "/note", status: 200, says: ["随科室走访海川精工", "2024年6月4日", "走访"])
            for name in ["李娜", "王敏", "李向东", "何芳", "周启明", "欧阳海生", "赵卫国"] {
                let other = try await Visit(cast, as: name)
                try await other.expect("GET", "/note", status: 200, silentOn: ["海川精工"])
            }
        }
    }

    @Test func `a note without words is not kept, and says so`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect(
                "POST", "/note/quick", ["text": "　 \n", "sort": "visit"], status: 422, says: ["还没有写内容"],
                steps: [])
        }
    }

    @Test(arguments: ["李娜", "王敏", "李向东", "何芳", "周启明", "欧阳海生", "赵卫国", "钱进", "孙慎"])
    func `a diary entry is nobody else's on any channel`(_ name: String) async throws {
        try await Cast.office { cast in
            let secret = "夜里想家想得睡不着"
            let entry = try await cast.add("张立群", DiaryEntry.name, ["day": "2024-05-20", "text": secret])
            let visit = try await Visit(cast, as: name)
            let path = "/diary_entry/\(entry.id.text)"
            for address in [path, "\(path)/edit", "\(path).json"] {
                try await visit.expect("GET", address, status: 404, silentOn: [secret])
            }
            let posted = await visit.post(path, ["text": "改掉"])
            #expect(posted.status == 404)
            let moved = await visit.post("\(path)/moves", ["move": "lend"])
            #expect(moved.status == 404)
            let query = "q=%E6%83%B3%E5%AE%B6"
            for address in [
                "/diary_entry", "/diary_entry.json", "/diary_entry.csv",
                "/diary_entry?words=%E6%83%B3%E5%AE%B6",
                "/search?\(query)", "/search.json?\(query)", "/desk", "/posting/\(cast.posting("张立群").text)",
                "/batch/\(cast.batch.text)", "/ledger", "/ledger?words=%E6%83%B3%E5%AE%B6",
            ] {
                let page = await visit.get(address)
                #expect(!page.text.contains(secret), "\(address)")
                #expect(!page.text.contains(entry.id.text), "\(address)")
            }
        }
    }

    @Test func `the writer finds the diary by its words, and lends one entry and takes it back`() async throws
    {
        try await Cast.office { cast in
            let entry = try await cast.add(
                "张立群", DiaryEntry.name, ["day": "2024-05-20", "text": "这里的办事员敢拍板"])
            let zhang = try await Visit(cast, as: "张立群")
            let wang = try await Visit(cast, as: "王敏")
            let path = "/diary_entry/\(entry.id.text)"
            try await zhang.expect("GET", path, status: 200, says: ["这里的办事员敢拍板", "只给自己"])
            try await zhang.expect("POST", "\(path)/moves", ["move": "lend"], status: 303, steps: ["lend"])
            try await wang.expect("GET", path, status: 200, says: ["这里的办事员敢拍板"])
            try await zhang.expect("POST", "\(path)/moves", ["move": "keep"], status: 303, steps: ["keep"])
            try await wang.expect("GET", path, status: 404)
        }
    }
}
