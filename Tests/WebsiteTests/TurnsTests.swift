import Cast
import Foundation
import Office
import Records
import Testing
import Website

@Suite struct `A visitor’s turns` {
    private static let small = Turns.Share(own: 2, house: 3, patience: .milliseconds(200))

    /// How many of so many at once were done, and how many told to come later.
    private func crowd(
        _ turns: Turns, _ whom: [String], _ weight: Turns.Weight
    ) async -> (done: Int, refused: Int) {
        await withTaskGroup { group in
            for who in whom {
                group.addTask {
                    await Refusal.of {
                        try await turns.take(who, weight) { () async throws(Failure) in
                            do { try await Task.sleep(for: .milliseconds(900)) } catch {
                                throw .broken(error)
                            }
                        }
                    }
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
            light: Turns.Share(own: 1, house: 9, patience: .seconds(20)), heavy: Self.small)
        let outcome = await crowd(turns, ["张立群", "张立群", "张立群"], .light)
        #expect(outcome.done == 3)
    }
}

@Suite struct `Heavy work` {
    @Test func `leaves the threads that answer to the others`() async throws {
        try await Cast.office { cast in
            let nobody = Visit(cast)
            let works = (0..<4).map { _ in
                Task.detached {
                    await HeavyWork.carry { () async in
                        let end = ContinuousClock.now + .seconds(2)
                        while ContinuousClock.now < end {}
                    }
                }
            }
            var slowest = Duration.zero
            for _ in 1...20 {
                let start = ContinuousClock.now
                let page = await nobody.get("/health")
                slowest = max(slowest, ContinuousClock.now - start)
                #expect(page.status == 200)
            }
            for work in works { await work.value }
            #expect(slowest < .milliseconds(900))
        }
    }
}
