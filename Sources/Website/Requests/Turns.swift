package import Records
import Synchronization

/// 名额 — How much one visitor may have under way at a time, so that nobody's requests cost the others theirs.
///
/// Whoever has their share waits a moment, and is then told so. A visitor is a person, or the address of somebody who is
/// not signed in.
package final class Turns: Sendable {
    package enum Weight: Sendable {
        /// A page, a form.
        case light
        /// A file that is read or made, a regulation: work that may take seconds.
        case heavy
    }

    /// How many at once, and how long to wait for one.
    package struct Share: Sendable {
        let own: Int
        let house: Int
        let patience: Duration

        package init(own: Int, house: Int, patience: Duration) {
            self.own = own
            self.house = house
            self.patience = patience
        }

        // A browser has six connections.
        package static let light = Share(own: 8, house: 4_000, patience: .seconds(5))
        // Each may hold an upload of twenty megabytes twice: as bytes that came, and as the file in them.
        package static let heavy = Share(own: 2, house: 8, patience: .seconds(10))
    }

    private struct Place: Hashable {
        let who: String
        let weight: Weight
    }

    private struct Taken {
        var own: [Place: Int] = [:]
        var house: [Weight: Int] = [:]
        var waiting: [String: Int] = [:]
    }

    private let taken = Mutex(Taken())
    private let light: Share
    private let heavy: Share
    private static let pause = Duration.milliseconds(5)
    private static let longestQueue = 64

    package init(light: Share = .light, heavy: Share = .heavy) {
        self.light = light
        self.heavy = heavy
    }

    /// Does the work when it is this visitor's turn. Fails with 429 or 503 where that does not come in time.
    package func take<T: Sendable>(
        _ who: String, _ weight: Weight, _ work: () async throws(Failure) -> T
    ) async throws(Failure) -> T {
        let place = Place(who: who, weight: weight)
        try await wait(for: place)
        defer { leave(place) }
        return try await work()
    }

    private func wait(for place: Place) async throws(Failure) {
        let share = place.weight == .light ? light : heavy
        guard let refusal = enter(place, share) else { return }
        let isQueued = taken.withLock { taken in
            guard taken.waiting[place.who, default: 0] < Turns.longestQueue else { return false }
            taken.waiting[place.who, default: 0] += 1
            return true
        }
        guard isQueued else { throw .broken(refusal) }
        defer { taken.withLock { Turns.less(&$0.waiting, place.who) } }
        let end = ContinuousClock.now + share.patience
        var refused = refusal
        while ContinuousClock.now < end {
            do {
                try await Task.sleep(for: Turns.pause)
            } catch {
                throw .broken(Interruption.brokenOff("while waiting: \(error)"))
            }
            guard let refusal = enter(place, share) else { return }
            refused = refusal
        }
        throw .broken(refused)
    }

    /// Takes a place where there is one, and otherwise says whose share is used up.
    private func enter(_ place: Place, _ share: Share) -> Interruption? {
        taken.withLock { taken in
            guard taken.own[place, default: 0] < share.own else { return .ownShare }
            guard taken.house[place.weight, default: 0] < share.house else { return .house }
            taken.own[place, default: 0] += 1
            taken.house[place.weight, default: 0] += 1
            return nil
        }
    }

    private func leave(_ place: Place) {
        taken.withLock { taken in
            Turns.less(&taken.own, place)
            Turns.less(&taken.house, place.weight)
        }
    }

    /// What is nobody's any more is forgotten.
    private static func less<Key>(_ counts: inout [Key: Int], _ key: Key) {
        let count = (counts[key] ?? 1) - 1
        counts[key] = count > 0 ? count : nil
    }
}
