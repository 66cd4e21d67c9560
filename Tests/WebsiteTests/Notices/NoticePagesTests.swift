import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `The page of a notice` {
    @Test func `is where it is read and acknowledged, and shows who has not`() async throws {
        try await Cast.office { cast in
            let notice = try await cast.desk.add(
                cast.actor("王敏"), Notice.name,
                Draft(["batch": cast.batch.text, "heading": "端午值班", "body": "外出一律先请假。"]))
            try await cast.move("王敏", notice, by: "issue")
            let path = "/notice/\(notice.id.text)"
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect("GET", path, status: 200, says: ["外出一律先请假", "签收"], silentOn: ["李娜"])
            let receipt = try #require(try await cast.desk.receipts(cast.actor("张立群"), of: notice.id).own)
                .record
            let own = "/notice_receipt/\(receipt.id.text)"
            // The receipt is opened and given on the page of the notice.
            #expect(await zhang.get(own).header("Location") == path)
            let moved = await zhang.post("\(own)/moves", ["move": "acknowledge"])
            #expect(moved.status == 303 && moved.header("Location") == path)
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect(
                "GET", path, status: 200, says: ["李娜", "欧阳海生", "还没签收", "第1版"], silentOn: ["张立群、"])
        }
    }
}
