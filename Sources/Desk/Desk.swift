package import Logging
package import Records
package import Storage

/// 办事窗口 — The one door through which every read and every change passes, with the actor first.
///
/// A verb runs as one errand in one transaction: it is done whole, or not at all.
package struct Desk: Sendable {
    package let engine: any Engine
    package let place: Address
    let practice: Practice
    /// The time is given, so that tests and demonstrations have a fixed day.
    package let now: @Sendable () -> Moment
    package let logger: Logger
    /// By which this server is told from others over the same database.
    package let server = Secrets.token()
    private let memory = Memory()

    /// Opens the office at this address (a file, or `postgres://…`); makes what is missing and brings its
    /// tables up to date. At most so many `connections` are opened to it.
    package static func open(
        for practice: Practice, at place: String, connections: Int = 8, now: @escaping @Sendable () -> Moment,
        logger: Logger
    ) async throws(Failure) -> Desk {
        let place = Address(place)
        return try await open(
            for: practice, on: try Engines.open(place, connections: connections), at: place, now: now,
            logger: logger)
    }

    /// The same on a store that is open already.
    package static func open(
        for practice: Practice, on engine: any Engine, at place: Address,
        now: @escaping @Sendable () -> Moment, logger: Logger
    ) async throws(Failure) -> Desk {
        try await Migrator.migrate(engine)
        let desk = Desk(engine: engine, place: place, practice: practice, now: now, logger: logger)
        try await desk.reindexIfNeeded()
        return desk
    }

    package var today: Day { now().day }
    package var kinds: Catalogue { practice.kinds }

    /// Runs an errand that changes something: once for the form that brought it, however often that is sent. Before it
    /// is done, what is owed is brought up to date.
    @discardableResult
    package func change<T: Sendable>(
        _ actor: Actor, _ body: @Sendable @escaping (Errand) throws -> T
    ) async throws(Failure) -> T {
        let errands = errands(of: actor)
        let work: @Sendable (any Connection) throws -> T = { [practice] connection in
            let errand = errands(connection)
            let value = try body(errand)
            try practice.settle(errand)
            return value
        }
        guard let form = HandIn.current else { return try await engine.write(work) }
        return try await form.once(actor, engine, kinds, work)
    }

    /// Keeps something small that leaves no step: a draft, an ended session.
    @discardableResult
    package func jot<T: Sendable>(
        _ actor: Actor, _ body: @Sendable @escaping (Errand) throws -> T
    ) async throws(Failure) -> T {
        let errand = errands(of: actor)
        return try await engine.jot { try body(errand($0)) }
    }

    /// Runs an errand that only looks.
    package func look<T: Sendable>(
        _ actor: Actor, _ body: @Sendable @escaping (Errand) throws -> T
    ) async throws(Failure) -> T {
        let errand = errands(of: actor)
        return try await engine.read { try body(errand($0)) }
    }

    /// An errand is of one moment, however often its closure is run.
    package func errands(of actor: Actor) -> @Sendable (any Connection) -> Errand {
        let (now, source) = (now(), Whence.current)
        return { [practice, memory] in Errand(actor, $0, now, practice, memory, source: source) }
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
