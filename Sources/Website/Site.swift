import Foundation
import Logging
package import Office
import Records

/// 网站 — Takes a request through its rooms: route, who is there, the page, and what failed.
package struct Site: Sendable {
    package let desk: Desk
    package let settings: Settings
    private let table: RouteTable

    package init(desk: Desk, settings: Settings) {
        self.desk = desk
        self.settings = settings
        self.table = .all
    }

    package func answer(_ ask: Ask) async -> Answer {
        // From where it was asked stands in every step that follows from it.
        await Whence.$current.withValue(ask.address) { await reply(ask) }
    }

    private func reply(_ ask: Ask) async -> Answer {
        var answer: Answer
        do throws(Failure) {
            answer = try await page(ask)
        } catch {
            answer = await FailurePages.answer(error, ask, self)
        }
        answer.headers += Site.guards
        return answer
    }

    /// No script, style, frame or form but our own; nothing guessed, nothing told to other sites.
    private static let guards: [(String, String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
    ]

    private func page(_ ask: Ask) async throws(Failure) -> Answer {
        let method = ask.method == "HEAD" ? "GET" : ask.method
        guard let (route, places) = table.find(method, ask.path) else { throw .notFound }
        if method == "POST" { try refuseOtherSites(ask) }
        let visit = try await visit(ask)
        let visitor = Visitor(
            ask: ask, desk: desk, settings: settings, language: language(ask, visit?.actor),
            places: places)
        switch route.page {
        case .open(let page): return try await page(visitor)
        case .member(let page):
            guard let visit else {
                return try await SignInPages.interrupted(visitor, limit: route.limit)
            }
            return try await remembering(visit, ask) { () async throws(Failure) in
                try await memberPage(page, route, visitor, visit)
            }
        }
    }

    /// The page for somebody signed in.
    private func memberPage(
        _ page: @Sendable (Member) async throws(Failure) -> Answer, _ route: Route, _ visitor: Visitor,
        _ visit: Presence
    ) async throws(Failure) -> Answer {
        let ask = visitor.ask
        let isPost = ask.method == "POST"
        guard visit.needsToken || !route.isPersonal else {
            throw .forbidden(
                Title(
                    "账户和令牌的事要本人登录后办，程序令牌办不了。",
                    "Accounts and tokens are kept by the person signed in, not by a program’s token."))
        }
        let form = isPost ? try await ask.form(limit: route.limit) : Form()
        if isPost, visit.needsToken, form["_token"] != visit.formToken {
            throw .conflict(
                Title(
                    "这个页面开得太久了，请刷新后再提交；你写的内容还在浏览器里。",
                    "This page is out of date; reload it and send again."))
        }
        let member = Member(
            visitor: visitor, actor: visit.actor, formToken: visit.formToken, sessionMark: visit.mark,
            form: form)
        guard let form = Once.handIn(member) else { return try await page(member) }
        return try await Once.answer(member, form) { () async throws(Failure) in try await page(member) }
    }

    /// What is refused to somebody is remembered, whichever page refused it: a page not theirs, and anything they
    /// wanted to write where they may not, or where nothing is for them.
    private func remembering(
        _ visit: Presence, _ ask: Ask, _ page: () async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer {
        var status: Int
        let outcome: Result<Answer, Failure>
        do throws(Failure) {
            let answer = try await page()
            (outcome, status) = (.success(answer), answer.status)
        } catch {
            (outcome, status) = (.failure(error), FailurePages.status(error))
        }
        if status == 403 || (status == 404 && ask.method == "POST") {
            // Which record it was is not told: the auditor may not know of each.
            let parts = ask.path.prefix(120).split(separator: "/").map { ID($0.prefix(13)) == nil ? $0 : "…" }
            let what = "\(ask.method) /\(parts.joined(separator: "/"))"
            await desk.noteRefused(visit.actor, Title("\(what)（不由其办理）", "\(what) (not theirs)"))
        }
        return try outcome.get()
    }

    /// Whether there is a page to read at this path.
    func opens(_ path: String) -> Bool { table.find("GET", path) != nil }

    private struct Presence {
        let actor: Actor
        let formToken: String
        let mark: String
        /// A browser sends its cookie with every request, a program its token with those it means.
        let needsToken: Bool
    }

    private func visit(_ ask: Ask) async throws(Failure) -> Presence? {
        if let bearer = ask.headers["authorization"], bearer.hasPrefix("Bearer ") {
            guard
                let actor = try await desk.actor(
                    token: String(bearer.dropFirst(7)), scope: "api")
            else { throw .unknownActor }
            return Presence(actor: actor, formToken: "", mark: "", needsToken: false)
        }
        guard let cookie = ask.cookie("tashan"), let visit = try await desk.visit(cookie) else {
            return nil
        }
        return Presence(
            actor: visit.actor, formToken: visit.formToken, mark: visit.mark, needsToken: true)
    }

    private func refuseOtherSites(_ ask: Ask) throws(Failure) {
        let site = ask.headers["sec-fetch-site"] ?? "same-origin"
        guard ["same-origin", "none"].contains(site) else {
            throw .forbidden(Title("这个请求来自别的网站，没有受理。", "This request came from another site."))
        }
        if let origin = ask.headers["origin"], let host = ask.headers["host"], origin != "null" {
            guard origin.hasSuffix("://\(host)") else {
                throw .forbidden(
                    Title("这个请求来自别的网站，没有受理。", "This request came from another site."))
            }
        }
    }

    private func language(_ ask: Ask, _ actor: Actor?) -> Language {
        ask.cookie("language").flatMap(Language.init(rawValue:)) ?? actor?.language ?? .chinese
    }
}
