package import Logging
package import Records
import Secondment
package import Storage

/// 办事窗口 — The one door through which every read and every change passes, with the actor first.
///
/// A verb runs as one errand in one transaction: it is done whole, or not at all.
package struct Desk: Sendable {
    let engine: any Engine
    let place: Address
    /// The time is given, so that tests and demonstrations have a fixed day.
    package let now: @Sendable () -> Moment
    package let logger: Logger
    let regulations = RegulationShelf()
    /// By which this server is told from others over the same database.
    let server = Secrets.token()

    /// Opens the office at this address (a file, or `postgres://…`); makes what is missing and brings its
    /// tables up to date. At most so many `connections` are opened to it.
    package static func open(
        at place: String, connections: Int = 8, now: @escaping @Sendable () -> Moment, logger: Logger
    ) async throws(Failure) -> Desk {
        let place = Address(place)
        return try await open(
            on: try Engines.open(place, connections: connections), at: place, now: now, logger: logger)
    }

    /// The same on a store that is open already.
    package static func open(
        on engine: any Engine, at place: Address, now: @escaping @Sendable () -> Moment, logger: Logger
    ) async throws(Failure) -> Desk {
        // What is answered twice ends the program here, and not at somebody's click.
        _ = Consequences.table
        try await Migrator.migrate(engine)
        let desk = Desk(engine: engine, place: place, now: now, logger: logger)
        try await desk.reindexIfNeeded()
        return desk
    }

    package var today: Day { now().day }

    /// Runs an errand that changes something: once for the form that brought it, however often that is sent. Before it
    /// is done, what is owed is brought up to date.
    @discardableResult
    func change<T: Sendable>(
        _ actor: Actor, _ body: @Sendable @escaping (Errand) throws -> T
    ) async throws(Failure) -> T {
        let errands = errands(of: actor)
        let work: @Sendable (any Connection) throws -> T = { connection in
            let errand = errands(connection)
            let value = try body(errand)
            try errand.bringDuesUpToDate()
            return value
        }
        guard let form = HandIn.current else { return try await engine.write(work) }
        return try await form.once(actor, engine, work)
    }

    /// Keeps something small that leaves no step: a draft, an ended session.
    @discardableResult
    func jot<T: Sendable>(
        _ actor: Actor, _ body: @Sendable @escaping (Errand) throws -> T
    ) async throws(Failure) -> T {
        let errand = errands(of: actor)
        return try await engine.jot { try body(errand($0)) }
    }

    /// Runs an errand that only looks.
    func look<T: Sendable>(
        _ actor: Actor, _ body: @Sendable @escaping (Errand) throws -> T
    ) async throws(Failure) -> T {
        let errand = errands(of: actor)
        return try await engine.read { try body(errand($0)) }
    }

    /// An errand is of one moment, however often its closure is run.
    func errands(of actor: Actor) -> @Sendable (any Connection) -> Errand {
        let (now, source) = (now(), Whence.current)
        return { [regulations] in Errand(actor, $0, now, regulations, source: source) }
    }

    /// Copies the whole office to a file while others go on working.
    package func backup(
        to path: String, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) async throws(Failure) {
        try await engine.backup(to: path, progress: progress)
    }
}

extension Desk {
    /// An address as it may be printed: without a password.
    package static func shown(_ place: String) -> String { Address(place).shown }

    /// The file at this address; nil where it is a server's.
    package static func path(of place: String) -> String? {
        guard case .file(let path) = Address(place) else { return nil }
        return path
    }

    /// The sentence for what the machine refused (a full disk, a busy or damaged file); nil for our own faults.
    package static func sentence(of error: any Error) -> Title? {
        (error as? StorageTrouble)?.sentence
    }

    /// What the machine itself said, for those who look after it; nil where it said no more than the sentence.
    package static func reason(of error: any Error) -> String? {
        guard case .unreachable(let message)? = error as? StorageTrouble else { return nil }
        return message.trimmed
    }
}
