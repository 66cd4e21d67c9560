import Desk
import Office
import Records
import Secondment

enum RegulationPages {
    static func list(_ member: Member) async throws(Failure) -> Answer {
        let lines = try await member.desk.regulationLines(member.actor)
        let batches = try await member.desk.batchLines(member.actor)
        return .page(RegulationView.list(lines, batches, member))
    }

    static func show(_ member: Member) async throws(Failure) -> Answer {
        let yaml = try await member.desk.regulationText(member.actor, member.id())
        return .page(RegulationView.page(Desk.readRegulation(yaml), yaml, member))
    }

    static func form(_ member: Member) async throws(Failure) -> Answer {
        let batches = try await member.desk.batchLines(member.actor)
        let draft = try await member.desk.draft(member.actor, form: "/regulation")
        return .page(
            RegulationView.form(
                member, batches, yaml: draft.flatMap { Form(encoded: $0)["yaml"] } ?? "",
                batch: member.ask.query["batch"] ?? "", reading: nil))
    }

    /// Reads first; only a text without mistakes, and only when asked to, is applied.
    static func submit(_ member: Member) async throws(Failure) -> Answer {
        var yaml = member.form["yaml"] ?? ""
        if let file = member.form.files.first, !file.bytes.isEmpty {
            yaml = String(decoding: file.bytes, as: UTF8.self)
        }
        let reading = Desk.readRegulation(yaml)
        if member.form["apply"] == "1", reading.mistakes.isEmpty {
            try await member.desk.applyRegulation(
                member.actor, yaml: yaml, batch: member.form["batch"].flatMap { ID($0) })
            await member.desk.dropDraft(member.actor, form: "/regulation")
            return .seeOther("/regulation")
        }
        let batches = try await member.desk.batchLines(member.actor)
        let warnings =
            reading.mistakes.isEmpty
            ? try await member.desk.burdenWarnings(
                member.actor, yaml: yaml, batch: member.form["batch"].flatMap { ID($0) }) : []
        let effect =
            reading.mistakes.isEmpty
            ? try await member.desk.regulationEffect(
                member.actor, yaml: yaml, batch: member.form["batch"].flatMap { ID($0) }) : nil
        return .page(
            RegulationView.form(
                member, batches, yaml: yaml, batch: member.form["batch"] ?? "", reading: reading,
                warnings: warnings, effect: effect),
            status: reading.mistakes.isEmpty ? 200 : 422)
    }
}
