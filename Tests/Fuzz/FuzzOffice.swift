import Desk
import Foundation
import Logging
import Office
import Parties
import Records
import Secondment

/// An office of its own, into which rosters are read and never kept.
struct FuzzOffice: Sendable {
    let desk: Desk
    let organizer: Actor
    let batch: ID

    static var shared: FuzzOffice { get async throws { try await opening.value } }

    private static let opening = Task {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "tashan-fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let now = Moment(Day(number: 19_793), hour: 9)
        let desk = try await Desk.open(
            at: folder.path + "/office.tashan", connections: 1, now: { now },
            logger: Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() })
        let organizer = Actor(person: ID(raw: 7), name: "赵文博", seats: [Actor.Seat(.organizer)])
        let draft = Draft([
            "heading": "东州第一批", "direction": "outbound", "first_day": "2024-03-15", "last_day": "2024-08-15",
        ])
        let batch = try await desk.add(organizer, "batch", draft).id
        return FuzzOffice(desk: desk, organizer: organizer, batch: batch)
    }
}
