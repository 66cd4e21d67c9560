import Desk
import Office
import Records
import Secondment

/// Who has come, and who could help.
enum DirectoryPages {
    static func book(_ member: Member) async throws(Failure) -> Answer {
        let batch = member.ask.query["batch"].flatMap { ID($0) }
        return .page(DirectoryView.page(try await member.desk.directory(member.actor, batch), member))
    }

    static func experts(_ member: Member) async throws(Failure) -> Answer {
        let query = member.ask.query
        let area = query["area"].flatMap(Expertise.Area.init(rawValue:))
        let experts = try await member.desk.experts(member.actor, for: query["need"] ?? "", in: area)
        return .page(ExpertsView.page(experts, member))
    }
}
