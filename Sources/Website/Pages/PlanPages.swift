import Office
import Records
import Secondment

enum PlanPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        try await member.showing(StudyPlan.name) { (seen) throws(Failure) in try await page(seen, member) }
    }

    private static func page(_ seen: Desk.Seen, _ member: Member) async throws(Failure) -> Answer {
        let signatures = try await member.desk.replies(member.actor, to: seen.record)
        let mine = try await member.ownReply(among: signatures)
        let former = try await member.desk.former(member.actor, of: seen.record)
        return .page(
            PlanView(seen: seen, signatures: signatures, mine: mine, former: former, member: member).page())
    }

    /// A signature is given on the page of the plan.
    static func behindSignature(_ member: Member) async throws(Failure) -> Answer {
        try await member.showing(Signature.name) { (seen) throws(Failure) in
            let plan = seen.record[Signature.plan].id
            return try await member.maySee(StudyPlan.name, plan)
                ? .seeOther("/\(StudyPlan.name)/\(plan.text)") : .page(RecordViews.show(seen, member))
        }
    }

    static func tick(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.tick(
            member.actor, member.id(), item: member.form["item"].flatMap { Int($0) } ?? -1,
            done: member.form["done"] == "1")
        return .seeOther("/study_plan/\(member.place("id"))")
    }
}
