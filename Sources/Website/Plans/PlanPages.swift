import Desk
import Office
import Records
import Secondment

enum PlanPages {
    static func tick(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.tick(
            member.actor, member.id(), item: member.form["item"].flatMap { Int($0) } ?? -1,
            done: member.form["done"] == "1")
        return .seeOther("/study_plan/\(member.place("id"))")
    }
}
