import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Testing
import Website

/// 来访 — Somebody of the cast before the site: what they ask for, and what they get.
struct Visit: Sendable {
    let cast: Cast
    let site: Site
    let cookie: String
    let formToken: String
    var language = Language.chinese

    /// Nobody is signed in.
    init(_ cast: Cast) {
        self.cast = cast
        site = Site(desk: cast.desk, settings: Settings())
        cookie = ""
        formToken = ""
    }

    /// A browser that holds this cookie and has no page open.
    init(_ cast: Cast, cookie: String) {
        self.cast = cast
        site = Site(desk: cast.desk, settings: Settings())
        self.cookie = cookie
        formToken = ""
    }

    init(_ cast: Cast, as name: String) async throws {
        self.cast = cast
        site = Site(desk: cast.desk, settings: Settings())
        cookie = try await cast.session(name)
        formToken = try #require(try await cast.desk.visit(cookie)).formToken
    }

    struct Page: Sendable {
        let status: Int
        let headers: [(name: String, value: String)]
        let bytes: [UInt8]
        var text: String { String(decoding: bytes, as: UTF8.self) }
        func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
    }

    func get(_ path: String, headers: [String: String] = [:]) async -> Page {
        await ask("GET", path, body: "", headers: headers)
    }

    /// Posts a form as a page of ours would: with its token, unless the test says otherwise.
    func post(
        _ path: String, _ form: [String: String], headers: [String: String] = [:], signed: Bool = true
    ) async -> Page {
        var form = form
        if signed { form["_token"] = formToken }
        let body = form.sorted { $0.key < $1.key }
            .map { "\(Form.encoded($0.key))=\(Form.encoded($0.value))" }.joined(separator: "&")
        return await ask(
            "POST", path, body: body,
            headers: headers.merging(["content-type": "application/x-www-form-urlencoded"]) { mine, _ in mine
            })
    }

    func ask(_ method: String, _ path: String, body: String, headers: [String: String]) async -> Page {
        let parts = path.split(separator: "?", maxSplits: 1)
        var headers = headers
        headers["cookie"] = "tashan=\(cookie); language=\(language.rawValue)"
        headers["host"] = headers["host"] ?? "tashan.test"
        let answer = await site.answer(
            Ask(
                method: method, path: parts.first.map(String.init) ?? "/",
                query: Form(encoded: parts.count > 1 ? String(parts[1]) : ""), headers: headers,
                address: "192.0.2.1", body: { (_) async throws(Failure) in Array(body.utf8) }))
        return Page(status: answer.status, headers: answer.headers, bytes: answer.bytes)
    }

    /// One scenario: as whom, method, address, form → status, sentences there, sentences not there, steps.
    @discardableResult
    func expect(
        _ method: String, _ path: String, _ form: [String: String] = [:], status: Int,
        says: [String] = [], silentOn: [String] = [], steps: [String]? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Page {
        let before = try await cast.desk.ledger(.system, words: "", limit: 1, checked: false).count
        let page = method == "POST" ? await post(path, form) : await get(path)
        let after = try await cast.desk.ledger(.system, words: "", limit: 40, checked: false)
        #expect(page.status == status, "\(method) \(path)", sourceLocation: sourceLocation)
        for sentence in says {
            #expect(page.text.contains(sentence), "\(path) says \(sentence)", sourceLocation: sourceLocation)
        }
        for sentence in silentOn {
            #expect(
                !page.text.contains(sentence), "\(path) is silent on \(sentence)",
                sourceLocation: sourceLocation)
        }
        if let steps {
            let written = after.steps.prefix(after.count - before).reversed().map(\.action)
            #expect(written == steps, "\(method) \(path)", sourceLocation: sourceLocation)
        }
        return page
    }
}
