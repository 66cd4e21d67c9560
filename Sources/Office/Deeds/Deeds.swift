package import Desk
package import Records
package import Secondment

extension Desk {
    /// 风采 — What is made known, the newest first.
    package struct Deeds: Sendable {
        package let published: [Kept<Deed>]
        package let names: Names
        package let mayNominate: Bool
    }

    package func deeds(_ actor: Actor) async throws(Failure) -> Deeds {
        try await look(actor) { errand in
            let published = try errand.shown(Deed.self, .known).filter { deed in
                deed[Deed.until].map { $0 >= errand.today } ?? true
            }.sorted {
                ($0[Deed.publishedOn]?.number ?? 0, $0.id) > ($1[Deed.publishedOn]?.number ?? 0, $1.id)
            }
            return Deeds(
                published: published, names: try Names.of(published.map(\.record), errand),
                mayNominate: try errand.mayAddSome(Deed.declaration))
        }
    }
}
