package import Desk
import Parties
package import Records
import Secondment
import Storage

/// 三方签字 — A study plan is signed by the secondee, by the mentor or the host, and by the home unit.
enum PlanSigning {
    static let follows: [Follows] = [
        .on(
            StudyPlan.self, .offer, Title("本人即签字，请另两方签字", "the secondee signs; the other two are asked"),
            offer),
        .on(StudyPlan.self, .withdraw, Title("已请的签字作废", "signatures that were asked for are void"), takeBack),
        .on(StudyPlan.self, .drop, Title("已请的签字作废", "signatures that were asked for are void"), takeBack),
        .on(
            StudyPlan.self, .rebase,
            Title("另起草一份调整稿，原计划继续有效", "a draft is laid beside the plan, which goes on holding"), rebase),
        .on(Signature.self, .sign, Title("签齐后计划生效，原计划由它替代", "with the last one the plan holds"), sign),
        .on(
            Signature.self, .decline,
            Title("计划退回修改，其他签字作废", "the plan goes back; the other signatures are void"), decline),
    ]

    /// The secondee signs by offering it; the other two are asked.
    private static func offer(_ making: Making<StudyPlan>) throws -> Kept<StudyPlan> {
        let (plan, errand) = (making.record, making.errand)
        let offered = try errand.advance(plan, .offer)
        let posting = try errand.fetch(plan[StudyPlan.posting])
        let hasMentor =
            try errand.count(
                Pairing.self, Pairing.posting == posting.link, .stage(.current), Pairing.mentor != nil)
            > 0
        let parties: [Party] = [.secondee, hasMentor ? .mentor : .hostUnit, .homeUnit]
        let round = plan[StudyPlan.revises] == nil ? "" : "（中期调整）"
        for party in parties {
            var signature = try errand.blank(Signature.self)
            signature[Signature.posting] = posting.link
            signature[Signature.plan] = plan.link
            signature[Signature.party] = party
            signature[Signature.subject] = "\(posting[Posting.personName])的学习计划\(round)"
            let asked = try errand.keep(signature, action: Title("请签", "asked to sign"))
            if party == .secondee { try errand.advance(asked, .sign) }
        }
        return offered
    }

    private static func sign(_ making: Making<Signature>) throws -> Kept<Signature> {
        let (signature, errand) = (making.record, making.errand)
        let signed = try errand.advance(signature, .sign)
        let plan = try errand.fetch(signature[Signature.plan])
        let open = try current(plan, errand).filter { !$00.isAt(.signed) }
        if open.isEmpty { try complete(plan, errand) }
        return signed
    }

    /// All have signed: from now on this text holds, with what was ticked off meanwhile in the one before.
    private static func complete(_ plan: Kept<StudyPlan>, _ errand: Errand) throws {
        var complete = plan
        complete[StudyPlan.signedOn] = errand.today
        if let former = plan[StudyPlan.revises] {
            let former = try errand.fetch(former)
            complete[StudyPlan.items] = plan[StudyPlan.items].keeping(former[StudyPlan.items])
            try errand.advance(former, .supersede)
        }
        try errand.advance(complete, .complete)
    }

    private static func decline(_ making: Making<Signature>) throws -> Kept<Signature> {
        let (signature, note, errand) = (making.record, making.note, making.errand)
        let declined = try errand.advance(signature, .decline, note: note)
        let plan = try errand.fetch(signature[Signature.plan])
        try errand.advance(plan, .decline, note: note)
        try void(plan, errand)
        return declined
    }

    /// Takes an offered text back, to be changed or given up.
    private static func takeBack(_ making: Making<StudyPlan>) throws -> Kept<StudyPlan> {
        let opened = try making.errand.advance(making.record, making.move, note: making.note)
        try void(making.record, making.errand)
        return opened
    }

    /// Lays a draft beside the signed plan, which goes on holding. Returns the draft.
    private static func rebase(_ making: Making<StudyPlan>) throws -> Kept<StudyPlan> {
        let (plan, note, errand) = (making.record, making.note, making.errand)
        let open = try errand.count(StudyPlan.self, StudyPlan.revises == plan.link, .open)
        guard open == 0 else {
            throw Failure.conflict(
                Title(
                    "已经有一份调整稿，请改那一份，或者先放弃它。", "There is a revision already: change it, or give it up first."))
        }
        try errand.advance(plan, .rebase, note: note)
        var draft = try errand.blank(StudyPlan.self)
        draft[StudyPlan.posting] = plan[StudyPlan.posting]
        draft[StudyPlan.focus] = plan[StudyPlan.focus]
        draft[StudyPlan.items] = plan[StudyPlan.items]
        draft[StudyPlan.abilities] = plan[StudyPlan.abilities]
        draft[StudyPlan.revises] = plan.link
        draft[StudyPlan.revision] = note.map { Prose($0) }
        return try errand.keep(draft, action: Title("起草调整稿", "drafted a revision"))
    }

    static func current(_ plan: Kept<StudyPlan>, _ errand: Errand) throws -> [Kept<Signature>] {
        try errand.all(Signature.self, current(plan.id))
    }

    /// The signatures that are asked for, or given, under a plan.
    static func current(_ plan: ID) -> Where<Signature> { Signature.plan == Link(plan) && .current }

    private static func void(_ plan: Kept<StudyPlan>, _ errand: Errand) throws {
        for signature in try current(plan, errand) {
            try errand.advance(signature, .void)
        }
    }
}

extension Desk {
    /// The signed text that a plan is to take the place of; nil for a first plan.
    package func former(_ actor: Actor, of plan: Record) async throws(Failure) -> Record? {
        guard let former = Kept<StudyPlan>(plan)?[StudyPlan.revises] else { return nil }
        return try await look(actor) { try $0.find(StudyPlan.self, former.id).record }
    }
}
