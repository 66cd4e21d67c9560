package import Records

/// 回音 — What was answered to somebody in a matter of theirs, until they have read it: of each record the last step.
package struct Tidings {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    /// `step` is the number of a step.
    package func put(_ person: ID, _ kind: String, _ record: ID, step: Int) throws {
        try connection.run(
            """
            INSERT INTO tiding (person, record, kind, step) VALUES (\(person), \(record), \(kind), \(step)) \
            ON CONFLICT (person, record) DO UPDATE SET kind = excluded.kind, step = excluded.step
            """)
    }

    /// Newest first, each with the number of its step.
    package func of(_ person: ID, limit: Int) throws -> [(kind: String, record: ID, step: Int)] {
        try connection.all(
            "SELECT kind, record, step FROM tiding WHERE person = \(person) ORDER BY step DESC LIMIT \(limit)"
        ) { ($0.text(0), $0.id(1), Int($0.int(2))) }
    }

    package func isThere(_ person: ID, _ record: ID) throws -> Bool {
        try connection.one("SELECT 1 FROM tiding WHERE person = \(person) AND record = \(record)") { _ in true
        }
            ?? false
    }

    /// They have read it.
    package func drop(_ person: ID, _ record: ID) throws {
        try connection.run("DELETE FROM tiding WHERE person = \(person) AND record = \(record)")
    }

    package func drop(of person: ID) throws {
        try connection.run("DELETE FROM tiding WHERE person = \(person)")
    }

    /// The record is taken away.
    package func drop(about record: ID) throws {
        try connection.run("DELETE FROM tiding WHERE record = \(record)")
    }
}
