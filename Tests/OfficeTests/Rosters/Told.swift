import Synchronization

/// What a progress closure was told.
final class Told: Sendable {
    private let told = Mutex<[[Int]]>([])
    var last: [Int]? { told.withLock { $0.last } }
    var count: Int { told.withLock { $0.count } }
    func take(_ done: Int, _ total: Int) { told.withLock { $0.append([done, total]) } }
}
