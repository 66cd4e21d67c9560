package import Records

/// 值班 — What only one server may do at a time: a row with a name, who has it, and until when.
///
/// A server that died leaves its row behind, and it runs out by itself.
package struct Lease {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    /// Takes or renews it; false where another has it. One whose end lies further ahead than any could have been
    /// given comes from a clock that was wrong, and does not count.
    package func take(_ name: String, by holder: String, for seconds: Int, at now: Moment) throws -> Bool {
        try connection.run(
            """
            INSERT INTO lease (name, holder, until) VALUES (\(name), \(holder), \(now + seconds)) \
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until \
            WHERE lease.holder = excluded.holder OR lease.until < \(now) OR lease.until > \(now + seconds * 2)
            """) == 1
    }

    package func give(_ name: String, by holder: String) throws {
        try connection.run("DELETE FROM lease WHERE name = \(name) AND holder = \(holder)")
    }
}
