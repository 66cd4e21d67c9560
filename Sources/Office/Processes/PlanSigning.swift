import Records
import Secondment
import Storage

/// 三方签字 — A study plan is signed by the secondee, by the mentor or the host, and by the home unit.
enum PlanSigning {
    /// The secondee signs by offering it; the other two are asked.
    static func offer(_ plan: Record, _ errand: Errand) throws -> Record {
        let offered = try errand.advance(plan, by: "offer")
        let posting = try errand.fetch(Posting.declaration, plan[StudyPlan.posting].id)
        let hasMentor =
            try errand.connection.count(
                "SELECT count(*) FROM pairing WHERE posting = \(posting.id) AND stage = 'current' AND mentor IS NOT NULL"
            )
            > 0
        let parties: [PartyName] = [.secondee, hasMentor ? .mentor : .host_unit, .home_unit]
        for party in parties {
            var signature = errand.blank(Signature.declaration)
            signature[Signature.posting] = Link(posting.id)
            signature[Signature.plan] = Link(plan.id)
            signature[Signature.party] = party
            signature[Signature.subject] = "\(posting[Posting.personName])的学习计划"
            let asked = try errand.keep(signature, action: Title("请签", "asked to sign"))
            if party == .secondee { try errand.advance(asked, by: "sign") }
        }
        return offered
    }

    static func sign(_ signature: Record, _ errand: Errand) throws -> Record {
        let signed = try errand.advance(signature, by: "sign")
        let plan = try errand.fetch(StudyPlan.declaration, signature[Signature.plan].id)
        let open = try current(plan, errand).filter { $0.stage != "signed" }
        if open.isEmpty {
            let done = try errand.advance(plan, by: "complete")
            try Dues(errand: errand).follow(done)
        }
        return signed
    }

    static func decline(_ signature: Record, _ note: String?, _ errand: Errand) throws -> Record {
        let declined = try errand.advance(signature, by: "decline", note: note)
        let plan = try errand.fetch(StudyPlan.declaration, signature[Signature.plan].id)
        try errand.advance(plan, by: "decline", note: note)
        try void(plan, errand)
        return declined
    }

    static func reopen(
        _ plan: Record, _ move: String, _ note: String?, _ errand: Errand
    ) throws
        -> Record
    {
        let opened = try errand.advance(plan, by: move, note: note)
        try void(plan, errand)
        return opened
    }

    static func current(_ plan: Record, _ errand: Errand) throws -> [Record] {
        try errand.rows.list(Signature.declaration, where: current(plan))
    }

    static func current(_ plan: Record) -> SQL { "r.plan = \(plan.id) AND r.stage <> 'void'" }

    private static func void(_ plan: Record, _ errand: Errand) throws {
        for signature in try current(plan, errand) {
            try errand.advance(signature, by: "void")
        }
    }
}
