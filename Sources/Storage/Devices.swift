package import Records

/// 常用设备 — The browsers from which somebody has signed in, so that a lock against strangers leaves them in.
package struct Devices {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package func knows(_ person: ID, _ hash: String) throws -> Bool {
        try connection.count(
            "SELECT count(*) FROM device WHERE person = \(person) AND hash = \(hash)") > 0
    }

    /// Keeps it; true where somebody who is known by other devices comes with one that is new.
    package func keep(_ person: ID, _ hash: String, at now: Moment) throws -> Bool {
        let isKnown = try knows(person, hash)
        let others = try connection.count("SELECT count(*) FROM device WHERE person = \(person)")
        try connection.run(
            """
            INSERT INTO device (person, hash, seen_at) VALUES (\(person), \(hash), \(now)) \
            ON CONFLICT (person, hash) DO UPDATE SET seen_at = excluded.seen_at
            """)
        return !isKnown && others > 0
    }

    package func forgetAll(of person: ID) throws {
        try connection.run("DELETE FROM device WHERE person = \(person)")
    }

    package func forget(before: Moment) throws {
        try connection.run("DELETE FROM device WHERE seen_at < \(before)")
    }
}
