package import Records
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
        let round = plan[StudyPlan.revises] == nil ? "" : "（中期调整）"
        for party in parties {
            var signature = errand.blank(Signature.declaration)
            signature[Signature.posting] = Link(posting.id)
            signature[Signature.plan] = Link(plan.id)
            signature[Signature.party] = party
            signature[Signature.subject] = "\(posting[Posting.personName])的学习计划\(round)"
            let asked = try errand.keep(signature, action: Title("请签", "asked to sign"))
            if party == .secondee { try errand.advance(asked, by: "sign") }
        }
        return offered
    }

    static func sign(_ signature: Record, _ errand: Errand) throws -> Record {
        let signed = try errand.advance(signature, by: "sign")
        let plan = try errand.fetch(StudyPlan.declaration, signature[Signature.plan].id)
        let open = try current(plan, errand).filter { $0.stage != "signed" }
        if open.isEmpty { try complete(plan, errand) }
        return signed
    }

    /// All have signed: from now on this text holds, with what was ticked off meanwhile in the one before.
    private static func complete(_ plan: Record, _ errand: Errand) throws {
        var complete = plan
        complete[StudyPlan.signedOn] = errand.today
        if let former = plan[StudyPlan.revises] {
            let former = try errand.fetch(StudyPlan.declaration, former.id)
            complete[StudyPlan.items] = plan[StudyPlan.items].keeping(former[StudyPlan.items])
            try errand.advance(former, by: "supersede")
        }
        try Dues(errand: errand).follow(try errand.advance(complete, by: "complete"))
    }

    static func decline(_ signature: Record, _ note: String?, _ errand: Errand) throws -> Record {
        let declined = try errand.advance(signature, by: "decline", note: note)
        let plan = try errand.fetch(StudyPlan.declaration, signature[Signature.plan].id)
        try errand.advance(plan, by: "decline", note: note)
        try void(plan, errand)
        return declined
    }

    /// Takes an offered text back, to be changed or given up.
    static func takeBack(
        _ plan: Record, _ move: String, _ note: String?, _ errand: Errand
    ) throws
        -> Record
    {
        let opened = try errand.advance(plan, by: move, note: note)
        try void(plan, errand)
        return opened
    }

    /// Lays a draft beside the signed plan, which goes on holding. Returns the draft.
    static func rebase(_ plan: Record, _ note: String?, _ errand: Errand) throws -> Record {
        let open = try errand.rows.count(
            StudyPlan.declaration, where: "r.revises = \(plan.id) AND r.stage IN ('draft', 'offered')")
        guard open == 0 else {
            throw Failure.conflict(
                Title(
                    "已经有一份调整稿，请改那一份，或者先放弃它。", "There is a revision already: change it, or give it up first."))
        }
        try errand.advance(plan, by: "rebase", note: note)
        var draft = errand.blank(StudyPlan.declaration)
        draft[StudyPlan.posting] = plan[StudyPlan.posting]
        draft[StudyPlan.focus] = plan[StudyPlan.focus]
        draft[StudyPlan.items] = plan[StudyPlan.items]
        draft[StudyPlan.abilities] = plan[StudyPlan.abilities]
        draft[StudyPlan.revises] = Link(plan.id)
        draft[StudyPlan.revision] = note.map { Prose($0) }
        return try errand.keep(draft, action: Title("起草调整稿", "drafted a revision"))
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

extension Desk {
    /// The signed text that a plan is to take the place of; nil for a first plan.
    package func former(_ actor: Actor, of plan: Record) async throws(Failure) -> Record? {
        guard let former = plan[StudyPlan.revises] else { return nil }
        return try await look(actor) { try $0.find(StudyPlan.declaration, former.id) }
    }
}
