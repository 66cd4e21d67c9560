import Desk
import Office
import Records

enum RegulationEditPages {
    static func edit(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let form = try await member.desk.regulationForm(member.actor, id)
        let line = try await member.desk.regulationLines(member.actor).first { $0.id == id }
        return try await page(member, form, opened: id.text, batch: line?.batch?.text ?? "")
    }

    static func blank(_ member: Member) async throws(Failure) -> Answer {
        try await page(
            member, try member.desk.blankRegulation(member.actor), opened: "",
            batch: member.ask.query["batch"] ?? "")
    }

    /// Every button of the form. What is applied is what was shown: a text that was changed since is checked
    /// again first.
    static func submit(_ member: Member) async throws(Failure) -> Answer {
        let act = RegulationAct(member.form["act"] ?? "")
        let batch = member.form["batch"] ?? ""
        guard batch.isEmpty || ID(batch) != nil else { throw .notFound }
        let form = try Desk.regulationForm(member.actor, typed: member.form.fields, act: act)
        let isSealed = member.form["seal"] == form.seal(batch: batch)
        if act == .apply, form.isClean, isSealed {
            try await member.desk.applyRegulation(member.actor, yaml: form.yaml, batch: ID(batch))
            return .seeOther("/regulation")
        }
        let isAsked = [.check, .apply, .open].contains(act)
        return try await page(
            member, form, opened: member.form["id"] ?? "", batch: batch, isShown: isAsked && form.isClean,
            notice: act == .apply && form.isClean
                ? Title("检查以后又改动过，请再看一遍，再启用。", "It was changed since the check; look again, then apply.")
                : nil)
    }

    private static func page(
        _ member: Member, _ form: RegulationForm, opened: String, batch: String, isShown: Bool = false,
        notice: Title? = nil
    ) async throws(Failure) -> Answer {
        let effect =
            isShown
            ? try await member.desk.regulationEffect(member.actor, yaml: form.yaml, batch: ID(batch)) : nil
        let warnings =
            isShown
            ? try await member.desk.burdenWarnings(member.actor, yaml: form.yaml, batch: ID(batch)) : []
        let view = RegulationEditView(
            member: member, form: form, batches: try await member.desk.batchLines(member.actor), batch: batch,
            opened: opened, effect: effect, warnings: warnings,
            notice: notice
                ?? (effect == nil
                    ? nil : Title("没有错。看看谁会受影响，再启用。", "No mistakes. See who is affected, then apply.")))
        return .page(view.page(), status: form.mistakes > 0 ? 422 : 200)
    }
}
