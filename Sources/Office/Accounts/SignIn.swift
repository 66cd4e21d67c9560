package import Desk
package import Records
import Secondment
import Storage

extension Desk {
    /// Sessions end after 30 minutes without a page, and after 12 hours in any case.
    package static let idleSeconds = 30 * 60
    package static let absoluteSeconds = 12 * 3600
    /// A browser is known to belong to somebody for half a year after they last signed in with it.
    package static let deviceSeconds = 180 * 24 * 3600

    /// Signs in with a login and a password. The answer to a wrong login and to a wrong password is the same, and
    /// takes as long; so is the one to too many tries, which are counted before a password is looked at.
    ///
    /// `device` is what this browser keeps, made by `Desk.newDevice`: one from which the owner has come before is
    /// not held up by what strangers try.
    package func signIn(
        login: String, password: String, agent: String, address: String, device: String = ""
    ) async throws(Failure) -> String {
        let (login, now) = (login.trimmed, now())
        let hash = Desk.isDevice(device) ? Secrets.digest(device) : nil
        let (account, known) = try await engine.read { connection in
            let account = try Accounts(connection).account(login: login)
            let isKnown = try hash.flatMap { hash in
                try account.map { try Devices(connection).knows($0.person, hash) }
            }
            return (account, isKnown ?? false ? hash : nil)
        }
        let gate = SignInGate(login: login, address: address, device: known)
        do throws(Failure) {
            try await gate.enter(engine, at: now)
        } catch {
            if error.isConflict {
                await noteRefused(nil, Title("登录：试的次数太多", "a sign-in: too many tries"))
            }
            throw error
        }
        let fits: Bool
        do throws(Failure) {
            fits = try await Passwords.verify(password, account?.password)
        } catch {
            try await gate.turnBack(engine)
            throw error
        }
        guard let account, fits, account.isActive else {
            try await rememberWrong(account)
            throw .problem("登录名或密码不对", "wrong login or password", at: "password")
        }
        return try await begin(account.person, agent: agent, device: hash, passing: gate)
    }

    /// A wrong login stands there without what was typed, which may have been a password.
    private func rememberWrong(_ account: Accounts.Account?) async throws(Failure) {
        guard let account else {
            await noteRefused(nil, Title("登录失败：没有这个登录名", "a sign-in: there is no such login"))
            return
        }
        let name = try await actor(account.person).name
        try await change(.stranger) { errand in
            try errand.rememberAccount(
                account.person, "sign-in-failed",
                Title("用\(name)的登录名登录失败", "A sign-in with the login of \(name) failed"))
        }
    }

    private func begin(
        _ person: ID, agent: String, device: String?, passing gate: SignInGate
    ) async throws(Failure) -> String {
        let token = Secrets.token()
        let actor = try await actor(person)
        try await change(actor) { errand in
            try gate.passed(errand.connection)
            try errand.beginSession(token, of: person, agent: agent, device: device, by: "sign-in")
        }
        return token
    }

    /// What a browser keeps to be known again.
    package static func newDevice() -> String { Secrets.token() }

    /// Whether it could be one of ours: 256 bits, as `Secrets` writes them.
    package static func isDevice(_ text: String) -> Bool { text.utf8.count == 43 }

    /// Who a session belongs to; nil once it has ended.
    package struct Visit: Sendable {
        package let actor: Actor
        package let formToken: String
        package let mark: String
    }

    package func visit(_ token: String) async throws(Failure) -> Visit? {
        let now = now()
        let hash = Secrets.digest(token)
        let found = try await engine.read { connection -> (Accounts.Session, Actor)? in
            guard let (session, account) = try Accounts(connection).present(hash),
                session.seenAt + Desk.idleSeconds > now,
                session.madeAt + Desk.absoluteSeconds > now,
                // Made tomorrow, by a clock that was wrong: it would outlast its time.
                session.madeAt < now + Desk.idleSeconds,
                account.isActive
            else { return nil }
            return (
                session,
                try Actors.actor(session.person, account.language, connection, on: now.day)
            )
        }
        guard let (session, actor) = found else { return nil }
        // Once a minute is enough to know that somebody is there; a write for every page is not needed.
        if session.seenAt + 60 < now {
            try await engine.jot { try Accounts($0).touch(hash, at: now) }
        }
        return Visit(actor: actor, formToken: session.formToken, mark: session.mark)
    }

    package func signOut(_ actor: Actor, token: String) async throws(Failure) {
        try await change(actor) { errand in
            try errand.accounts.end(Secrets.digest(token))
            try errand.rememberAccount(
                actor.person, "sign-out", Title("\(actor.name)　退出", "\(actor.name): signed out"))
        }
    }
}

extension Errand {
    /// Begins a session; that it is from a browser not seen before is said, so that the owner is told.
    func beginSession(
        _ token: String, of person: ID, agent: String, device: String?, by action: String
    ) throws {
        try accounts.begin(
            person, hash: Secrets.digest(token), formToken: Secrets.token(),
            agent: String(agent.prefix(200)), at: now)
        let isNew = try device.map { try Devices(connection).keep(person, $0, at: now) } ?? false
        let name = try first(Person.self, .id(person)).map { $0[Person.fullName] } ?? ""
        switch (action, isNew) {
        case ("sign-in", true):
            try rememberAccount(
                person, "sign-in-new",
                Title("\(name)　在没有用过的设备上登录", "\(name): signed in on a device not used before"))
        case ("sign-in", false):
            try rememberAccount(person, "sign-in", Title("\(name)　登录", "\(name): signed in"))
        default:
            try rememberAccount(
                person, action,
                Title("\(name)　用激活链接设定密码并登录", "\(name): set a password by a link and signed in"))
        }
    }
}
