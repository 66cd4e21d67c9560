package import Records
import Secondment
import Storage

extension Desk {
    /// Makes the first account of a new office, which administers it, and returns its activation token.
    /// Fails with `.conflict` where there is an office already.
    package func found(
        name: String, login: String, office: String = "组织部"
    ) async throws(Failure) -> String {
        try await change(.system) { errand in
            guard try errand.accounts.all().isEmpty else {
                throw Failure.conflict(
                    Title("这里已经有一个办公室了。", "There is an office here already."))
            }
            let person = try errand.keepPerson(name)
            try errand.appoint(person, .administrator)
            try errand.accounts.open(person, login: login)
            try errand.shelf.set("office_name", office)
            return try errand.invite(person)
        }
    }

    /// Opens an account for a person, or renews the invitation of one who has an account.
    /// Returns the token of the activation link; it works once, for seven days.
    package func invite(_ actor: Actor, _ person: ID, login: String?) async throws(Failure) -> String {
        guard actor.holds(.administrator) || actor.person == Actor.system.person else {
            throw .notYours
        }
        return try await change(actor) { errand in
            let record = try errand.fetch(Person.declaration, person)
            if try errand.accounts.account(of: person) == nil {
                let login = (login ?? "").trimmed
                guard (2...40).contains(login.count), !login.contains(where: \.isWhitespace) else {
                    throw Failure.problem(
                        "登录名要2到40个字，中间没有空格", "a login has 2 to 40 characters, no blanks",
                        at: "login")
                }
                guard try errand.accounts.account(login: login) == nil else {
                    throw Failure.problem("这个登录名已经有人用了", "this login is taken", at: "login")
                }
                try errand.accounts.open(person, login: login)
            }
            try errand.remember(
                "account", "invite",
                Title(
                    "\(actor.name)　给\(record[Person.fullName])发激活链接",
                    "\(actor.name): invited \(record[Person.fullName])"))
            return try errand.invite(person)
        }
    }

    /// Whose invitation this is; nil where it was used or has run out.
    package func invited(_ token: String) async throws(Failure) -> (name: String, login: String)? {
        let now = now()
        return try await engine.read { connection in
            guard let person = try Accounts(connection).invited(Secrets.digest(token), at: now),
                let account = try Accounts(connection).account(of: person)
            else { return nil }
            let record = try Rows(connection).find(Person.declaration, person)
            return (record.map { $0[Person.fullName] } ?? "", account.login)
        }
    }

    /// Sets the password by an invitation, which is used up, and ends every other session of the account.
    package func activate(
        _ token: String, password: String, agent: String
    ) async throws(Failure)
        -> String
    {
        guard let invited = try await invited(token) else {
            throw .conflict(
                Title(
                    "这个激活链接已用过或已过期，请管理员再发一个。",
                    "This link was used or has run out; ask the administrator for another."))
        }
        let problems = Passwords.problems(password, login: invited.login)
        guard problems.isEmpty else { throw .invalid(problems) }
        let hash = try await Passwords.hash(password)
        let session = Secrets.token()
        try await change(.system) { errand in
            let used = Secrets.digest(token)
            guard let person = try errand.accounts.invited(used, at: errand.now) else {
                throw Failure.notFound
            }
            try errand.accounts.useInvitation(used)
            try errand.accounts.setPassword(person, hash)
            try errand.accounts.endAll(of: person)
            try errand.accounts.begin(
                person, hash: Secrets.digest(session), formToken: Secrets.token(),
                agent: String(agent.prefix(200)), at: errand.now)
            try errand.remember(
                "account", "activate",
                Title("\(invited.name)　设定密码并登录", "\(invited.name): set a password and signed in"))
        }
        return session
    }

    // What a person keeps of their own account

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
                sessions: try errand.accounts.sessions(of: actor.person).map {
                    OwnAccount.Entry(mark: $0.mark, title: $0.agent, scope: "session", at: $0.seenAt)
                },
                tokens: try errand.shelf.tokens(of: actor.person).map {
                    OwnAccount.Entry(mark: $0.mark, title: $0.title, scope: $0.scope, at: $0.at)
                })
        }
    }

    package func endSession(_ actor: Actor, mark: String) async throws(Failure) {
        try await change(actor) { errand in
            try errand.accounts.end(mark: mark, of: actor.person)
            try errand.remember(
                "account", "end-session",
                Title("\(actor.name)　结束一处登录", "\(actor.name): ended a session"))
        }
    }

    package func addToken(
        _ actor: Actor, title: String, scope: String
    ) async throws(Failure)
        -> String
    {
        let token = Secrets.token()
        try await change(actor) { errand in
            try errand.shelf.addToken(
                actor.person, hash: Secrets.digest(token), title: String(title.prefix(60)),
                scope: scope == "calendar" ? "calendar" : "api", at: errand.now)
            try errand.remember(
                "account", "token", Title("\(actor.name)　新建令牌", "\(actor.name): made a token"))
        }
        return token
    }

    package func removeToken(_ actor: Actor, mark: String) async throws(Failure) {
        try await change(actor) { try $0.shelf.removeToken(actor.person, mark: mark) }
    }

    package func setLanguage(_ actor: Actor, _ language: Language) async throws(Failure) {
        try await change(actor) {
            try $0.accounts.setLanguage(actor.person, language.rawValue)
        }
    }

    /// Every account, for those who keep accounts: no word of anybody's records.
    package struct AccountLine: Sendable {
        package let person: ID
        package let name: String
        package let login: String
        package let isActivated: Bool
        package let isActive: Bool
        package let isLocked: Bool
        package let seats: [Actor.Seat]
    }

    package func accountLines(_ actor: Actor) async throws(Failure) -> [AccountLine] {
        guard
            actor.holds(.administrator) || actor.holds(.auditor)
                || actor.person == Actor.system.person
        else { throw .notYours }
        return try await look(actor) { errand in
            try errand.accounts.all().map { account in
                let who = try Actors.actor(
                    account.person, account.language, errand.connection, on: errand.today)
                return AccountLine(
                    person: account.person, name: who.name, login: account.login,
                    isActivated: account.password != nil, isActive: account.isActive,
                    isLocked: account.rests(at: errand.now) != nil,
                    seats: who.seats)
            }
        }
    }

    /// People who have no account yet, for those who open accounts: a name and a unit, nothing more.
    package func peopleWithoutAccount(_ actor: Actor) async throws(Failure) -> [(id: ID, label: String)] {
        guard actor.holds(.administrator) else { throw .notYours }
        return try await look(actor) { errand in
            try errand.connection.all(
                """
                SELECT p.id, p.full_name, u.full_name FROM person p LEFT JOIN unit u ON u.id = p.unit \
                WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.person = p.id) \
                ORDER BY p.pinyin NULLS LAST, p.id LIMIT 2000
                """
            ) { ($0.id(0), $0.text(1) + ($0.isNull(2) ? "" : "（\($0.text(2))）")) }
        }
    }

    package func setActive(_ actor: Actor, _ person: ID, _ active: Bool) async throws(Failure) {
        guard actor.holds(.administrator), actor.person != person else { throw .notYours }
        try await change(actor) { errand in
            let record = try errand.fetch(Person.declaration, person)
            try errand.accounts.setActive(person, active)
            if !active { try errand.accounts.endAll(of: person) }
            try errand.remember(
                "account", active ? "enable" : "disable",
                Title(
                    "\(actor.name)　\(active ? "启用" : "停用")\(record[Person.fullName])的账户",
                    "\(actor.name): \(active ? "enabled" : "disabled") \(record[Person.fullName])"))
        }
    }
}

extension Errand {
    func invite(_ person: ID) throws -> String {
        let token = Secrets.token()
        try accounts.invite(
            person, hash: Secrets.digest(token), until: now + 7 * 24 * 3600)
        return token
    }

    /// A person without more than a name.
    func keepPerson(_ name: String) throws -> ID {
        var record = blank(Person.declaration)
        record[Person.fullName] = name
        return try keep(record).id
    }

    @discardableResult
    func appoint(_ person: ID, _ seat: PartyName, unit: ID? = nil, batch: ID? = nil) throws -> Record {
        var appointment = blank(Appointment.declaration)
        appointment[Appointment.person] = Link(person)
        appointment[Appointment.seat] = seat
        appointment[Appointment.unit] = unit.map { Link($0) }
        appointment[Appointment.batch] = batch.map { Link($0) }
        appointment[Appointment.since] = today
        return try keep(appointment)
    }
}
