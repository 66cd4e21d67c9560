package import Desk
import Parties
package import Records
package import Secondment
import Storage

extension Desk {
    /// Asks a colleague of the same batch, by name, to share a lead. Fails with `.invalid` where nobody is called so, or
    /// several are, or they have been asked; with `.forbidden` for whoever does not have the lead.
    @discardableResult
    package func share(
        _ actor: Actor, _ lead: ID, with name: String, unit: String, as part: LeadPart.Part
    ) async throws(Failure) -> Kept<LeadPart> {
        try await change(actor) { errand in
            let lead = try errand.find(Lead.self, lead)
            guard lead.is(.open), try errand.may(.seat(.secondee), lead.record) else {
                throw lead.is(.open) ? Failure.notYours : Failure.notNow
            }
            let first = try errand.fetch(lead[Lead.posting])
            let colleague = try errand.colleague(
                name.trimmed, unit.trimmed, of: first[Posting.batch])
            guard colleague.id != first.id else {
                throw Failure.problem("这条线索就是他登记的", "it is their lead already", at: "name")
            }
            let asked = try errand.count(
                LeadPart.self, LeadPart.lead == lead.link, LeadPart.posting == colleague.link, .standing)
            guard asked == 0 else {
                throw Failure.problem("已经请过了", "they have been asked already", at: "name")
            }
            var share = try errand.blank(LeadPart.self)
            share[LeadPart.lead] = lead.link
            share[LeadPart.posting] = colleague.link
            share[LeadPart.subject] = lead.label(.chinese)
            share[LeadPart.role] = part
            return try errand.add(share)
        }
    }
}

extension Errand {
    /// The one of the batch who is called so; where several are, the one whose unit is.
    fileprivate func colleague(
        _ name: String, _ unit: String, of batch: Link<Batch>
    ) throws -> Kept<Posting> {
        guard !name.isEmpty else { throw Failure.problem("请写姓名", "write a name", at: "name") }
        let called = try all(
            Posting.self, Posting.batch == batch, Posting.personName == name, .running, limit: 20)
        guard !called.isEmpty else {
            throw Failure.problem(
                "本批在挂的人里没有“\(name.inBrief)”", "nobody of the batch is called so", at: "name")
        }
        guard called.count > 1 else { return called[0] }
        let ofUnit = try called.filter { posting in
            let home = try fetch(posting[Posting.homeUnit])
            return [home[Unit.fullName], home[Unit.short] ?? ""].contains(unit) && !unit.isEmpty
        }
        guard ofUnit.count == 1 else {
            throw Failure.problem(
                "本批有\(called.count)位“\(name.inBrief)”，请写明派出单位", "several are called so: say from which unit",
                at: "unit")
        }
        return ofUnit[0]
    }
}
