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
        return .page(PlanView(seen: seen, signatures: signatures, mine: mine, member: member).page())
    }

    /// A signature is given on the page of the plan.
    static func behindSignature(_ member: Member) async throws(Failure) -> Answer {
        try await member.showing(Signature.name) { (seen) throws(Failure) in
            .seeOther("/\(StudyPlan.name)/\(seen.record[Signature.plan].id.text)")
        }
    }

    static func tick(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.tick(
            member.actor, member.id(), item: member.form["item"].flatMap { Int($0) } ?? -1,
            done: member.form["done"] == "1")
        return .seeOther("/study_plan/\(member.place("id"))")
    }
}
