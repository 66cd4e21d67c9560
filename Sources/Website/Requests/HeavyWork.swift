import Foundation

/// 重活 — Reading what was uploaded, and making files, on threads of its own: fewer than there are cores, so that the
/// threads that answer everybody else are never all taken, and the machine always has one to run them on.
package final class HeavyWork: TaskExecutor {
    package static let bench = HeavyWork()

    private let queue: OperationQueue

    private init() {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        queue.addOperation { job.runSynchronously(on: executor) }
    }

    /// Does the work there, up to the end of it.
    package static func carry<T: Sendable, E: Error>(
        _ work: () async throws(E) -> T
    ) async throws(E) -> T {
        try await withTaskExecutorPreference(bench, operation: work)
    }
}
