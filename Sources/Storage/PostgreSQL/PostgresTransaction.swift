/// 事务 — The three ways in which a closure is carried out, and how each begins.
enum PostgresTransaction {
    case read
    case write
    case jot

    private var beginning: String {
        switch self {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        // One writer at a time, as on SQLite: whoever holds this row seals the next step. With each statement
        // seeing what was kept before it, nothing is ever decided on what has changed meanwhile. An ordinary row,
        // since engines that only speak the protocol have no advisory locks.
        case .write:
            """
            BEGIN ISOLATION LEVEL READ COMMITTED; \
            SELECT name FROM migration WHERE name = 'office-0001' FOR UPDATE
            """
        case .jot: "BEGIN ISOLATION LEVEL READ COMMITTED"
        }
    }

    func run<T>(
        _ link: PostgresLink, _ cancel: PostgresCancel, _ body: (any Connection) throws -> T
    ) throws -> T {
        try link.script(beginning)
        let value = try body(link)
        // From here on it is too late to call it off: whether it was kept must be heard.
        cancel.release()
        try link.commit()
        return value
    }

    /// After an error: rolls back, and says whether the link can be used again.
    func settle(_ link: PostgresLink, after error: any Error) -> Bool {
        if let error = error as? PostgresError, error.endsLink { return false }
        do {
            try link.script("ROLLBACK")
            return true
        } catch {
            return false
        }
    }
}
