package import Records
import Storage

extension Desk {
    /// What an address narrows a list to, by name, as far as the actor may see it.
    package struct Narrowed: Sendable {
        /// As in the address: `batch`, `posting`.
        package let name: String
        package let id: ID
        package let title: Title
        package let label: String
    }

    package func narrowed(_ actor: Actor, _ filter: Filter) async throws(Failure) -> [Narrowed] {
        guard filter.batch != nil || filter.posting != nil else { return [] }
        return try await look(actor) { errand in
            try [(kinds.shared?.kind, filter.batch), (kinds.centre, filter.posting)].compactMap { kind, id in
                guard let kind, let id, let record = try errand.rows.find(kind, id),
                    try errand.may(kind.access.see, record)
                else { return nil }
                return Narrowed(
                    name: kind.name, id: id, title: kind.title, label: record.label(errand.actor.language))
            }
        }
    }
}
