package import Records
import Secondment
import Storage

extension Desk {
    /// Sessions end after 30 minutes without a page, and after 12 hours in any case.
    package static let idleSeconds = 30 * 60
    package static let absoluteSeconds = 12 * 3600
    private static let lockAfter = 5
    fileprivate static let lockSeconds = 15 * 60

    /// Signs in with a login and a password. The answer to a wrong login and to a wrong password is the
    /// same, and takes as long. After five failures the account rests for a quarter of an hour.
    package func signIn(
        login: String, password: String, agent: String, address: String
    ) async throws(Failure) -> String {
        let now = now()
        let tries = try await engine.jot { try Shelf($0).tried("sign-in \(address)", window: 60, at: now) }
        guard tries <= 20 else {
            throw .conflict(Title("尝试得太频繁，请一分钟后再试。", "Too many tries; wait a minute."))
        }
        let account = try await engine.read { try Accounts($0).account(login: login.trimmed) }
        if let until = account?.rests(at: now) {
            throw .conflict(
                Title(
                    "连续输错\(Desk.lockAfter)次，账户暂停登录，\(until.clock)后再试，或请管理员发新的激活链接。",
                    "Locked after \(Desk.lockAfter) wrong passwords until \(until.clock)."))
        }
        let fits = try await Passwords.verify(password, account?.password)
        guard let account, fits, account.isActive else {
            if let account {
                let lock =
                    account.failures + 1 >= Desk.lockAfter ? now + Desk.lockSeconds : nil
                let actor = try await actor(account.person)
                try await change(actor) { errand in
                    try errand.accounts.noteFailure(account.person, lockedUntil: lock)
                    try errand.remember(
                        "account", "sign-in-failed",
                        Title("\(actor.name)　登录失败", "\(actor.name): sign-in failed"))
                }
            }
            throw .problem("登录名或密码不对", "wrong login or password", at: "password")
        }
        return try await begin(account.person, agent: agent)
    }

    private func begin(_ person: ID, agent: String) async throws(Failure) -> String {
        let token = Secrets.token()
        let actor = try await actor(person)
        try await change(actor) { errand in
            try errand.accounts.noteSuccess(person)
            try errand.accounts.begin(
                person, hash: Secrets.digest(token), formToken: Secrets.token(),
                agent: String(agent.prefix(200)), at: errand.now)
            try errand.remember(
                "account", "sign-in", Title("\(actor.name)　登录", "\(actor.name): signed in"))
        }
        return token
    }

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
            guard let session = try Accounts(connection).session(hash),
                session.seenAt + Desk.idleSeconds > now,
                session.madeAt + Desk.absoluteSeconds > now,
                // Made tomorrow, by a clock that was wrong: it would outlast its time.
                session.madeAt < now + Desk.idleSeconds,
                let account = try Accounts(connection).account(of: session.person),
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
            try errand.remember(
                "account", "sign-out", Title("\(actor.name)　退出", "\(actor.name): signed out"))
        }
    }

    /// The actor that a person is today, with the seats that follow from appointments and postings.
    package func actor(_ person: ID) async throws(Failure) -> Actor {
        let today = today
        return try await engine.read { connection in
            let language = try Accounts(connection).account(of: person)?.language
            return try Actors.actor(person, language ?? "zh-Hans", connection, on: today)
        }
    }

    package func actor(login: String) async throws(Failure) -> Actor? {
        guard let account = try await engine.read({ try Accounts($0).account(login: login) }) else {
            return nil
        }
        return try await actor(account.person)
    }

    /// Whom a personal token speaks for.
    package func actor(token: String, scope: String) async throws(Failure) -> Actor? {
        let hash = Secrets.digest(token)
        let person = try await engine.read { connection -> ID? in
            guard let person = try Shelf(connection).tokenOwner(hash, scope: scope),
                try Accounts(connection).account(of: person)?.isActive ?? false
            else { return nil }
            return person
        }
        guard let person else { return nil }
        return try await actor(person)
    }
}

extension Accounts.Account {
    /// Until when nobody can sign in; nil where they can. A lock that ends later than any could have been set to
    /// comes from a clock that was wrong.
    func rests(at now: Moment) -> Moment? {
        lockedUntil.flatMap { $0 > now && $0 <= now + Desk.lockSeconds ? $0 : nil }
    }
}

/// Seats come from relations, with dates: nobody is given a role from a menu.
enum Actors {
    static func actor(
        _ person: ID, _ language: String, _ connection: any Connection, on today: Day
    ) throws -> Actor {
        var seats: [Actor.Seat] = []
        if try connection.count("SELECT count(*) FROM posting WHERE person = \(person)") > 0 {
            seats.append(Actor.Seat(.secondee))
        }
        try connection.each(
            """
            SELECT seat, unit, batch FROM appointment WHERE person = \(person) AND stage = 'held' \
            AND since <= \(today) AND (until IS NULL OR until >= \(today)) ORDER BY id
            """
        ) { cells in
            if let role = Role.named(cells.text(0)) {
                seats.append(
                    Actor.Seat(role, unit: cells.optionalID(1), batch: cells.optionalID(2)))
            }
        }
        if try connection.count(
            "SELECT count(*) FROM pairing WHERE mentor = \(person) AND stage = 'current'") > 0
        {
            seats.append(Actor.Seat(.mentor))
        }
        let name = try connection.one("SELECT full_name FROM person WHERE id = \(person)") {
            $0.text(0)
        }
        return Actor(
            person: person, name: name ?? "", seats: seats,
            language: Language(rawValue: language) ?? .chinese)
    }
}
