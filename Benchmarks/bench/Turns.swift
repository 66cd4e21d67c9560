import Foundation

/// How often something was done, in how long.
struct Tally: Sendable {
    var count = 0
    var wall = Duration.zero

    var rate: Double { Double(count) / wall.seconds }
}

/// Many at the same thing at the same time, each again and again until the time is up.
enum Crowd {
    static func tasks(
        _ count: Int, for limit: Duration, _ work: @escaping @Sendable () async throws -> Void
    ) async throws -> Tally {
        let start = ContinuousClock.now
        let done = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<count {
                group.addTask {
                    var done = 0
                    while ContinuousClock.now - start < limit {
                        try await work()
                        done += 1
                    }
                    return done
                }
            }
            return try await group.reduce(0, +)
        }
        return Tally(count: done, wall: ContinuousClock.now - start)
    }

    /// Threads of their own, for calls that wait; `work` is given the thread's number.
    static func threads(
        _ count: Int, for limit: Duration, _ work: @escaping @Sendable (Int) throws -> Void
    ) async throws -> Tally {
        let sum = Sum()
        let start = ContinuousClock.now
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            let group = DispatchGroup()
            for number in 0..<count {
                group.enter()
                Thread {
                    sum.add(
                        Result {
                            var done = 0
                            while ContinuousClock.now - start < limit {
                                try work(number)
                                done += 1
                            }
                            return done
                        })
                    group.leave()
                }.start()
            }
            group.notify(queue: .global()) { done.resume() }
        }
        return Tally(count: try sum.whole(), wall: ContinuousClock.now - start)
    }

    private final class Sum: @unchecked Sendable {
        // Both guarded by `lock`.
        private var count = 0
        private var failure: (any Error)?
        private let lock = NSLock()

        func add(_ outcome: Result<Int, any Error>) {
            lock.withLock {
                switch outcome {
                case .success(let done): count += done
                case .failure(let error): failure = failure ?? error
                }
            }
        }

        func whole() throws -> Int {
            try lock.withLock {
                if let failure { throw failure }
                return count
            }
        }
    }
}

/// Measures one after the other, round by round, so that a slow moment of the machine falls on all, and no one
/// round decides. The first warms and is not counted.
enum Turns {
    private static let rounds = 7
    typealias Side = @Sendable (Duration) async throws -> Tally

    /// How often a second each did its work: the median of its rounds.
    static func take(_ sides: [Side], each time: Duration = .milliseconds(220)) async throws -> [Double] {
        var rates = sides.map { _ in [Double]() }
        for round in 0...rounds {
            for (place, side) in sides.enumerated() {
                let found = try await side(time)
                if round > 0 { rates[place].append(found.rate) }
            }
        }
        return rates.map { median($0) ?? 0 }
    }
}

/// Times of single runs; each thing comes out as its median.
///
/// Several things are taken in turns, each a few times on end: what has slept since its last turn is cold, and
/// its first run is not counted.
struct Medians {
    static let rounds = 12
    static let runs = 8
    private var times: [String: [Duration]] = [:]

    mutating func note(_ what: String, _ time: Duration) { times[what, default: []].append(time) }

    mutating func take(_ what: String, _ work: () async throws -> Void) async rethrows {
        for run in 0...Medians.runs {
            let start = ContinuousClock.now
            try await work()
            if run > 0 { note(what, ContinuousClock.now - start) }
        }
    }

    subscript(_ what: String) -> Duration { median(times[what] ?? []) ?? .zero }
}
