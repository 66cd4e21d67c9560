package import Logging
package import Records
import Secondment
import Storage

/// 办事窗口 — The one door through which every read and every change passes, with the actor first.
///
/// A verb runs as one errand in one transaction: it is done whole, or not at all.
package struct Desk: Sendable {
    let engine: any Engine
    /// The time is given, so that tests and demonstrations have a fixed day.
    package let now: @Sendable () -> Moment
    package let logger: Logger
    let regulations = RegulationShelf()

    /// Opens the office kept in this file; makes the file and brings its tables up to date.
    package static func open(
        path: String, now: @escaping @Sendable () -> Moment, logger: Logger
    ) async throws(Failure) -> Desk {
        let engine = try SQLite(path: path)
        try await Migrator.migrate(engine)
        return Desk(engine: engine, now: now, logger: logger)
    }

    package var today: Day { now().day }

    /// Runs an errand that changes something.
    @discardableResult
    func change<T: Sendable>(
        _ actor: Actor, _ body: @Sendable @escaping (Errand) throws -> T
    ) async throws(Failure) -> T {
        let now = now()
        let regulations = regulations
        return try await engine.write { connection in
            try body(Errand(actor, connection, now, regulations))
        }
    }

    /// Runs an errand that only looks.
    func look<T: Sendable>(
        _ actor: Actor, _ body: @Sendable @escaping (Errand) throws -> T
    ) async throws(Failure) -> T {
        let now = now()
        let regulations = regulations
        return try await engine.read { connection in
            try body(Errand(actor, connection, now, regulations))
        }
    }

    /// Copies the whole office to a file while others go on working.
    package func backup(to path: String) async throws(Failure) {
        try await engine.backup(to: path)
    }
}

extension Desk {
    /// The sentence for what the machine refused (a full disk, a busy or damaged file); nil for our own faults.
    package static func sentence(of error: any Error) -> Title? {
        (error as? StorageTrouble)?.sentence
    }
}
