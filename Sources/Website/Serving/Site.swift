package import Desk
import Foundation
import Logging
import Office
import Records

/// 网站 — Takes a request through its rooms: route, who is there, the page, and what failed.
package struct Site: Sendable {
    package let desk: Desk
    package let settings: Settings
    private let table: RouteTable
    private let turns: Turns

    package init(desk: Desk, settings: Settings, turns: Turns = Turns()) {
        self.desk = desk
        self.settings = settings
        self.table = .all
        self.turns = turns
    }

    package func answer(_ ask: Ask) async -> Answer {
        // From where it was asked stands in every step that follows from it.
        await Whence.$current.withValue(ask.address) { await reply(ask) }
    }

    private func reply(_ ask: Ask) async -> Answer {
        var answer = await respond(ask)
        // What says nothing of being kept is not kept: nor is where a form led.
        if !answer.headers.contains(where: { $0.name == "Cache-Control" }) {
            answer.headers.append(("Cache-Control", "no-store"))
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

    private func respond(_ ask: Ask) async -> Answer {
        let method = ask.method == "HEAD" ? "GET" : ask.method
        let found = table.find(method, ask.path)
        var visitor = Visitor(
            ask: ask, desk: desk, settings: settings, language: language(ask, nil), places: found?.1 ?? [:])
        var member: Member?
        do throws(Failure) {
            let visit = try await visit(visitor)
            visitor = visitor.speaking(language(ask, visit?.actor))
            member = visit.map { $0.member(visitor, Form()) }
            guard let (route, _) = found else { throw .notFound }
            if method == "POST", isOfAnotherSite(ask) { try await refuse(visitor, visit, route) }
            return try await page(route, visitor, visit)
        } catch {
            let pattern = found?.0.written ?? "an address that is none"
            return FailurePages.answer(error, visitor, member, self, at: pattern)
        }
    }

    /// The body is read last: when it is known that the route takes one, who sends it, and that it is their turn.
    private func page(_ route: Route, _ visitor: Visitor, _ visit: Presence?) async throws(Failure) -> Answer
    {
        switch (route.page, visit) {
        case (.open(let page), _) where route.method == "GET": return try await page(visitor)
        case (.open(let page), _):
            return try await turns.take(visitor.ask.address, .light) { () async throws(Failure) in
                try await page(visitor)
            }
        case (.member, nil):
            return try await turns.take(visitor.ask.address, .light) { () async throws(Failure) in
                try await SignInPages.interrupted(visitor)
            }
        case (.member(let page), let visit?):
            return try await remembering(visit, visitor.ask, route) { () async throws(Failure) in
                guard route.isHeavy(visitor.ask) else {
                    return try await turns.take(visit.who, .light) { () async throws(Failure) in
                        try await carry(page, route, visitor, visit)
                    }
                }
                return try await turns.take(visit.who, .heavy) { () async throws(Failure) in
                    try await HeavyWork.carry { () async throws(Failure) in
                        try await carry(page, route, visitor, visit)
                    }
                }
            }
        }
    }

    private func carry(
        _ page: @Sendable (Member) async throws(Failure) -> Answer, _ route: Route, _ visitor: Visitor,
        _ visit: Presence
    ) async throws(Failure) -> Answer {
        guard visit.needsToken || !route.isPersonal else {
            throw .forbidden(
                Title(
                    "账户和令牌的事要本人登录后办，程序令牌办不了。",
                    "Accounts and tokens are kept by the person signed in, not by a program’s token."))
        }
        let isPost = route.method == "POST"
        let form = isPost ? try await visitor.ask.form(limit: route.limit) : Form()
        if isPost, visit.needsToken, form["_token"] != visit.formToken {
            await note(
                visit.actor, visitor.ask, route,
                Title("表单没有凭据，或凭据不对", "a form without its token, or with another"))
            throw .conflict(
                Title(
                    "这个页面开得太久了，请刷新后再提交；你写的内容还在浏览器里。",
                    "This page is out of date; reload it and send again."))
        }
        let member = visit.member(visitor, form)
        guard let once = Once.handIn(member) else { return try await page(member) }
        return try await Once.answer(member, once) { () async throws(Failure) in try await page(member) }
    }

    /// What is refused to somebody is remembered, whichever page refused it: a page not theirs, and anything they
    /// wanted to write where they may not, or where nothing is for them.
    private func remembering(
        _ visit: Presence, _ ask: Ask, _ route: Route, _ page: () async throws(Failure) -> Answer
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
            await note(visit.actor, ask, route, Title("不由其办理", "not theirs"))
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

        var who: String { actor.person.text }

        func member(_ visitor: Visitor, _ form: Form) -> Member {
            Member(visitor: visitor, actor: actor, formToken: formToken, sessionMark: mark, form: form)
        }
    }

    private func visit(_ visitor: Visitor) async throws(Failure) -> Presence? {
        if let bearer = visitor.ask.headers["authorization"], bearer.hasPrefix("Bearer ") {
            guard
                let actor = try await desk.actor(
                    token: String(bearer.dropFirst(7)), scope: .api)
            else { throw .unknownActor }
            return Presence(actor: actor, formToken: "", mark: "", needsToken: false)
        }
        guard let cookie = visitor.session, let visit = try await desk.visit(cookie) else {
            return nil
        }
        return Presence(
            actor: visit.actor, formToken: visit.formToken, mark: visit.mark, needsToken: true)
    }

    /// Whether another site's page had the browser send it, as far as the browser says.
    private func isOfAnotherSite(_ ask: Ask) -> Bool {
        guard ["same-origin", "none"].contains(ask.headers["sec-fetch-site"] ?? "same-origin") else {
            return true
        }
        guard let origin = ask.headers["origin"], let host = ask.headers["host"], origin != "null" else {
            return false
        }
        return !origin.hasSuffix("://\(host)")
    }

    /// What another site had sent is turned away and remembered, at the pace of whoever asks.
    private func refuse(_ visitor: Visitor, _ visit: Presence?, _ route: Route) async throws(Failure) {
        try await turns.take(visit?.who ?? visitor.ask.address, .light) { () async throws(Failure) in
            await note(visit?.actor, visitor.ask, route, Title("来自别的网站", "from another site"))
            throw .forbidden(Title("这个请求来自别的网站，没有受理。", "This request came from another site."))
        }
    }

    private func note(_ actor: Actor?, _ ask: Ask, _ route: Route, _ why: Title) async {
        let what = "\(ask.method) \(route.told(ask.path))"
        await desk.noteRefused(actor, Title("\(what)（\(why.chinese)）", "\(what) (\(why.english))"))
    }

    private func language(_ ask: Ask, _ actor: Actor?) -> Language {
        ask.cookie("language").flatMap(Language.init(rawValue:)) ?? actor?.language ?? .chinese
    }
}
