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
        let title = Title("登记活动：\(meeting[Meeting.heading])", "Write up: \(meeting[Meeting.heading])")
        return Layout(member, title[member.language]).page(back: (path, meeting[Meeting.sort].title)) {
            html in
            html.head(title, says: { $0.text(meeting[Meeting.day].written($0.language)) })
            html.problems(problems)
            html.form(member, path + "/attendance", .stackCard) { html in
                html.roll(roll)
                html.area("minutes", Title("主要内容、决议", "What was done"), minutes, rows: 6, isRequired: true)
                meeting.isAt(.held)
                    ? html.submit("更正", "Mend it") : html.submit("登记并结束", "Record as held")
            }
        }
    }
}
