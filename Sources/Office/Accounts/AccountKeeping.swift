package import Desk
import Parties
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

    /// Opens an account for a person, or renews the first link of one that was never used. The link of an account
    /// in use takes two officers, where there are two. Returns the token; it works once, for seven days.
    package func invite(_ actor: Actor, _ person: ID, login: String?) async throws(Failure) -> String {
        guard actor.holds(.administrator) || actor.isMachine else { throw .notYours }
        return try await change(actor) { errand in
            let record = try errand.fetch(Person.self, person)
            if let account = try errand.accounts.account(of: person) {
                if account.password != nil { try errand.mayInviteAlone(person) }
            } else {
                try errand.open(person, login: (login ?? "").trimmed)
            }
            let by = actor.isMachine ? Title("管服务器的人用命令行", "on the server") : Title(actor.name, actor.name)
            try errand.rememberAccount(
                person, "invite",
                Title(
                    "\(by.chinese)　给\(record[Person.fullName])发激活链接",
                    "\(by.english): invited \(record[Person.fullName])"))
            return try errand.invite(person)
        }
    }

    /// Whose invitation this is; nil where it was used or has run out.
    package func invited(_ token: String) async throws(Failure) -> (person: ID, name: String, login: String)?
    {
        let now = now()
        return try await engine.read { connection in
            guard let person = try Accounts(connection).invited(Secrets.digest(token), at: now),
                let account = try Accounts(connection).account(of: person)
            else { return nil }
            return (person, try Actors.known(person, connection)?.name ?? "", account.login)
        }
    }

    /// Sets the password by an invitation, which is used up, and ends every other session of the account.
    package func activate(
        _ token: String, password: String, agent: String, device: String = ""
    ) async throws(Failure) -> String {
        guard let invited = try await invited(token) else {
            throw .conflict(
                Title(
                    "这个激活链接已用过或已过期，请管理员再发一个。",
                    "This link was used or has run out; ask the administrator for another."))
        }
        let rule = try await look(.system) { try $0.passwordRule(of: invited.person) }
        let problems = rule.problems(password, login: invited.login)
        guard problems.isEmpty else { throw .invalid(problems) }
        let hash = try await Passwords.hash(password)
        let session = Secrets.token()
        try await change(.system) { errand in
            let used = Secrets.digest(token)
            guard let person = try errand.accounts.invited(used, at: errand.now) else {
                throw Failure.notFound
            }
            try errand.setPassword(person, hash)
            try errand.accounts.endAll(of: person)
            try Devices(errand.connection).forgetAll(of: person)
            try errand.beginSession(
                session, of: person, agent: agent,
                device: Desk.isDevice(device) ? Secrets.digest(device) : nil, by: "activate")
        }
        return session
    }

    /// Every account, for those who keep accounts: no word of anybody's records.
    package struct AccountLine: Sendable {
        package let person: ID
        package let name: String
        package let login: String
        package let isActivated: Bool
        package let isActive: Bool
        package let seats: [Actor.Seat]
    }

    package func accountLines(_ actor: Actor) async throws(Failure) -> [AccountLine] {
        try await look(actor) { try $0.accountLines() }
    }

    /// People who have no account yet, for those who open accounts: a name and a unit, nothing more.
    package func peopleWithoutAccount(_ actor: Actor) async throws(Failure) -> [(id: ID, label: String)] {
        guard actor.holds(.administrator) else { throw .notYours }
        return try await look(actor) { errand in
            try errand.withoutAccount()
        }
    }

    /// Shuts or opens an account; an officer's takes two, where there are two.
    package func setActive(_ actor: Actor, _ person: ID, _ active: Bool) async throws(Failure) {
        guard actor.holds(.administrator) || actor.isMachine, actor.person != person else { throw .notYours }
        try await change(actor) { errand in
            let record = try errand.fetch(Person.self, person)
            let officers = Officers(errand: errand)
            if !actor.isMachine, try officers.takesTwo, !(try officers.seats(of: person).isEmpty) {
                throw Failure.takesTwo
            }
            try errand.setActive(person, active)
            try errand.rememberAccount(
                person, active ? "enable" : "disable",
                Title(
                    "\(actor.name)　\(active ? "启用" : "停用")\(record[Person.fullName])的账户",
                    "\(actor.name): \(active ? "enabled" : "disabled") \(record[Person.fullName])"))
        }
    }
}

extension Errand {
    func accountLines() throws -> [Desk.AccountLine] {
        guard actor.isOfficer || actor.isMachine else { throw Failure.notYours }
        return try accounts.all().map { account in
            let who = try Actors.actor(account.person, account.language, connection, on: today)
            return Desk.AccountLine(
                person: account.person, name: who.name, login: account.login,
                isActivated: account.password != nil, isActive: account.isActive, seats: who.seats)
        }
    }

    /// A link to an account in use makes whoever has it that person: one officer alone gives it only where there is
    /// no other, and nobody to themselves.
    fileprivate func mayInviteAlone(_ person: ID) throws {
        guard !actor.isMachine else { return }
        guard actor.person != person else { throw Failure.notYours }
        guard try !Officers(errand: self).takesTwo else { throw Failure.takesTwo }
    }

    fileprivate func open(_ person: ID, login: String) throws {
        guard (2...40).contains(login.count), !login.contains(where: \.isWhitespace) else {
            throw Failure.problem(
                "登录名要2到40个字，中间没有空格", "a login has 2 to 40 characters, no blanks", at: "login")
        }
        guard try accounts.account(login: login) == nil else {
            throw Failure.problem("这个登录名已经有人用了", "this login is taken", at: "login")
        }
        try accounts.open(person, login: login)
    }

    func setActive(_ person: ID, _ active: Bool) throws {
        try accounts.setActive(person, active)
        if !active { try accounts.endAll(of: person) }
    }

    func invite(_ person: ID) throws -> String {
        let token = Secrets.token()
        try accounts.invite(
            person, hash: Secrets.digest(token), until: now + 7 * 24 * 3600)
        return token
    }

    /// A person without more than a name.
    func keepPerson(_ name: String) throws -> ID {
        var record = try blank(Person.self)
        record[Person.fullName] = name
        return try keep(record).id
    }

    @discardableResult
    func appoint(
        _ person: ID, _ seat: Party, unit: ID? = nil, batch: ID? = nil
    ) throws -> Kept<Appointment> {
        var appointment = try blank(Appointment.self)
        appointment[Appointment.person] = Link(person)
        appointment[Appointment.seat] = seat
        appointment[Appointment.unit] = unit.map { Link($0) }
        appointment[Appointment.batch] = batch.map { Link($0) }
        appointment[Appointment.since] = today
        return try keep(appointment)
    }
}

extension Failure {
    static let takesTwo = Failure.problem(
        "这件事要两个人办：请点“申请”写明理由，由另一名三员复核",
        "this takes two officers: ask for it with a reason, and another answers", at: "person")
}
