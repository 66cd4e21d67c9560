package import Records
import Secondment
import Storage

extension Desk {
    /// Who belongs to a session's batch, for calling the roll.
    package func roll(_ actor: Actor, _ session: ID) async throws(Failure) -> (Seen, RollCall) {
        try await look(actor) { errand in
            let record = try errand.find(StudySession.declaration, session)
            let kept = record[StudySession.roll]
            guard kept.entries.isEmpty else { return (try errand.seen(record), kept) }
            let postings = try errand.rows.list(
                Posting.declaration,
                where: "r.batch = \(record[StudySession.batch].id) AND r.stage IN ('planned', 'serving')",
                order: Posting.personName.spec)
            return (
                try errand.seen(record),
                RollCall(
                    entries: postings.map {
                        RollCall.Entry(
                            posting: $0.id.text, name: $0[Posting.personName], came: true, why: nil)
                    })
            )
        }
    }

    /// Keeps who came and what was gained, and records the session as held.
    package func hold(
        _ actor: Actor, _ session: ID, roll: RollCall, gains: String
    ) async throws(Failure) {
        let unexplained = roll.entries.filter { !$0.came && ($0.why ?? "").trimmed.isEmpty }
        guard unexplained.isEmpty else {
            throw .invalid(
                unexplained.map {
                    Problem("why-\($0.posting)", "请写明\($0.name)未到的原因", "say why \($0.name) was away")
                })
        }
        try await change(actor) { errand in
            let record = try errand.find(StudySession.declaration, session)
            guard let move = record.kind.lifecycle.move("hold"), move.from.contains(record.stage)
            else { throw Failure.notNow }
            guard try errand.may(move.by, record) else { throw Failure.notYours }
            guard record[StudySession.day] <= errand.today else {
                throw Failure.problem("还没到开会的日子", "the day has not come yet", at: "day")
            }
            var held = record
            held[StudySession.roll] = roll
            if !gains.trimmed.isEmpty { held[StudySession.gains] = Prose(gains.trimmed) }
            let moved = try errand.advance(held, by: "hold", before: record)
            try Dues(errand: errand).follow(moved)
        }
    }

    /// Ticks an item of a signed plan off, or opens it again.
    package func tick(_ actor: Actor, _ plan: ID, item: Int, done: Bool) async throws(Failure) {
        try await change(actor) { errand in
            let record = try errand.find(StudyPlan.declaration, plan)
            guard try errand.may(.seat(.secondee), record) else { throw Failure.notYours }
            guard record.stage == "signed" else { throw Failure.notNow }
            var changed = record
            var list = record[StudyPlan.items]
            guard list.items.indices.contains(item) else { throw Failure.notFound }
            list.items[item].state = done ? .done : .open
            list.items[item].on = done ? errand.today.iso : nil
            changed[StudyPlan.items] = list
            try errand.save(
                changed, before: record,
                action: done ? Title("办结一项", "ticked an item") : Title("重开一项", "reopened an item"))
        }
    }

    /// The signatures under a plan, or the receipts of a report, as far as this actor may read them.
    package func replies(_ actor: Actor, to record: Record) async throws(Failure) -> [Record] {
        try await look(actor) { errand in
            let record = try errand.find(record.kind, record.id)
            let found =
                record.kind.name == StudyPlan.name
                ? try errand.shown(Signature.declaration, where: PlanSigning.current(record))
                : try errand.shown(Receipt.declaration, where: ReportSending.receipts(of: record))
            return found.reversed()
        }
    }
}
