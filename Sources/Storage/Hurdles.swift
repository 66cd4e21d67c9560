package import Records

/// 门槛 — What may be tried a few times at once, and after that only now and then.
///
/// A try is counted before it is made: of many that come together, only as many go through as may.
package struct Hurdles {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    /// So many tries are free; after each further one the next waits, twice as long each time, up to a longest
    /// wait. All is forgotten when nothing was tried for as long as `memory`. In seconds.
    package struct Height: Sendable {
        let free: Int
        let wait: Int
        let longest: Int
        let memory: Int

        package init(free: Int, wait: Int, longest: Int, memory: Int) {
            self.free = free
            self.wait = wait
            self.longest = longest
            self.memory = memory
        }

        func wait(after tries: Int) -> Int {
            guard tries >= free else { return 0 }
            return min(longest, wait << min(tries - free, 20))
        }
    }

    /// Counts one more try; nil where it may be made, else the moment from which it may be. One that may not is
    /// to be rolled back with its transaction, or it counts.
    package func take(_ what: String, _ height: Height, at now: Moment) throws -> Moment? {
        // The row is held from here to the end of the transaction: others that try at once wait for it.
        try connection.run(
            """
            INSERT INTO hurdle (what, tries, opens_at, until) \
            VALUES (\(what), 1, \(now), \(now + height.memory)) ON CONFLICT (what) DO UPDATE SET \
            opens_at = CASE WHEN hurdle.until < \(now) THEN excluded.opens_at ELSE hurdle.opens_at END, \
            tries = CASE WHEN hurdle.until < \(now) THEN 1 ELSE hurdle.tries + 1 END, \
            until = excluded.until
            """)
        let found = try connection.one("SELECT tries, opens_at FROM hurdle WHERE what = \(what)") {
            (Int($0.int(0)), $0.moment(1))
        }
        guard let (tries, opens) = found else { return nil }
        // A wait that ends later than any could have been set to comes from a clock that was wrong.
        if opens > now, opens <= now + height.longest { return opens }
        try connection.run(
            "UPDATE hurdle SET opens_at = \(now + height.wait(after: tries)) WHERE what = \(what)")
        return nil
    }

    /// What was tried was right, or could not be tried after all: that one does not count.
    package func giveBack(_ what: String) throws {
        try connection.run(
            "UPDATE hurdle SET tries = tries - 1, opens_at = 0 WHERE what = \(what) AND tries > 0")
    }

    package func clear(_ what: String) throws {
        try connection.run("DELETE FROM hurdle WHERE what = \(what)")
    }

    package func forget(at now: Moment) throws {
        try connection.run("DELETE FROM hurdle WHERE until < \(now)")
    }
}
