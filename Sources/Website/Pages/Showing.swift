import Office
import Records

extension Member {
    /// The record that the address names, of this kind: told to programs as JSON, and to people by the page.
    func showing(
        _ kind: String, page: (Desk.Seen) async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer {
        let (text, face) = Face.of(place("id"))
        guard let id = ID(text) else { throw .notFound }
        let seen = try await desk.look(actor, kind, id)
        if face == .json || ask.wantsJSON {
            return .json(JSONFace.record(seen.record, moves: seen.moves))
        }
        return try await page(seen)
    }
}
