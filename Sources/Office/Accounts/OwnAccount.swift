package import Desk
package import Records
import Secondment
import Storage

extension Desk {
    /// 我的账户 — What a person keeps of their own account.
    package struct OwnAccount: Sendable {
        package let login: String
        package let sessions: [Entry]
        package let tokens: [Entry]
        package struct Entry: Sendable {
            package let mark: String
            package let title: String
            package let scope: String
            package let at: Moment
        }
    }

    package func ownAccount(_ actor: Actor) async throws(Failure) -> OwnAccount {
        try await look(actor) { errand in
            OwnAccount(
                login: try errand.accounts.account(of: actor.person)?.login ?? "",
                // Those that have ended are kept a while longer, and let nobody in.
                sessions: try errand.accounts.sessions(of: actor.person).filter {
                    $0.seenAt + Desk.idleSeconds > errand.now
                }.map {
                    OwnAccount.Entry(mark: $0.mark, title: $0.agent, scope: "session", at: $0.seenAt)
                },
                tokens: try errand.shelf.tokens(of: actor.person).map {
                    OwnAccount.Entry(mark: $0.mark, title: $0.title, scope: $0.scope, at: $0.at)
                })
        }
    }

    /// Sets a new password where the old one is known. Every session but this one ends, and every token.
    package func changePassword(
        _ actor: Actor, old: String, new: String, keeping mark: String
    ) async throws(Failure) {
        let gate = SignInGate(own: actor.person)
        try await gate.enter(engine, at: now())
        let (account, rule) = try await look(actor) { errand in
            (try errand.accounts.account(of: actor.person), try errand.passwordRule(of: actor.person))
        }
        let fits: Bool
        do throws(Failure) {
            fits = try await Passwords.verify(old, account?.password)
        } catch {
            try await gate.turnBack(engine)
            throw error
        }
        guard let account, fits else {
            throw .problem("原来的密码不对", "the old password is wrong", at: "old")
        }
        try await jot(actor) { try gate.passed($0.connection) }
        guard old != new else {
            throw .problem("新密码和原来的一样", "this is the old password", at: "password")
        }
        let problems = rule.problems(new, login: account.login)
        guard problems.isEmpty else { throw .invalid(problems) }
        let hash = try await Passwords.hash(new)
        try await change(actor) { errand in
            try errand.setPassword(actor.person, hash)
            try errand.accounts.endAll(of: actor.person, but: mark)
            try errand.rememberAccount(
                actor.person, "password",
                Title(
                    "\(actor.name)　改了密码，其他登录和令牌都已结束",
                    "\(actor.name): changed the password; other sessions and all tokens ended"))
        }
    }

    package func endSession(_ actor: Actor, mark: String) async throws(Failure) {
        try await change(actor) { errand in
            try errand.accounts.end(mark: mark, of: actor.person)
            try errand.rememberAccount(
                actor.person, "end-session",
                Title("\(actor.name)　结束一处登录", "\(actor.name): ended a session"))
        }
    }

    package func addToken(
        _ actor: Actor, title: String, scope: TokenScope
    ) async throws(Failure)
        -> String
    {
        let token = Secrets.token()
        try await change(actor) { errand in
            try errand.shelf.addToken(
                actor.person, hash: Secrets.digest(token), title: String(title.prefix(60)),
                scope: scope.rawValue, at: errand.now)
            try errand.rememberAccount(
                actor.person, "token", Title("\(actor.name)　新建令牌", "\(actor.name): made a token"))
        }
        return token
    }

    /// For how long a phone is trusted to write notes.
    package static let notesSeconds = 30 * 24 * 3600

    /// 用途 — What a token is good for.
    package enum TokenScope: String, Sendable {
        case api, calendar
        /// Writing notes in passing, and reading nothing; it ends by itself.
        case notes
    }

    package func removeToken(_ actor: Actor, mark: String) async throws(Failure) {
        try await change(actor) { try $0.shelf.removeToken(actor.person, mark: mark) }
    }

    package func setLanguage(_ actor: Actor, _ language: Language) async throws(Failure) {
        try await change(actor) {
            try $0.accounts.setLanguage(actor.person, language.rawValue)
        }
    }
}

extension Errand {
    /// A new password ends what the old one opened to programs and calendars, and links that were not used.
    func setPassword(_ person: ID, _ hash: String) throws {
        try accounts.setPassword(person, hash)
        try accounts.dropInvitations(of: person)
        try shelf.removeTokens(of: person)
    }

    /// What everybody knows of this person makes no password.
    func passwordRule(of person: ID) throws -> PasswordRule {
        let record = try first(Person.self, .id(person))
        let office = try shelf.setting("office_name") ?? ""
        let name = record?[Person.fullName] ?? ""
        let sounds = [record?[Person.pinyin] ?? "", Pinyin.of(name), Pinyin.words(office)]
            .flatMap { $0.split(separator: " ").map(String.init) }
        return PasswordRule(
            known: [name, office, record?[Person.initials] ?? "", Pinyin.initials(name)] + sounds)
    }
}
