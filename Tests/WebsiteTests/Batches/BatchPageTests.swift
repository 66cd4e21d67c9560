import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `The page of a batch` {
    @Test func `lets 组织部 edit it, and nobody else`() async throws {
        try await Cast.office { cast in
            let path = "/batch/\(cast.batch.text)"
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("GET", path, status: 200, says: ["\(path)/edit", "结束本批"])
            for name in ["何芳", "欧阳海生", "赵卫国"] {
                let visit = try await Visit(cast, as: name)
                try await visit.expect("GET", path, status: 200, silentOn: ["\(path)/edit", "结束本批"])
            }
        }
    }

    @Test func `says before it is ended who still serves and what is still open`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let open = try await cast.desk.board(cast.actor("王敏"), cast.batch).rows.count
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", "/batch/\(cast.batch.text)", status: 200,
                says: ["还有\(open)人在岗", "件应办事项没有办完", "已过期", "重新打开"])
        }
    }

    @Test func `shows that it was ended, refuses changes and takes nobody in`() async throws {
        try await Cast.office { cast in
            let path = "/batch/\(cast.batch.text)"
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("POST", "\(path)/moves", ["move": "close"], status: 303, steps: ["close"])
            try await wang.expect(
                "GET", path, status: 200, says: ["已结束", "张立群"],
                silentOn: ["\(path)/edit", "\(path)/import", "确认结束本批"])
            try await wang.expect("POST", path, ["heading": "改名"], status: 403, steps: ["refused"])
            let posting = try await cast.posting(of: "李娜")
            try await wang.expect(
                "POST", "/posting",
                [
                    "person": cast.person("周启明").text, "batch": cast.batch.text,
                    "home_unit": posting[Posting.homeUnit].id.text,
                    "host_unit": posting[Posting.hostUnit].id.text,
                    "first_day": "2024-04-01", "last_day": "2024-08-15",
                ], status: 422, says: ["这一批已经结束"], steps: [])
        }
    }

    @Test func `opens again, with a reason, what was ended by mistake, and owes what it owed`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let path = "/batch/\(cast.batch.text)"
            let before = try await cast.dues("张立群", "monthly-report")
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("POST", "\(path)/moves", ["move": "close"], status: 303)
            try await cast.desk.sweep(.system)
            #expect(try await cast.dues("张立群", "monthly-report") == before)
            try await wang.expect("POST", "\(path)/moves", ["move": "reopen"], status: 422, steps: [])
            try await wang.expect(
                "POST", "\(path)/moves", ["move": "reopen", "note": "点错了"], status: 303, steps: ["reopen"])
            try await wang.expect(
                "GET", path, status: 200, says: ["\(path)/edit", "确认结束本批", "点错了"], silentOn: ["已结束"])
            #expect(try await cast.dues("张立群", "monthly-report") == before)
            for name in ["何芳", "赵卫国"] {
                #expect(
                    await Refusal.of {
                        try await cast.desk.move(
                            cast.actor(name), Batch.name, cast.batch, by: "close")
                    } == .forbidden)
            }
        }
    }
}
