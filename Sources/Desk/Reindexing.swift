import Records
import Storage

extension Desk {
    /// How words are cut for the index, and which: whoever changes `Tokens`, or takes a field from the words of a
    /// kind that are found already, counts it up.
    private static let cutting = "3"

    /// Makes the index anew where it was made by another rule, so that one question finds the same everywhere.
    func reindexIfNeeded() async throws(Failure) {
        guard try await engine.read({ try Shelf($0).setting("cutting") }) != Desk.cutting else { return }
        try await change(.system) { errand in
            for kind in kinds.kinds {
                var last: Record?
                while true {
                    let some = try errand.rows.list(kind, where: .always, limit: 1000, after: last)
                    for record in some { try errand.search.put(record) }
                    guard let end = some.last else { break }
                    last = end
                }
            }
            try FileTexts(errand.connection).reindex()
            try errand.shelf.set("cutting", Desk.cutting)
        }
    }
}
