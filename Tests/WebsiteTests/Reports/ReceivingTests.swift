import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

/// Three hundred reports are received one after another: a press each.
@Suite struct `Receiving one report after another` {
    @Test func `one press receives and opens the next, and the last has none`() async throws {
        try await Cast.office { cast in
            let first = try await cast.sentReport("张立群")
            let second = try await cast.sentReport("李娜")
            let wang = try await Visit(cast, as: "王敏")
            let page = "/monthly_report/\(first.id.text)"
            let next = "/monthly_report/\(second.id.text)"
            try await wang.expect("GET", page, status: 200, says: ["签收，看下一份（还有1份）", "value=\"\(next)\""])
            let receipt = try await cast.receipt(.organizer, of: first)
            let answer = try await wang.expect(
                "POST", "/receipt/\(receipt.id.text)/moves",
                ["move": "acknowledge", "version": String(receipt.version), "way": next], status: 303,
                steps: ["acknowledge"])
            #expect(answer.header("Location") == next)
            try await wang.expect("GET", next, status: 200, says: ["签收"], silentOn: ["看下一份"])
        }
    }

    @Test func `what waits for others is not counted`() async throws {
        try await Cast.office { cast in
            let first = try await cast.sentReport("张立群")
            _ = try await cast.sentReport("李娜")
            // 李娜 comes from another unit than the one whose contact 李向东 is.
            try await Visit(cast, as: "李向东").expect(
                "GET", "/monthly_report/\(first.id.text)", status: 200, says: ["签收"], silentOn: ["看下一份"])
        }
    }
}
