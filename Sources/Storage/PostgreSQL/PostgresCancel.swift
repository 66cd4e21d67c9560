import CPQ
import Foundation
import Synchronization

/// 叫停 — Stops the statement that a closure is at, when whoever asked for it is gone.
final class PostgresCancel: Sendable {
    private struct State {
        var isCancelled = false
        // libpq's handle for this very purpose may be used from any thread.
        nonisolated(unsafe) var handle: OpaquePointer?
    }

    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    deinit { release() }

    /// Fails where it was called off before it began.
    func hold(_ link: PostgresLink) throws {
        release()
        nonisolated(unsafe) let handle = link.canceller()
        let isLate = state.withLock { state in
            state.handle = handle
            return state.isCancelled
        }
        if isLate { throw CancellationError() }
    }

    /// From here on the link is another's, or at its last word.
    func release() {
        state.withLock { state in
            if let handle = state.handle { PQfreeCancel(handle) }
            state.handle = nil
        }
    }

    func cancel() {
        state.withLock { $0.isCancelled = true }
        // It opens a connection of its own, and the caller may be a thread that must not wait.
        DispatchQueue.global().async { [self] in
            state.withLock { state in
                guard let handle = state.handle else { return }
                var reason = [CChar](repeating: 0, count: 256)
                PQcancel(handle, &reason, 256)
            }
        }
    }
}
