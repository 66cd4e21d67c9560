/// 次优 — What the best plan would be if somebody went elsewhere, and who would have to move for it.
///
/// Nobody is placed anew for that: in a best plan moving one person after another from need to need costs what they differ, and the cheapest
/// such chain is the shortest way.
package struct NextBest: Sendable {
    package struct Change: Sendable {
        package let need: Int
        /// By how much all together are worse off.
        package let cost: Int
        /// Who moves to where besides.
        package let others: [(person: Int, to: Int?)]
    }

    private let allocation: Allocation
    private let placed: [Int?]
    /// Needs; behind them nowhere, which has room for all; and behind that what is free, from which a place can come and to which it can go.
    private let size: Int
    private var way: [Int]
    private var next: [Int32]
    /// Who is the cheapest to move from one to another; nobody where it is a free place that changes.
    private var mover: [Int32]

    private static let none = Int.max / 4
    private var nowhere: Int { size - 2 }
    private var free: Int { size - 1 }

    /// Of what the plan is the best of: there no way leads around in a circle to something better.
    package init(_ plan: Allocation.Plan) {
        allocation = plan.within
        placed = plan.placed
        size = plan.within.room.count + 2
        way = Array(repeating: NextBest.none, count: size * size)
        next = Array(repeating: -1, count: size * size)
        mover = Array(repeating: -1, count: size * size)
        var taken = Array(repeating: 0, count: size - 1)
        for (person, options) in allocation.options.enumerated() {
            let here = placed[person] ?? nowhere
            taken[here] += 1
            let own = cost(person, at: placed[person])
            for option in options { link(here, option.need, option.cost - own, person) }
            link(here, nowhere, Allocation.nowhere - own, person)
        }
        for need in 0..<size - 1 {
            if need == nowhere || taken[need] < allocation.room[need] { link(need, free, 0, -1) }
            if taken[need] > 0 { link(free, need, 0, -1) }
        }
        shorten()
    }

    private mutating func link(_ from: Int, _ to: Int, _ cost: Int, _ person: Int) {
        let place = from * size + to
        guard from != to, cost < way[place] else { return }
        way[place] = cost
        next[place] = Int32(to)
        mover[place] = Int32(person)
    }

    /// Floyd and Warshall: by way of each in turn.
    private mutating func shorten() {
        let size = size
        way.withUnsafeMutableBufferPointer { way in
            next.withUnsafeMutableBufferPointer { next in
                for middle in 0..<size {
                    for from in 0..<size where from != middle && way[from * size + middle] < NextBest.none {
                        let first = way[from * size + middle]
                        let step = next[from * size + middle]
                        for to in 0..<size where to != from {
                            let second = way[middle * size + to]
                            let whole = first + second
                            if second < NextBest.none, whole < way[from * size + to] {
                                way[from * size + to] = whole
                                next[from * size + to] = step
                            }
                        }
                    }
                }
            }
        }
    }

    /// The best that there is for a person besides where they go, and what each of these would change; the cheapest first.
    package func changes(for person: Int, most: Int) -> [Change] {
        let here = placed[person] ?? nowhere
        let own = cost(person, at: placed[person])
        // Whoever goes there sets off a chain, at whose end somebody, or nobody, has the place that they left.
        let found = allocation.options[person].filter { option in
            option.need != placed[person] && !meets(person, at: option.need)
        }.compactMap { option in
            let back = way[option.need * size + here]
            return back < NextBest.none ? (option.need, option.cost - own + back) : nil
        }
        return found.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(most).map { need, cost in
            Change(need: need, cost: cost, others: chain(from: need, to: here))
        }
    }

    /// Whether they would come to whom they are to be kept apart from.
    private func meets(_ person: Int, at need: Int) -> Bool {
        allocation.apart.contains { one, other in
            guard one == person || other == person, one != other else { return false }
            return placed[one == person ? other : one].map { allocation.groups[$0] }
                == allocation.groups[need]
        }
    }

    private func cost(_ person: Int, at need: Int?) -> Int {
        allocation.options[person].first { $0.need == need }?.cost ?? Allocation.nowhere
    }

    private func chain(from need: Int, to end: Int) -> [(person: Int, to: Int?)] {
        var (chain, at): ([(person: Int, to: Int?)], Int) = ([], need)
        for _ in 0..<size where at != end {
            let step = Int(next[at * size + end])
            guard step >= 0 else { break }
            let person = Int(mover[at * size + step])
            if person >= 0 { chain.append((person, step == nowhere ? nil : step)) }
            at = step
        }
        return chain
    }
}
