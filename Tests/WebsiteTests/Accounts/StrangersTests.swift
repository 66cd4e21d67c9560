import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Synchronization
import Testing
import Website

/// 信封 — A request whose body tells whether it was opened, and how much of it was asked for.
private final class Envelope: Sendable {
    private let asked = Mutex<[Int]>([])
    let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    var limits: [Int] { asked.withLock { $0 } }

    func ask(_ path: String, _ headers: [String: String]) -> Ask {
        Ask(
            method: "POST", path: path, query: Form(),
            headers: headers.merging(["host": "tashan.test"]) { $1 },
            address: "192.0.2.1",
            body: { [self] (limit) async throws(Failure) in
                asked.withLock { $0.append(limit) }
                return bytes
            })
    }
}

@Suite struct `Somebody who is not signed in` {
    private static let form = "application/x-www-form-urlencoded"

    @Test(arguments: [
        "multipart/form-data; boundary=B", "application/json", "application/json; charset=utf-8",
        "text/plain",
    ])
    func `sends nothing that is read but a plain form`(_ type: String) async throws {
        try await Cast.office { cast in
            let site = Site(desk: cast.desk, settings: Settings())
            for path in [
                "/regulation", "/regulation/edit", "/note", "/sign-in", "/preferences", "/activate/x",
            ] {
                let envelope = Envelope(Array("--B\r\n".utf8))
                let answer = await site.answer(envelope.ask(path, ["content-type": type]))
                #expect([401, 422].contains(answer.status), "\(path)")
                #expect(envelope.limits == [], "\(path)")
            }
        }
    }

    @Test func `is heard out as far as a form goes, and further who was signed in a while ago`() async throws
    {
        try await Cast.office { cast in
            let site = Site(desk: cast.desk, settings: Settings())
            let stranger = Envelope(Array("text=a".utf8))
            _ = await site.answer(stranger.ask("/regulation", ["content-type": Self.form]))
            #expect(stranger.limits.allSatisfy { $0 <= 64 << 10 } && stranger.limits.count == 1)
            let session = try await cast.session("张立群")
            cast.clock.pass(minutes: 31)
            let former = Envelope(Array("text=a".utf8))
            let answer = await site.answer(
                former.ask("/regulation", ["content-type": Self.form, "cookie": "tashan=\(session)"]))
            #expect(answer.status == 401)
            #expect(former.limits.allSatisfy { $0 > 200_000 && $0 <= 256 << 10 })
        }
    }

    @Test func `who was signed in a while ago brings what was typed beside a file that was not chosen`()
        async throws
    {
        try await Cast.office { cast in
            let site = Site(desk: cast.desk, settings: Settings())
            let session = try await cast.session("王敏")
            cast.clock.pass(minutes: 24 * 60)
            try await cast.desk.sweep(.system)
            let part = "--B\r\nContent-Disposition: form-data; name="
            let envelope = Envelope(
                Array(
                    (part + "\"yaml\"\r\n\r\n一下午的制度\r\n" + part
                        + "\"file\"; filename=\"\"\r\n\r\n\r\n--B--\r\n").utf8))
            let answer = await site.answer(
                envelope.ask(
                    "/regulation",
                    ["content-type": "multipart/form-data; boundary=B", "cookie": "tashan=\(session)"]))
            let text = String(decoding: answer.bytes, as: UTF8.self)
            #expect(answer.status == 401 && text.contains("yaml=\(Form.encoded("一下午的制度"))"))
            let json = Envelope(Array("{}".utf8))
            _ = await site.answer(
                json.ask("/note", ["content-type": "application/json", "cookie": "tashan=\(session)"]))
            #expect(json.limits == [])
        }
    }

    @Test func `is not read at all where there is no such page`() async throws {
        try await Cast.office { cast in
            let envelope = Envelope([])
            let site = Site(desk: cast.desk, settings: Settings())
            #expect(await site.answer(envelope.ask("/a/b/c/d", ["content-type": Self.form])).status == 404)
            #expect(envelope.limits == [])
        }
    }
}

@Suite struct `A session's cookie` {
    @Test func `is bound to this host where browsers come by https`() async throws {
        try await Cast.office { cast in
            let session = try await cast.session("张立群")
            let site = Site(
                desk: cast.desk, settings: Settings(isSecure: true, origin: "https://tashan.test"))
            let signIn = Envelope(Array("login=张立群&password=\(Form.encoded(Cast.password))".utf8))
            let answer = await site.answer(
                signIn.ask("/sign-in", ["content-type": "application/x-www-form-urlencoded"]))
            let cookie = try #require(answer.headers.first { $0.name == "Set-Cookie" }?.value)
            #expect(cookie.hasPrefix("__Host-tashan="))
            #expect(cookie.contains("Path=/;") && cookie.contains("; Secure") && !cookie.contains("Domain"))
            let old = await site.answer(Self.desk("tashan=\(session)"))
            #expect(old.status == 401)
            let new = await site.answer(Self.desk("__Host-tashan=\(session)"))
            #expect(new.status == 200)
        }
    }

    @Test func `has its plain name on a machine's own address, and the other is not taken for it`()
        async throws
    {
        try await Cast.office { cast in
            let session = try await cast.session("张立群")
            let site = Site(desk: cast.desk, settings: Settings())
            #expect(await site.answer(Self.desk("tashan=\(session)")).status == 200)
            #expect(await site.answer(Self.desk("__Host-tashan=\(session)")).status == 401)
        }
    }

    private static func desk(_ cookie: String) -> Ask {
        Ask(
            method: "GET", path: "/desk", query: Form(), headers: ["cookie": cookie, "host": "tashan.test"],
            address: "192.0.2.1", body: { (_) async throws(Failure) in [] })
    }
}
