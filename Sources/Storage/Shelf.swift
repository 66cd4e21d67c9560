package import Records

/// 杂项 — Small things that are kept beside the records: settings, typed drafts, tokens, rate limits.
package struct Shelf {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package func setting(_ name: String) throws -> String? {
        try connection.one("SELECT value FROM setting WHERE name = \(name)") { $0.text(0) }
    }

    package func set(_ name: String, _ value: String) throws {
        try connection.run(
            """
            INSERT INTO setting (name, value) VALUES (\(name), \(value)) \
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }

    // What somebody typed and has not yet sent

    package func draft(_ person: ID, _ form: String) throws -> (body: String, at: Moment)? {
        try connection.one(
            "SELECT body, at FROM draft WHERE person = \(person) AND form = \(form)"
        ) { ($0.text(0), $0.moment(1)) }
    }

    /// Keeps the newest so many of a person's; what was typed longest ago gives way to what is being typed.
    package func keep(
        _ person: ID, _ form: String, _ body: String, at now: Moment, most: Int
    ) throws {
        try connection.run(
            """
            INSERT INTO draft (person, form, body, at) VALUES (\(person), \(form), \(body), \(now)) \
            ON CONFLICT (person, form) DO UPDATE SET body = excluded.body, at = excluded.at
            """)
        try connection.run(
            """
            DELETE FROM draft WHERE person = \(person) AND form <> \(form) AND form NOT IN \
            (SELECT form FROM draft WHERE person = \(person) AND form <> \(form) \
            ORDER BY at DESC, form LIMIT \(most - 1))
            """)
    }

    package func drop(_ person: ID, _ form: String) throws {
        try connection.run("DELETE FROM draft WHERE person = \(person) AND form = \(form)")
    }

    // Personal tokens, for programs and calendars

    package func addToken(
        _ person: ID, hash: String, title: String, scope: String, at now: Moment
    ) throws {
        try connection.run(
            """
            INSERT INTO token (hash, person, title, scope, made_at) \
            VALUES (\(hash), \(person), \(title), \(scope), \(now))
            """)
    }

    /// One that was made before `since` has ended.
    package func tokenOwner(_ hash: String, scope: String, since: Moment? = nil) throws -> ID? {
        try connection.one(
            "SELECT person FROM token WHERE hash = \(hash) AND scope = \(scope) AND made_at >= \(since ?? Moment(milliseconds: 0))"
        ) { $0.id(0) }
    }

    package func tokens(of person: ID) throws -> [(mark: String, title: String, scope: String, at: Moment)] {
        try connection.all(
            """
            SELECT substr(hash, 1, 12), title, scope, made_at FROM token WHERE person = \(person) \
            ORDER BY made_at DESC
            """
        ) { ($0.text(0), $0.text(1), $0.text(2), $0.moment(3)) }
    }

    package func removeToken(_ person: ID, mark: String) throws {
        try connection.run(
            "DELETE FROM token WHERE person = \(person) AND substr(hash, 1, 12) = \(mark)")
    }

    package func removeTokens(of person: ID) throws {
        try connection.run("DELETE FROM token WHERE person = \(person)")
    }

    // How often something was tried of late

    /// Counts one more try in this window and returns how many there are; old windows are forgotten.
    package func tried(_ what: String, window seconds: Int, at now: Moment) throws -> Int {
        let window = now.milliseconds / Int64(seconds * 1000)
        try connection.run("DELETE FROM attempt WHERE until < \(now)")
        try connection.run(
            """
            INSERT INTO attempt (what, slot, tries, until) VALUES (\(what), \(Int(window)), 1, \
            \(now + seconds * 2)) ON CONFLICT (what, slot) DO UPDATE SET tries = attempt.tries + 1
            """)
        return try connection.count(
            "SELECT tries FROM attempt WHERE what = \(what) AND slot = \(Int(window))")
    }
}
