package import Records

/// 账户 — How a person signs in, and what keeps them signed in. Secrets are kept as hashes only.
package struct Accounts {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package struct Account: Sendable {
        package let person: ID
        package let login: String
        package let password: String?
        package let language: String
        package let isActive: Bool
    }

    package struct Session: Sendable {
        package let person: ID
        package let madeAt: Moment
        package let seenAt: Moment
        package let formToken: String
        package let agent: String
        /// The first characters of the hash: enough to name it on a page, too little to forge it.
        package let mark: String
    }

    private static let account: SQL =
        "SELECT person, login, password, language, active FROM account"

    private static func account(_ cells: any Cells) -> Account { account(cells, from: 0) }

    private static func account(_ cells: any Cells, from first: Int) -> Account {
        Account(
            person: cells.id(first), login: cells.text(first + 1), password: cells.optionalText(first + 2),
            language: cells.text(first + 3), isActive: cells.int(first + 4) != 0)
    }

    package func account(login: String) throws -> Account? {
        try connection.one(Accounts.account + " WHERE login = \(login)", Accounts.account)
    }

    package func account(of person: ID) throws -> Account? {
        try connection.one(Accounts.account + " WHERE person = \(person)", Accounts.account)
    }

    package func all() throws -> [Account] {
        try connection.all(Accounts.account + " ORDER BY login", Accounts.account)
    }

    package func open(_ person: ID, login: String) throws {
        try connection.run(
            """
            INSERT INTO account (person, login, failures, language, active) \
            VALUES (\(person), \(login), 0, 'zh-Hans', 1)
            """)
    }

    package func setPassword(_ person: ID, _ hash: String) throws {
        try connection.run("UPDATE account SET password = \(hash) WHERE person = \(person)")
    }

    package func setLanguage(_ person: ID, _ language: String) throws {
        try connection.run("UPDATE account SET language = \(language) WHERE person = \(person)")
    }

    package func setActive(_ person: ID, _ active: Bool) throws {
        try connection.run(
            "UPDATE account SET active = \(active ? 1 : 0) WHERE person = \(person)")
    }

    // Up to when the owner knows what was done to the account

    package func told(_ person: ID) throws -> Moment? {
        try connection.one("SELECT told_at FROM account WHERE person = \(person)") { $0.optionalMoment(0) }
            .flatMap { $0 }
    }

    package func tell(_ person: ID, at now: Moment) throws {
        try connection.run("UPDATE account SET told_at = \(now) WHERE person = \(person)")
    }

    // Invitations: a link that can be used once, to set the first password or a forgotten one.

    package func invite(_ person: ID, hash: String, until: Moment) throws {
        try connection.run("DELETE FROM invitation WHERE person = \(person)")
        try connection.run(
            "INSERT INTO invitation (hash, person, until) VALUES (\(hash), \(person), \(until))")
    }

    package func invited(_ hash: String, at now: Moment) throws -> ID? {
        try connection.one(
            "SELECT person FROM invitation WHERE hash = \(hash) AND until > \(now)"
        ) { $0.id(0) }
    }

    package func dropInvitations(of person: ID) throws {
        try connection.run("DELETE FROM invitation WHERE person = \(person)")
    }

    // Sessions

    package func begin(
        _ person: ID, hash: String, formToken: String, agent: String, at now: Moment
    ) throws {
        try connection.run(
            """
            INSERT INTO session (hash, person, form_token, agent, made_at, seen_at) \
            VALUES (\(hash), \(person), \(formToken), \(agent), \(now), \(now))
            """)
    }

    package func session(_ hash: String) throws -> Session? {
        try connection.one(
            """
            SELECT person, made_at, seen_at, form_token, agent, hash FROM session \
            WHERE hash = \(hash)
            """, Accounts.session)
    }

    /// Who is there by this session, with their account: asked for each page.
    package func present(_ hash: String) throws -> (session: Session, account: Account)? {
        try connection.one(
            """
            SELECT s.person, s.made_at, s.seen_at, s.form_token, s.agent, s.hash, \
            a.person, a.login, a.password, a.language, a.active \
            FROM session s JOIN account a ON a.person = s.person WHERE s.hash = \(hash)
            """
        ) { (Accounts.session($0), Accounts.account($0, from: 6)) }
    }

    package func sessions(of person: ID) throws -> [Session] {
        try connection.all(
            """
            SELECT person, made_at, seen_at, form_token, agent, hash FROM session \
            WHERE person = \(person) ORDER BY seen_at DESC
            """, Accounts.session)
    }

    private static func session(_ cells: any Cells) -> Session {
        Session(
            person: cells.id(0), madeAt: cells.moment(1), seenAt: cells.moment(2),
            formToken: cells.text(3), agent: cells.text(4), mark: String(cells.text(5).prefix(12)))
    }

    package func touch(_ hash: String, at now: Moment) throws {
        try connection.run("UPDATE session SET seen_at = \(now) WHERE hash = \(hash)")
    }

    package func end(_ hash: String) throws {
        try connection.run("DELETE FROM session WHERE hash = \(hash)")
    }

    package func end(mark: String, of person: ID) throws {
        try connection.run(
            "DELETE FROM session WHERE person = \(person) AND substr(hash, 1, 12) = \(mark)")
    }

    /// Ends every session of the person, but for the one of this mark.
    package func endAll(of person: ID, but mark: String = "") throws {
        try connection.run(
            "DELETE FROM session WHERE person = \(person) AND substr(hash, 1, 12) <> \(mark)")
    }

    package func forgetSessions(seenBefore: Moment, madeBefore: Moment) throws {
        try connection.run(
            "DELETE FROM session WHERE seen_at < \(seenBefore) OR made_at < \(madeBefore)")
    }
}
