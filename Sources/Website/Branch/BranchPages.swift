import Desk
import Office
import Records
import Secondment

/// Who is of a branch, and what was done at each of its activities.
enum BranchPages {
    static func ask(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        _ = try await member.desk.askMembers(member.actor, of: id)
        return .seeOther("/party_branch/\(id.text)")
    }

    static func archive(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let (name, bytes) = try await member.desk.branchArchive(member.actor, id)
        return .file(
            try await member.desk.export(
                member.actor, Title("支部档案", "a branch's archive"), of: PartyBranch.name, id, as: name,
                Outgoing.zip, bytes))
    }

    static func attendance(_ member: Member) async throws(Failure) -> Answer {
        let (meeting, roll) = try await member.desk.attendance(member.actor, of: member.id())
        return .page(page(meeting, roll, meeting[Meeting.minutes]?.text ?? "", member, []))
    }

    static func hold(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let (meeting, known) = try await member.desk.attendance(member.actor, of: id)
        let roll = known.called(in: member.form.typed)
        let minutes = member.form["minutes"] ?? ""
        do throws(Failure) {
            try await member.desk.holdActivity(member.actor, id, roll, minutes: minutes)
            return member.done(try await member.desk.look(member.actor, Meeting.name, id))
        } catch {
            return try await member.again(error) { page(meeting, roll, minutes, member, $0) }
        }
    }

    private static func page(
        _ meeting: Kept<Meeting>, _ roll: RollCall, _ minutes: String, _ member: Member, _ problems: [Problem]
    ) -> HTML {
        let path = "/meeting/\(meeting.id.text)"
        return RollPage(
            title: Title("登记活动：\(meeting[Meeting.heading])", "Write up: \(meeting[Meeting.heading])"),
            back: (path, meeting[Meeting.sort].title),
            says: { $0.text(meeting[Meeting.day].written($0.language)) }, path: path + "/attendance",
            roll: roll,
            words: .init(
                name: "minutes", label: Title("主要内容、决议", "What was done"), typed: minutes, rows: 6,
                isRequired: true),
            submit: meeting.isAt(.held) ? Title("更正", "Mend it") : RollPage.holding, problems: problems
        ).html(member)
    }
}
