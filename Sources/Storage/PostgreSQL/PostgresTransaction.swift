/// 事务 — The ways in which a closure is carried out, and how each begins and ends.
enum PostgresTransaction {
    case read
    case write
    case jot
    /// A long one that waits for nobody's turn and is not repeated where its end is not known: a copy.
    case alone

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
        case .jot, .alone: "BEGIN ISOLATION LEVEL READ COMMITTED"
        }
    }

    func run<T>(
        _ link: PostgresLink, _ cancel: PostgresCancel, _ body: (any Connection) throws -> T
    ) throws -> T {
        try link.script(beginning)
        let value = try body(link)
        // From here on it is too late to call it off: whether it was kept must be heard.
        cancel.release()
        do {
            try link.commit()
        } catch let error as PostgresError where error.isLost && [.write, .alone].contains(self) {
            // What only reads can be read again, and what is jotted down can be jotted down twice.
            throw StorageTrouble.unknownOutcome
        }
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
