import Office
import Testing

@Suite struct `Who goes where, so that it is best for all together` {
    /// Small cases without end, from one seed.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func made(_ random: inout Seeded) -> Allocation {
        let needs = Int.random(in: 1...4, using: &random)
        let people = Int.random(in: 1...5, using: &random)
        let options = (0..<people).map { _ in
            (0..<needs).compactMap { need in
                Int.random(in: 0...3, using: &random) == 0
                    ? nil : Allocation.Option(need: need, cost: Int.random(in: 0...9, using: &random))
            }
        }
        let apart =
            people > 1 && Bool.random(using: &random)
            ? [(0, 1)] + (people > 2 ? [(Int.random(in: 1..<people, using: &random), 0)] : []) : []
        return Allocation(
            room: (0..<needs).map { _ in Int.random(in: 0...2, using: &random) }, options: options,
            groups: (0..<needs).map { $0 / 2 }, apart: apart)
    }

    /// The least that any plan costs, looked for one by one; `forced` sends somebody somewhere.
    private static func least(
        _ allocation: Allocation, _ room: [Int], _ options: [[Allocation.Option]], _ groups: [Int],
        _ apart: [(Int, Int)], forced: (Int, Int)? = nil
    ) -> Int {
        var best = Int.max
        func place(_ person: Int, _ placed: [Int?], _ left: [Int], _ cost: Int) {
            guard person < options.count else {
                let clashes = apart.contains { one, other in
                    guard let first = placed[one], let second = placed[other] else { return false }
                    return groups[first] == groups[second]
                }
                if !clashes { best = min(best, cost) }
                return
            }
            if forced?.0 != person { place(person + 1, placed + [nil], left, cost + Allocation.nowhere) }
            for option in options[person] where left[option.need] > 0 {
                if forced?.0 == person, forced?.1 != option.need { continue }
                var rest = left
                rest[option.need] -= 1
                place(person + 1, placed + [option.need], rest, cost + option.cost)
            }
        }
        place(0, [], room, 0)
        return best
    }

    @Test func `no plan is better, in two thousand small cases tried one by one`() throws {
        var random = Seeded(state: 20_240_604)
        for _ in 0..<2000 {
            let (room, options, groups, apart) = Self.parts(Self.made(&random))
            let allocation = Allocation(room: room, options: options, groups: groups, apart: apart)
            let placed = try #require(allocation.solve()).placed
            let cost = Self.least(allocation, room, options, groups, apart)
            #expect(allocation.cost(of: placed) == cost)
            for (need, most) in room.enumerated() { #expect(placed.count { $0 == need } <= most) }
        }
    }

    @Test func `what another place would cost is what the best plan with it costs`() throws {
        var random = Seeded(state: 7)
        for _ in 0..<1000 {
            let (room, options, groups, _) = Self.parts(Self.made(&random))
            let allocation = Allocation(room: room, options: options, groups: groups, apart: [])
            let plan = try #require(allocation.solve())
            let best = allocation.cost(of: plan.placed)
            let next = NextBest(plan)
            for person in options.indices {
                for change in next.changes(for: person, most: 9) {
                    let forced = Self.least(
                        allocation, room, options, groups, [], forced: (person, change.need))
                    guard forced < Int.max, room[change.need] > 0 else { continue }
                    #expect(best + change.cost == forced)
                }
            }
        }
    }

    @Test func `those kept apart leave the next best reckonable, however many needs there are`() throws {
        var random = Seeded(state: 3)
        let options = (0..<200).map { _ in
            (0..<200).map { Allocation.Option(need: $0, cost: Int.random(in: 900...1000, using: &random)) }
        }
        let plan = try #require(
            Allocation(
                room: Array(repeating: 1, count: 200), options: options, groups: (0..<200).map { $0 / 4 },
                apart: (0..<20).map { ($0, $0 + 1) }
            ).solve())
        let next = NextBest(plan)
        for person in 0..<200 {
            let change = try #require(next.changes(for: person, most: 1).first)
            #expect((0...1000).contains(change.cost))
        }
    }

    @Test func `nobody at all is a plan, and so is nowhere`() {
        #expect(Allocation(room: [], options: [], groups: [], apart: []).solve()?.placed == [])
        #expect(Allocation(room: [], options: [[]], groups: [], apart: []).solve()?.placed == [nil])
        let full = Allocation(
            room: [0], options: [[.init(need: 0, cost: 1)]], groups: [0], apart: [])
        #expect(full.solve()?.placed == [nil])
    }

    private static func parts(
        _ allocation: Allocation
    ) -> ([Int], [[Allocation.Option]], [Int], [(Int, Int)]) {
        (allocation.room, allocation.options, allocation.groups, allocation.apart)
    }
}
