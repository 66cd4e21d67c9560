package import Records

/// 已办 — The forms that were carried out, by their keys: what is handed in twice is done once.
package struct HandedIn {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    /// What the form led to; nil where it was not carried out yet.
    package func find(_ person: ID, _ once: String) throws -> (kind: String, record: ID?)? {
        try connection.one(
            "SELECT kind, record FROM handed_in WHERE person = \(person) AND once = \(once)"
        ) { ($0.text(0), $0.optionalID(1)) }
    }

    /// Writes the row again as it is; false where it is not there. Whoever hears that this was kept knows that
    /// the row itself is, on the standby too.
    package func touch(_ person: ID, _ once: String) throws -> Bool {
        try connection.run(
            "UPDATE handed_in SET at = at WHERE person = \(person) AND once = \(once)") == 1
    }

    package func keep(_ person: ID, _ once: String, _ kind: String, _ record: ID?, at now: Moment) throws {
        try connection.run(
            """
            INSERT INTO handed_in (person, once, kind, record, at) \
            VALUES (\(person), \(once), \(kind), \(record), \(now))
            """)
    }

    package func forget(before: Moment) throws {
        try connection.run("DELETE FROM handed_in WHERE at < \(before)")
    }
}
