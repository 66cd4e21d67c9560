import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `A notice` {
    private func issued(_ cast: Cast) async throws -> Record {
        let notice = try await cast.desk.add(
            cast.actor("王敏"), Notice.name,
            Draft(["batch": cast.batch.text, "heading": "端午值班", "body": "外出一律先请假。"]))
        return try await cast.move("王敏", notice, by: "issue")
    }

    private func own(_ cast: Cast, _ name: String, _ notice: Record) async throws -> Record {
        try #require(try await cast.desk.receipts(cast.actor(name), of: notice.id).own).record
    }

    @Test func `goes to everybody who serves, and says who has not seen it`() async throws {
        try await Cast.office { cast in
            let notice = try await issued(cast)
            let waiting = try await cast.desk.agenda(cast.actor("张立群"), .secondee).items
            let receipt = try await own(cast, "张立群", notice)
            #expect(waiting.contains { $0.target == .record(kind: NoticeReceipt.name, receipt.id) })
            try await cast.move("张立群", receipt, by: "acknowledge")
            let known = try await cast.desk.receipts(cast.actor("王敏"), of: notice.id)
            #expect(Set(known.all.filter { $0.receipt.isAt(.delivered) }.map(\.name)) == ["李娜", "欧阳海生"])
            #expect(known.own == nil)
            // Each of them learns of their own receipt only.
            #expect(try await cast.desk.receipts(cast.actor("李娜"), of: notice.id).all.map(\.name) == ["李娜"])
        }
    }

    @Test func `is acknowledged anew when its text changes, and an old receipt is not taken`() async throws {
        try await Cast.office { cast in
            let notice = try await issued(cast)
            let (zhang, li) = (try await own(cast, "张立群", notice), try await own(cast, "李娜", notice))
            try await cast.move("张立群", zhang, by: "acknowledge")
            let amended = try await cast.move(
                "王敏", notice, by: "amend", note: "改了时间",
                writing: ["heading": "端午值班", "body": "外出一律提前三天请假。"])
            #expect(amended[Notice.edition] == 2)
            // 李娜's page was open while the text was changed.
            await #expect(throws: Failure.self) { try await cast.move("李娜", li, by: "acknowledge") }
            #expect(try await cast.now(zhang).stage == "lapsed")
            let again = try await own(cast, "张立群", notice)
            #expect(again.stage == "delivered" && again[NoticeReceipt.edition] == 2)
            let known = try await cast.desk.receipts(cast.actor("王敏"), of: notice.id).all
            #expect(known.count == 3 && known.allSatisfy { $0.receipt.isAt(.delivered) })
        }
    }

    @Test func `is not issued again where nothing was changed`() async throws {
        try await Cast.office { cast in
            let notice = try await issued(cast)
            await #expect(throws: Failure.self) {
                try await cast.move(
                    "王敏", notice, by: "amend", note: "再发一次",
                    writing: ["heading": "端午值班", "body": "外出一律先请假。"])
            }
            #expect(try await own(cast, "李娜", notice)[NoticeReceipt.edition] == 1)
        }
    }

    @Test func `asks nobody any more once it is withdrawn`() async throws {
        try await Cast.office { cast in
            let notice = try await issued(cast)
            try await cast.move("王敏", notice, by: "withdraw", note: "发错了")
            #expect(try await cast.desk.receipts(cast.actor("王敏"), of: notice.id).all.isEmpty)
            let waiting = try await cast.desk.agenda(cast.actor("张立群"), .secondee).items
            #expect(!waiting.contains { $0.title.chinese.contains("端午") })
        }
    }

    @Test func `is read by whoever arrives later`() async throws {
        try await Cast.office { cast in
            let notice = try await issued(cast)
            let late = try await cast.desk.add(
                cast.actor("王敏"), Posting.name,
                Draft([
                    "person": cast.person("周启明").text, "batch": cast.batch.text,
                    "home_unit": cast.posting(of: "李娜")[Posting.homeUnit].id.text,
                    "host_unit": cast.posting(of: "李娜")[Posting.hostUnit].id.text,
                    "first_day": "2024-06-04", "last_day": "2024-08-15",
                ]))
            try await cast.move("王敏", late, by: "arrive")
            let names = try await cast.desk.receipts(cast.actor("王敏"), of: notice.id).all.map(\.name)
            #expect(names.count == 4 && names.contains("周启明"))
        }
    }

    @Test(arguments: ["李娜", "何芳", "李向东", "严明", "温雅琴", "赵卫国"])
    func `is issued by those who may, and its draft is theirs`(_ name: String) async throws {
        try await Cast.office { cast in
            let draft = try await cast.desk.add(
                cast.actor("欧阳海生"), Notice.name,
                Draft(["batch": cast.batch.text, "heading": "支部通知", "body": "周五学习。"]))
            await #expect(throws: Failure.self) {
                try await cast.desk.look(cast.actor(name), Notice.name, draft.id)
            }
            await #expect(throws: Failure.self) {
                try await cast.desk.add(
                    cast.actor(name), Notice.name,
                    Draft(["batch": cast.batch.text, "heading": "不该我发", "body": "。"]))
            }
        }
    }
}
