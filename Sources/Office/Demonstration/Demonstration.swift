import Desk
import Logging
package import Records
import Synchronization

/// 演示 — An office in the middle of a term, made through the desk as people would have made it, day by day.
package struct Demonstration {
    package struct Link: Sendable {
        package let seat: String
        package let name: String
        package let token: String
    }

    let clock: Clock
    let desk: Desk
    var people: [String: Actor] = [:]
    var batch = ID(raw: 0)

    /// Makes the office in this file and returns an activation link for each seat.
    package static func make(
        at place: String, roster: [UInt8], regulation: String,
        guests: (roster: [UInt8], regulation: String),
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) async throws(Failure) -> [Link] {
        let clock = Clock()
        let desk = try await Desk.open(
            at: place, now: { clock.now }, logger: Logger(label: "tashan"))
        var demonstration = Demonstration(clock: clock, desk: desk)
        progress?(0, 6)
        try await demonstration.foundOffice()
        progress?(1, 6)
        try await demonstration.sendBatch(roster, regulation)
        progress?(2, 6)
        try await demonstration.plan()
        progress?(3, 6)
        try await demonstration.live()
        progress?(4, 6)
        try await demonstration.host(guests.roster, guests.regulation)
        try await demonstration.match()
        progress?(5, 6)
        try await demonstration.readWhatIsOld()
        let links = try await demonstration.invite()
        progress?(6, 6)
        return links
    }

    private init(clock: Clock, desk: Desk) {
        self.clock = clock
        self.desk = desk
    }

    /// The day on which the demonstration stands when it is opened.
    package static let today = "2024-06-04"

    final class Clock: Sendable {
        private let held = Mutex(Moment(milliseconds: 0))
        var now: Moment { held.withLock { $0 } }
        func set(_ day: String, hour: Int = 9) {
            guard let day = Day(iso: day) else { return }
            held.withLock { $0 = Moment(day, hour: hour) }
        }
        func tick() { held.withLock { $0 = $0 + 60 } }
    }
}
