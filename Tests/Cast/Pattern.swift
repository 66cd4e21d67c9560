import Desk
import Ground
import Logging
import Office
import Records

/// 样板 — The office with the cast in it, made once in a process and copied for each test: to found it anew five hundred
/// times would take longer than the tests.
actor Pattern {
    static let shared = Pattern()

    private var making: Task<Cast, any Error>?

    func made() async throws -> Cast {
        let task = making ?? Task { try await Pattern.make() }
        making = task
        return try await task.value
    }

    private static func make() async throws -> Cast {
        let (ground, clock) = (try await Ground.make(), Cast.Clock.began)
        let desk = try await Desk.open(
            at: ground.address, connections: 4, now: { clock.now }, logger: Logger(label: "test"))
        let cast = try await Casting.cast(desk, clock, ground)
        return cast.copied(desk, clock, try await ground.resting { try await desk.backup(to: $0) })
    }
}
