package import Desk
package import Records
package import Secondment
import Storage

/// 记要点 — What is said at a symposium, written down while it is said: each point a record of its own, so that two
/// who take notes lose nothing of each other's.
extension Desk {
    /// Who is speaking: a secondee of the batch, or somebody else.
    package enum Speaker: Sendable, Hashable {
        case posting(ID)
        /// Whoever is in the chair.
        case chair
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
            point[SpeakingPoint.speaker] = try posting?[Posting.personName] ?? name(speaker, meeting)
            point[SpeakingPoint.sort] = sort
            point[SpeakingPoint.text] = Prose(text.trimmed)
            return try errand.keep(point, action: Title("记下", "noted"))
        }
    }

    private func name(_ speaker: Speaker, _ meeting: Kept<Meeting>) throws -> String {
        let name =
            switch speaker {
            case .posting: ""
            case .chair: (meeting[Meeting.chair] ?? "").trimmed
            case .guest(let name): name.trimmed
            }
        guard !name.isEmpty else {
            throw Failure.problem("请写明是谁说的", "say who is speaking", at: "speaker")
        }
        guard name.count <= 80 else {
            throw Failure.problem("发言人的称呼不超过80字", "the speaker's name is too long", at: "speaker")
        }
        return name
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

    /// The points that wait to be handed on, in the order in which they were made.
    func noted(at meeting: Kept<Meeting>) throws -> [Kept<SpeakingPoint>] {
        try all(SpeakingPoint.self, SpeakingPoint.meeting == meeting.link, .stage(.noted)).reversed()
    }
}
