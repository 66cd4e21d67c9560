import Foundation

/// People at work for some seconds: nine times of ten they read, once they write, and they think in between.
final class WorkingDay: @unchecked Sendable {
    struct Figures: Sendable {
        var reads: [Duration] = []
        var writes: [Duration] = []
        var errors = 0
        var firstError: String?
        /// The time in which what is counted was asked.
        var wall = Duration.zero

        var rate: Double { Double(reads.count + writes.count) / wall.seconds }

        mutating func add(_ other: Figures) {
            reads += other.reads
            writes += other.writes
            errors += other.errors
            firstError = firstError ?? other.firstError
            wall += other.wall
        }
    }

    /// Seconds between an answer and the next question.
    private static let think = 0.5...1.5
    /// Until everybody has come and the first pages were made, in seconds.
    private static let arrival = 2.0

    private let people: [SignedIn]
    private let ports: [Int]
    private let start = ContinuousClock.now
    private let length: Duration
    // Guarded by `lock`; each person's thread hands its figures over at its end.
    private var figures = Figures()
    private let lock = NSLock()

    private init(_ people: [SignedIn], _ ports: [Int], _ length: Duration) {
        self.people = people
        self.ports = ports
        self.length = length
    }

    /// What is asked in the first seconds is not counted. People are spread over the servers.
    static func spend(_ people: [SignedIn], at ports: [Int], for length: Duration) async -> Figures {
        let day = WorkingDay(people, ports, length)
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            let group = DispatchGroup()
            for place in people.indices {
                group.enter()
                // Threads of their own: they mostly sleep.
                Thread {
                    day.work(people[place], port: ports[place % ports.count])
                    group.leave()
                }.start()
            }
            group.notify(queue: .global()) { done.resume() }
        }
        var figures = day.figures
        figures.wall = length
        return figures
    }

    private func work(_ person: SignedIn, port: Int) {
        var own = Figures()
        let from = start + .seconds(WorkingDay.arrival)
        let end = from + length
        var connection: LoopbackClient.Connection?
        Thread.sleep(forTimeInterval: .random(in: 0...1))
        while ContinuousClock.now < end {
            let isWrite = Int.random(in: 0..<10) == 0
            let request = isWrite ? person.noting() : person.reading(person.anyPage())
            let asked = ContinuousClock.now
            do {
                if connection == nil { connection = try LoopbackClient.Connection(port: port) }
                _ = try connection?.answer(to: request, status: isWrite ? 303 : 200)
                let time = ContinuousClock.now - asked
                if asked >= from, asked < end {
                    if isWrite { own.writes.append(time) } else { own.reads.append(time) }
                }
            } catch {
                // Counted even before the rest is: there must be none.
                own.errors += 1
                own.firstError = own.firstError ?? "\(isWrite ? "write" : "read"): \(error)"
                connection?.close()
                connection = nil
            }
            Thread.sleep(forTimeInterval: .random(in: WorkingDay.think))
        }
        connection?.close()
        lock.withLock { figures.add(own) }
    }
}
