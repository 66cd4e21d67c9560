import Desk
import Office
import Records

extension Member {
    /// What a form led to: programs are told the record, people are led to its page.
    func done(_ record: Record, moves: [MoveSpec]? = nil, status: Int = 200) -> Answer {
        ask.wantsJSON
            ? .json(JSONFace.record(record, moves: moves), status: status)
            : .seeOther("/\(record.kind.name)/\(record.id.text)")
    }

    /// The same of a record of which it is known what can be done with it now.
    func done(_ seen: Desk.Seen, status: Int = 200) -> Answer {
        done(seen.record, moves: seen.moves, status: status)
    }

    /// A form that was refused comes back on its page, with what was typed and what is wrong; with `orOvertaken` also
    /// where somebody else was first. Fails with what it was given where no page could mend it, or a program asked.
    func again(
        _ failure: Failure, orOvertaken: Bool = false, _ page: ([Problem]) async throws(Failure) -> HTML
    ) async throws(Failure) -> Answer {
        guard failure.isMendable || orOvertaken && failure.isConflict, !ask.wantsJSON else { throw failure }
        return .page(
            try await page(FailurePages.problems(failure)), status: FailurePages.status(failure))
    }

    /// What this member had typed into a form and not sent.
    func kept(form path: String) async throws(Failure) -> [String: String]? {
        try await desk.draft(actor, form: path).map { Form(encoded: $0).typed }
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

extension Failure {
    /// Whether whoever typed it can mend it.
    fileprivate var isMendable: Bool {
        if case .invalid = self { true } else { false }
    }

    var isForbidden: Bool {
        if case .forbidden = self { true } else { false }
    }
}
