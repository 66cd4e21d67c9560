import Cast
import Desk
import Dispatch
import Ground
import Office
import Parties
import Records
import Synchronization
import Testing
import Website

@Suite struct `A visitor’s turns` {
    private static let small = Turns.Share(own: 2, house: 3, patience: .milliseconds(200))

    /// How many of so many at once were done, and how many told to come later. Whoever is let in stays until it is
    /// known of all.
    private func crowd(
        _ turns: Turns, _ whom: [String], _ weight: Turns.Weight
    ) async -> (done: Int, refused: Int) {
        let decided = Tally()
        return await withTaskGroup { group in
            for who in whom {
                group.addTask {
                    let outcome = await Refusal.of {
                        try await turns.take(who, weight) { () async throws(Failure) in
                            decided.add(1)
                            while decided.count < whom.count { await Task.yield() }
                        }
                    }
                    if outcome != .done { decided.add(1) }
                    return outcome
                }
            }
            var (done, refused) = (0, 0)
            for await outcome in group { if outcome == .done { done += 1 } else { refused += 1 } }
            return (done, refused)
        }
    }

    @Test func `of one person are so many at a time, and the rest are told to wait`() async {
        let turns = Turns(light: Self.small, heavy: Self.small)
        let outcome = await crowd(turns, ["张立群", "张立群", "张立群", "张立群", "李娜"], .light)
        #expect(outcome.done == 3 && outcome.refused == 2)
    }

    @Test func `of the heavy sort are so many in the house, and leave the light ones alone`() async {
        let turns = Turns(light: Self.small, heavy: Self.small)
        async let heavy = crowd(turns, ["甲", "乙", "丙", "丁"], .heavy)
        async let light = crowd(turns, ["甲", "乙"], .light)
        let (more, fewer) = await (heavy, light)
        #expect(more.done == 3 && more.refused == 1 && fewer.done == 2)
    }

    @Test func `come when an earlier one is over`() async {
        let turns = Turns(
            light: Turns.Share(own: 1, house: 9, patience: .seconds(600)), heavy: Self.small)
        let (inside, done) = (Tally(), Tally())
        await withTaskGroup { group in
            for _ in 1...3 {
                group.addTask {
                    _ = await Refusal.of {
                        try await turns.take("张立群", .light) { () async throws(Failure) in
                            inside.add(1)
                            await Task.yield()
                            inside.add(-1)
                            done.add(1)
                        }
                    }
                }
            }
        }
        #expect(done.count == 3 && inside.most == 1)
    }
}

@Suite struct `Heavy work` {
    /// Work that stands still, more of it than there are cores, while others are answered: were it done on the threads
    /// that answer, nobody ever would be. The limit is for all tests at once on a slow store: hanging is what it finds.
    @Test(.timeLimit(.minutes(20)))
    func `leaves the threads that answer to the others`() async throws {
        try await Cast.office { cast in
            let nobody = Visit(cast)
            let end = DispatchSemaphore(value: 0)
            let works = (0..<8).map { _ in
                Task.detached { await HeavyWork.carry { () async in end.waitForOthers() } }
            }
            for _ in 1...20 { #expect(await nobody.get("/health").status == 200) }
            for _ in works { end.signal() }
            for work in works { await work.value }
        }
    }
}

extension DispatchSemaphore {
    fileprivate func waitForOthers() { wait() }
}

/// A count that many add to, and the most that it ever was.
private final class Tally: Sendable {
    private let held = Mutex((count: 0, most: 0))
    var count: Int { held.withLock { $0.count } }
    var most: Int { held.withLock { $0.most } }

    func add(_ number: Int) {
        held.withLock {
            $0.count += number
            $0.most = max($0.most, $0.count)
        }
    }
}
