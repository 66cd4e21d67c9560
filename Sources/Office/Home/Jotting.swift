package import Desk
package import Records
package import Secondment
import Storage

/// 记一笔 — What a secondee writes down in passing: one line, a sort, and whether it is for them alone.
package struct Jotting: Sendable {
    /// What was begun and not sent.
    package let draft: String?
    /// The sort of the last one; what somebody thought, where there is none yet.
    package let sort: Note.Sort
    /// The last two, whichever they are.
    package let last: [Record]

    /// For how many days a line may have waited.
    package static let longestWait = 31

    /// What becomes of what was written down.
    package enum Kept: String, Sendable {
        /// For its writer alone, and for no report.
        case diary
        /// For its writer alone, until they take it into a report.
        case thought
        /// Used as the next report is composed.
        case note
    }

    static func read(_ errand: Errand, _ posting: Records.Kept<Posting>?, form: String) throws -> Jotting {
        let me = errand.actor.person
        guard let posting else { return Jotting(draft: nil, sort: .thought, last: []) }
        let notes = try errand.all(Note.self, Note.posting == posting.link, .owner(me), limit: 2)
        let entries = try errand.all(
            DiaryEntry.self, DiaryEntry.posting == posting.link, .owner(me), limit: 2)
        let last = (notes.map(\.record) + entries.map(\.record)).sorted { $0.madeAt > $1.madeAt }
        return Jotting(
            draft: try errand.shelf.draft(me, form)?.body, sort: notes.first?[Note.sort] ?? .thought,
            last: Array(last.prefix(2)))
    }
}

extension Desk {
    /// Writes down a line for this actor's own posting. `sort` is one of a note's; `diary`, or nothing, is for the diary.
    /// `written` is when, if it comes late.
    package func jot(
        _ actor: Actor, _ text: String, sort: String, isLocked: Bool, on written: Day? = nil
    ) async throws(Failure) -> Jotting.Kept {
        let text = text.trimmed
        guard !text.isEmpty else {
            throw .problem("还没有写内容", "nothing was written", at: "text")
        }
        guard let posting = try await ownPostings(actor).first else {
            throw .problem("你没有在册的挂职，随记没有地方放", "you have no posting that a note could be about", at: "text")
        }
        // A line that waited for a network is of the day on which it was written.
        let day = written.flatMap { $0 <= today && today - $0 <= Jotting.longestWait ? $0 : nil } ?? today
        var draft = Draft(["posting": posting.id.text, "day": day.iso, "text": text])
        guard !isLocked, sort != Jotting.Kept.diary.rawValue else {
            try await add(actor, DiaryEntry.name, draft)
            return .diary
        }
        draft.typed["sort"] = sort
        try await add(actor, Note.name, draft)
        return sort == Note.Sort.thought.rawValue ? .thought : .note
    }
}
