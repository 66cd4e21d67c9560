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

    func maySee(_ kind: String, _ id: ID) async throws(Failure) -> Bool {
        do throws(Failure) {
            _ = try await desk.look(actor, kind, id)
            return true
        } catch {
            guard case .notFound = error else { throw error }
            return false
        }
    }

    /// Of the replies to a document, the one that waits for this member; others' are not theirs to open.
    func ownReply(among replies: [Record]) async throws(Failure) -> Desk.Seen? {
        var own: Desk.Seen?
        for reply in replies {
            do throws(Failure) {
                let seen = try await desk.look(actor, reply.kind.name, reply.id)
                if !seen.moves.isEmpty { own = seen }
            } catch {
                guard case .notFound = error else { throw error }
            }
        }
        return own
    }
}
