import Records
import Synchronization

/// 排队 — So many may be inside at a time; some more may wait, each for a while; the rest are told at once.
///
/// Whoever waits holds no thread, and leaves the queue when the time is up or nobody wants the answer any more.
final class Turnstile: Sendable {
    private struct State {
        var free: Int
        var next = 0
        var waiting: [(ticket: Int, go: CheckedContinuation<Void, any Error>)] = []
        /// Tickets that are on their way into the queue, and whether they were called off meanwhile.
        var coming: [Int: Bool] = [:]
    }

    private let state: Mutex<State>
    private let mostWaiting: Int

    init(places: Int, waiting: Int) {
        state = Mutex(State(free: places))
        mostWaiting = waiting
    }

    /// `patience` in seconds. Fails with `StorageTrouble.crowded`, or `CancellationError`.
    func enter(patience: Double) async throws {
        let ticket: Int? = try state.withLock { state in
            if state.free > 0 {
                state.free -= 1
                return nil
            }
            guard state.waiting.count < mostWaiting else { throw StorageTrouble.crowded }
            state.next += 1
            state.coming[state.next] = false
            return state.next
        }
        guard let ticket else { return }
        let clock = Task { [self] in
            try await Task.sleep(for: .seconds(patience))
            turnAway(ticket, StorageTrouble.crowded)
        }
        defer { clock.cancel() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { go in queue(ticket, go) }
        } onCancel: {
            turnAway(ticket, CancellationError())
        }
    }

    func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst().go
        }
        next?.resume()
    }

    private func queue(_ ticket: Int, _ go: CheckedContinuation<Void, any Error>) {
        let outcome: Result<Void, any Error>? = state.withLock { state in
            if state.coming.removeValue(forKey: ticket) == true { return .failure(CancellationError()) }
            // A place may have become free in between.
            if state.free > 0 {
                state.free -= 1
                return .success(())
            }
            state.waiting.append((ticket, go))
            return nil
        }
        if let outcome { go.resume(with: outcome) }
    }

    private func turnAway(_ ticket: Int, _ error: any Error) {
        let found = state.withLock { state -> CheckedContinuation<Void, any Error>? in
            guard let place = state.waiting.firstIndex(where: { $0.ticket == ticket }) else {
                if state.coming[ticket] != nil { state.coming[ticket] = true }
                return nil
            }
            return state.waiting.remove(at: place).go
        }
        found?.resume(throwing: error)
    }
}
