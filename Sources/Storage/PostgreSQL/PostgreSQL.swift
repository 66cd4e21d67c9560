import Foundation
import NIOPosix
package import Records
import Synchronization

/// 服务器引擎 — PostgreSQL through libpq: blocking calls, on threads of their own, as many as connections.
///
/// No cooperative thread ever waits: a closure queues for a place (`Turnstile`), then runs on a thread of the
/// pool. What the server refuses for a moment (a fail-over, a lost race, a restart) is tried again for some
/// seconds, and then said in a sentence.
package final class PostgreSQL: Engine {
    package let dialect = Dialect.postgres
    private let address: String
    private let threads: NIOThreadPool
    private let places: Turnstile
    private let idle = Mutex<[PostgresLink]>([])

    /// How long a request waits for a place, and for a server that does not answer, in seconds.
    static let patience = 10.0
    /// A link that rested this long is asked before it is trusted with work.
    private static let rest = Duration.seconds(30)

    /// `address` is what libpq takes. Nothing is opened before it is needed.
    package init(_ address: String, connections: Int = 8, waiting: Int = 256) {
        self.address = address
        threads = NIOThreadPool(numberOfThreads: connections)
        places = Turnstile(places: connections, waiting: waiting)
        threads.start()
    }

    deinit {
        threads.shutdownGracefully { _ in
            // Links end with the last thread that may hold one.
        }
    }

    package func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        try await run(.read, body)
    }

    package func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        try await run(.write, body)
    }

    package func jot<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        try await run(.jot, body)
    }

    package func onThisThread<T>(_ body: (any Connection) throws -> T) throws(Failure) -> T {
        do {
            return try attempts(.alone, PostgresCancel(), body)
        } catch {
            throw PostgresError.failure(error)
        }
    }

    private func run<T: Sendable>(
        _ sort: PostgresTransaction, _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        do {
            try await places.enter(patience: PostgreSQL.patience)
            defer { places.leave() }
            let cancel = PostgresCancel()
            return try await withTaskCancellationHandler {
                try await threads.runIfActive { try self.attempts(sort, cancel, body) }
            } onCancel: {
                cancel.cancel()
            }
        } catch {
            throw PostgresError.failure(error)
        }
    }

    /// Tries until it is done, or refused for good, or patience ends. Only what was certainly not kept is tried
    /// again: everything before the last word, and the last word where the server itself refused it.
    private func attempts<T>(
        _ sort: PostgresTransaction, _ cancel: PostgresCancel, _ body: (any Connection) throws -> T
    ) throws -> T {
        // The clock that nobody can set: the wall's may jump while we wait.
        let end = ContinuousClock.now + .seconds(PostgreSQL.patience)
        var wait = 0.02
        while true {
            do {
                return try once(sort, cancel, body)
            } catch let error as PostgresError where error.mayPass {
                guard !cancel.isCancelled else { throw CancellationError() }
                guard ContinuousClock.now < end else { throw error }
                // Not in step with the others who lost the same race.
                Thread.sleep(forTimeInterval: wait * Double.random(in: 0.5...1))
                wait = min(wait * 2, 0.5)
            }
        }
    }

    private func once<T>(
        _ sort: PostgresTransaction, _ cancel: PostgresCancel, _ body: (any Connection) throws -> T
    ) throws -> T {
        let link = try take()
        do {
            try cancel.hold(link)
            let value = try sort.run(link, cancel, body)
            idle.withLock { $0.append(link) }
            return value
        } catch {
            cancel.release()
            // A link that is whole goes back; one that is not ends here.
            if sort.settle(link, after: error) {
                idle.withLock { $0.append(link) }
            } else {
                // The others lead to the same server: rather than each failing in its turn, all are made anew.
                idle.withLock { $0 = [] }
            }
            throw error
        }
    }

    private func take() throws -> PostgresLink {
        while let link = idle.withLock({ $0.popLast() }) {
            if link.isWell(after: PostgreSQL.rest) { return link }
        }
        return try PostgresLink(address)
    }
}
