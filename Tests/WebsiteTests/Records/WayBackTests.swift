import Cast
import Ground
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `Ways back` {
    private static let elsewhere = ["//evil.example", "https://evil.example", "javascript:alert(1)"]
    /// What a browser reads as `//evil.example` though Swift's characters do not.
    private static let disguised = [
        "/\\evil.example", "/\t/evil.example", "//\u{FE0F}evil.example", "//\u{301}evil.example",
    ]

    @Test(arguments: elsewhere + disguised)
    func `signing in leads nowhere but to our own pages`(_ next: String) async throws {
        try await Cast.office { cast in
            _ = try await cast.session("张立群")
            let page = await Visit(cast).post(
                "/sign-in", ["login": "张立群", "password": Cast.password, "next": next])
            #expect(page.status == 303)
            let isElsewhere = leaves(page.header("Location"))
            #expect(!isElsewhere)
        }
    }

    @Test(arguments: elsewhere + disguised)
    func `no form's way back leads to another site`(_ back: String) async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let preferences = await zhang.post("/preferences", ["size": "large", "back": back])
            let leave = try await cast.leave("2024-06-10", "2024-06-11")
            let moved = await zhang.post("/leave/\(leave.id.text)/moves", ["move": "submit", "way": back])
            let leaving = [preferences, moved].filter { leaves($0.header("Location")) }.count
            #expect(leaving == 0)
        }
    }
}

/// Whether a browser at `https://tashan.test` would go to another site: it drops tabs and line ends, reads a
/// backslash as a slash, and drops variation selectors from names of hosts.
private func leaves(_ location: String?) -> Bool {
    guard let location else { return false }
    let read = location.unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) }
        .map { $0 == "\\" ? "/" : $0 }
    return read.first != "/" || read.dropFirst().first == "/"
}
