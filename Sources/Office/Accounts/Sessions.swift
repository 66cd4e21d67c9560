package import Desk
import Parties
package import Records
import Secondment
import Storage

extension Desk {
    /// Who belongs to a session's batch, for calling the roll, or the roll as it was called. Whoever is on
    /// leave that day stands there as away; what for is not said. It names people of every unit, so it is for
    /// those who may call it.
    package func roll(_ actor: Actor, _ session: ID) async throws(Failure) -> (Seen, RollCall) {
        try await look(actor) { errand in
            let session = try errand.find(StudySession.self, session)
            guard let call = StudySession.lifecycle[StudySession.Move.hold],
                try errand.may(call.by, session.record)
            else { throw Failure.notYours }
            try BatchClosing.keepRoll(session, errand)
            let kept = session[StudySession.roll]
            return (
                try errand.seen(session.record),
                kept.entries.isEmpty
                    ? try errand.expected(session[StudySession.batch], on: session[StudySession.day]) : kept
            )
        }
    }

    /// Keeps who came and what was gained, and records the session as held; or mends the roll of one that was
    /// held, with a step that says what is otherwise, until the batch is closed.
    package func hold(
        _ actor: Actor, _ session: ID, roll: RollCall, gains: String
    ) async throws(Failure) {
        try roll.explained()
        try await change(actor) { errand in
            let record = try errand.find(StudySession.self, session)
            let move: StudySession.Move = record.isAt(.held) ? .mend : .hold
            guard let declared = StudySession.lifecycle[move], declared.from.contains(record.record.stage)
            else {
                throw Failure.notNow
            }
            guard try errand.may(declared.by, record.record) else { throw Failure.notYours }
            guard record[StudySession.day] <= errand.today else {
                throw Failure.problem("还没到开会的日子", "the day has not come yet", at: "day")
            }
            var held = record
            held[StudySession.roll] = roll
            if !gains.trimmed.isEmpty { held[StudySession.gains] = Prose(gains.trimmed) }
            try errand.advance(held, move, note: move == .mend ? try errand.mending(record, held) : nil)
        }
    }

    /// Ticks an item of a signed plan off, or opens it again.
    package func tick(_ actor: Actor, _ plan: ID, item: Int, done: Bool) async throws(Failure) {
        try await change(actor) { errand in
            var plan = try errand.find(StudyPlan.self, plan)
            guard try errand.may(.seat(.secondee), plan.record) else { throw Failure.notYours }
            guard plan.isAt(.signed) else { throw Failure.notNow }
            var list = plan[StudyPlan.items]
            guard list.items.indices.contains(item) else { throw Failure.notFound }
            list.items[item].state = done ? .done : .open
            list.items[item].on = done ? errand.today.iso : nil
            plan[StudyPlan.items] = list
            try errand.save(
                plan,
                action: done ? Title("办结一项", "ticked an item") : Title("重开一项", "reopened an item"))
        }
    }

    /// The signatures under a plan, or the receipts of a report, as far as this actor may read them.
    package func replies(_ actor: Actor, to record: Record) async throws(Failure) -> [Record] {
        try await look(actor) { errand in
            let record = try errand.find(record.kind, record.id)
            let found =
                record.kind.name == StudyPlan.name
                ? try errand.shown(Signature.declaration, where: PlanSigning.current(record.id).sql)
                : try errand.shown(Receipt.declaration, where: ReportSending.receipts(of: record).sql)
            return found.reversed()
        }
    }
}

extension Errand {
    /// What a mended roll says otherwise: 张立群：到会→请假.
    fileprivate func mending(
        _ before: Kept<StudySession>, _ after: Kept<StudySession>
    ) throws -> String {
        try BatchClosing.keepRoll(before, self)
        let said = before[StudySession.roll].mended(as: after[StudySession.roll])
        guard !said.isEmpty || before[StudySession.gains] != after[StudySession.gains] else {
            throw Failure.problem("没有改动", "nothing was changed")
        }
        return said.isEmpty ? "补充交流收获" : said
    }
}
