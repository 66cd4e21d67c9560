import Desk
import Office
import Records
import Secondment

/// What the regulations say of one posting, and the lists that they lay out for it.
enum RulePages {
    static func rules(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let explanation = try await member.desk.explain(member.actor, posting: id)
        let rules = try await member.desk.rules(member.actor, of: id)
        return .page(RuleView.page(explanation, rules, member))
    }

    static func lists(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let seen = try await member.desk.look(member.actor, Posting.name, id)
        let sheets = try await member.desk.tickSheets(member.actor, posting: id)
        let name = try seen.record(as: Posting.self)[Posting.personName]
        return .page(
            TickView.page(
                sheets, posting: id, back: ("/posting/\(id.text)", Title(name, name)), member))
    }

    static func listsOfBatch(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let batch = try await member.desk.look(member.actor, Batch.name, id)
        let heading = try batch.record(as: Batch.self)[Batch.heading]
        let found = try await member.desk.tickSheets(member.actor, batch: id)
        return .page(
            TickView.page(
                found?.1 ?? [], posting: found?.0 ?? id, back: ("/batch/\(id.text)", Title(heading, heading)),
                member, from: "/batch/\(id.text)/lists"))
    }

    static func tick(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        try await member.desk.tick(
            member.actor, posting: id, rule: member.form["rule"] ?? "",
            item: Int(member.form["item"] ?? "") ?? -1, done: member.form["done"] == "1")
        // Only an address of this office is gone back to.
        let from = member.form["from"].flatMap { $0.hasPrefix("/batch/") ? $0 : nil }
        return .seeOther(from ?? "/posting/\(id.text)/lists")
    }
}
