import Desk
import Office
import Records
import Secondment

enum ReportPages {
    static func compose(_ member: Member) async throws(Failure) -> Answer {
        guard let posting = member.form["posting"].flatMap({ ID($0) }),
            let month = member.form["month"].flatMap({ Month(iso: $0) })
        else { throw .notFound }
        let id = try await member.desk.composeReport(member.actor, posting: posting, month: month)
        let seen = try await member.desk.look(member.actor, MonthlyReport.name, id)
        // A draft is gone through at once; one that was sent is read.
        guard !member.ask.wantsJSON, seen.mayEdit else { return member.done(seen, status: 201) }
        return .seeOther("/\(MonthlyReport.name)/\(id.text)/edit")
    }
}
