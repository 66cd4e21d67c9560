import Office
import Records
import Secondment

/// What the city means to reach, and what has been brought to it.
enum GoalPages {
    static func map(_ member: Member) async throws(Failure) -> Answer {
        let batch = member.ask.query["batch"].flatMap { ID($0) }
        return .page(
            GoalView.page(
                try await member.desk.goalMap(
                    member.actor, batch, only: member.ask.query["goal"].flatMap { ID($0) }), member))
    }

    static func keep(_ member: Member) async throws(Failure) -> Answer {
        if let read = try TableForm.file(member.form) {
            return .page(
                GoalView.page(try await member.desk.goalMap(member.actor, nil), member, typed: read))
        }
        let count = try await member.desk.keepGoals(member.actor, table: member.form["table"] ?? "")
        return .seeOther("/goals?kept=\(count)")
    }
}
