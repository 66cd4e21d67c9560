package import Desk
package import Records
package import Secondment
import Storage

/// 记要点 — What is said at a symposium, written down while it is said: each point a record of its own, so that two
/// who take notes lose nothing of each other's.
extension Desk {
    /// Who is speaking: a secondee of the batch, or somebody else by name.
    package enum Speaker: Sendable, Hashable {
        case posting(ID)
        case guest(String)
    }

    /// Keeps a point and returns it. Fails with `.conflict` where the symposium has ended, with `.invalid` where nothing
    /// was written, or nobody said it.
    @discardableResult
    package func note(
        _ actor: Actor, at meeting: ID, _ speaker: Speaker, _ sort: SpeakingPoint.Sort, _ text: String
    ) async throws(Failure) -> Kept<SpeakingPoint> {
        try await change(actor) { errand in
            let meeting = try errand.symposium(meeting)
            guard meeting.isAt(.planned) else {
                throw Failure.conflict(
                    Title("座谈会已经散会，不能再记。这一条没有记下。", "The symposium has ended: this point was not kept."))
            }
            guard !text.trimmed.isEmpty else {
                throw Failure.problem("还没有写内容", "nothing was written", at: "text")
            }
            var posting: Kept<Posting>?
            if case .posting(let id) = speaker { posting = try errand.find(Posting.self, id) }
            guard posting.map({ $0[Posting.batch] == meeting[Meeting.batch] }) ?? true else {
                throw Failure.problem("发言人不在这一批", "the speaker is not of this batch", at: "speaker")
            }
            var point = try errand.blank(SpeakingPoint.self, of: posting?[Posting.person].id)
            point[SpeakingPoint.meeting] = meeting.link
            point[SpeakingPoint.batch] = meeting[Meeting.batch]
            point[SpeakingPoint.posting] = posting?.link
            point[SpeakingPoint.speaker] = try name(speaker, posting)
            point[SpeakingPoint.sort] = sort
            point[SpeakingPoint.text] = Prose(text.trimmed)
            return try errand.keep(point, action: Title("记下", "noted"))
        }
    }

    private func name(_ speaker: Speaker, _ posting: Kept<Posting>?) throws -> String {
        if let posting { return posting[Posting.personName] }
        guard case .guest(let name) = speaker, !name.trimmed.isEmpty else {
            throw Failure.problem("请写明是谁说的", "say who is speaking", at: "speaker")
        }
        guard name.trimmed.count <= 80 else {
            throw Failure.problem("发言人的称呼不超过80字", "the speaker's name is too long", at: "speaker")
        }
        return name.trimmed
    }
}

extension Errand {
    /// A symposium of which this actor may take the notes.
    func symposium(_ id: ID) throws -> Kept<Meeting> {
        let meeting = try find(Meeting.self, id)
        guard meeting[Meeting.sort] == .symposium else { throw Failure.notFound }
        guard try may(SpeakingPoint.recorder, meeting.record) else { throw Failure.notYours }
        return meeting
    }
}
