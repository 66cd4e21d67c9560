import Desk
import Office
import Records
import Secondment

enum SessionPages {
    static func roll(_ member: Member) async throws(Failure) -> Answer {
        let (seen, roll) = try await member.desk.roll(member.actor, member.id())
        return .page(RollView.page(try seen.record(as: StudySession.self), roll, "", member, problems: []))
    }

    static func hold(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let (seen, known) = try await member.desk.roll(member.actor, id)
        let session = try seen.record(as: StudySession.self)
        let called = known.called(in: member.form.typed)
        let gains = member.form["gains"] ?? ""
        do throws(Failure) {
            try await member.desk.hold(member.actor, id, roll: called, gains: gains)
            return member.done(try await member.desk.look(member.actor, StudySession.name, id))
        } catch {
            return try await member.again(error) {
                RollView.page(session, called, gains, member, problems: $0)
            }
        }
    }
}
