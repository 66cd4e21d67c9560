import Desk
package import Records
import Secondment

/// Material that the cast brings together.
extension Cast {
    @discardableResult
    package func material(
        _ heading: String, topic: ID?, of name: String = "张立群", _ more: [String: String] = [:]
    ) async throws -> Record {
        clock.pass(minutes: 1)
        var typed = [
            "batch": batch.text, "heading": heading, "sort": "document", "way": "reading",
            "day": "2024-05-21",
        ]
        typed["topic"] = topic?.text
        return try await desk.add(actor(name), Material.name, Draft(typed.merging(more) { $1 }))
    }
}
