import CLemon

/// 配置 — Who goes where, so that it is best for all together. It knows numbers only: what they stand for is whoever asks to say.
package struct Allocation: Sendable {
    package struct Option: Sendable {
        package let need: Int
        /// The less, the better.
        package let cost: Int

        package init(need: Int, cost: Int) {
            self.need = need
            self.cost = cost
        }
    }

    /// How many each need takes.
    package let room: [Int]
    /// Of each person the needs that are possible at all.
    package let options: [[Option]]
    /// What belongs together, such as the needs of one unit.
    package let groups: [Int]
    /// Two who do not go to one group.
    package let apart: [(Int, Int)]

    package init(room: [Int], options: [[Option]], groups: [Int], apart: [(Int, Int)]) {
        self.room = room
        self.options = options
        self.groups = groups
        self.apart = apart
    }

    /// More than any plan is worth, so that as many as possible go somewhere.
    package static let nowhere = 1_000_000

    /// 方案 — The need of each, nil for whoever goes nowhere; and what it is the best of: the pairs that were left when those who are to be kept
    /// apart were.
    package struct Plan: Sendable {
        package let placed: [Int?]
        package let within: Allocation
    }

    /// Nil where it cannot be found in reasonable time.
    ///
    /// Without those who are to be kept apart it is a flow. Two who came to one group are tried both ways: one of them may not go there, or
    /// the other; the cheapest attempt is followed first, so that the first plan without such a pair is the best.
    package func solve() -> Plan? {
        struct Attempt {
            let barred: [Int: Set<Int>]
            let placed: [Int?]
            let cost: Int
        }
        func attempt(_ barred: [Int: Set<Int>]) -> Attempt? {
            without(barred).flow().map { Attempt(barred: barred, placed: $0, cost: cost(of: $0)) }
        }
        guard let first = attempt([:]) else { return nil }
        var open = [first]
        for _ in 0..<Allocation.mostAttempts {
            guard let place = open.indices.min(by: { open[$0].cost < open[$1].cost }) else { return nil }
            let best = open.remove(at: place)
            guard let (one, other, group) = clash(in: best.placed) else {
                return Plan(placed: best.placed, within: without(best.barred))
            }
            for person in [one, other] {
                var barred = best.barred
                barred[person, default: []].insert(group)
                if let next = attempt(barred) { open.append(next) }
            }
        }
        return nil
    }

    private static let mostAttempts = 200

    /// Without those pairs by which somebody would come to a group where they are not to go.
    private func without(_ barred: [Int: Set<Int>]) -> Allocation {
        guard !barred.isEmpty else { return self }
        var options = options
        for (person, groups) in barred {
            options[person].removeAll { groups.contains(self.groups[$0.need]) }
        }
        return Allocation(room: room, options: options, groups: groups, apart: apart)
    }

    private func clash(in placed: [Int?]) -> (Int, Int, group: Int)? {
        for (one, other) in apart where one != other {
            guard let first = placed[one], let second = placed[other], groups[first] == groups[second]
            else { continue }
            return (one, other, groups[first])
        }
        return nil
    }

    package func cost(of placed: [Int?]) -> Int {
        zip(options, placed).reduce(0) { sum, pair in
            sum + (pair.0.first { $0.need == pair.1 }?.cost ?? Allocation.nowhere)
        }
    }

    private func flow() -> [Int?]? {
        guard !options.isEmpty else { return [] }
        var (who, at, costs): ([Int32], [Int32], [Int64]) = ([], [], [])
        for (person, options) in options.enumerated() {
            for option in options {
                who.append(Int32(person))
                at.append(Int32(option.need))
                costs.append(Int64(option.cost))
            }
        }
        var placed = [Int32](repeating: -1, count: options.count)
        let result = tashan_assign(
            Int32(options.count), Int32(room.count), room.map { Int32($0) }, Int32(who.count), who, at, costs,
            Int64(Allocation.nowhere), &placed)
        guard result == 0 else { return nil }
        return placed.map { $0 < 0 ? nil : Int($0) }
    }
}
