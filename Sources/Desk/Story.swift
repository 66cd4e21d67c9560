import Records

/// 经过 — The history of a record as one reader may know it: what was theirs to read when it happened.
///
/// At what stage a record stood at each step, and whose turn it was, follows from the steps themselves. A step that
/// was made out of the reader's sight is left out, with its words; what was changed meanwhile shows at the next
/// step in sight as one change, from what the reader last saw to what is there then. So a text is known from its
/// first handing in on, and what was struck out before is nobody's but the writer's.
struct Story {
    let record: Record
    let actor: Actor
    let standing: Standing

    func told(_ steps: [Step]) -> [Step] {
        let knowsWriter = record.kind.access.knowsWriter?.allows(actor, record, standing) ?? true
        var told: [Step] = []
        var past: [Record] = []
        // What the reader last saw of the fields that were changed since, and what stands in them now.
        var lastSeen: [String: String] = [:]
        var now: [String: String] = [:]
        for (step, after) in zip(steps, states(steps)) {
            defer { past.append(after) }
            for (field, old, new) in Sentences.changes(of: step) {
                if lastSeen[field] == nil, past.contains(where: { reads(field, $0) }) {
                    lastSeen[field] = old
                }
                now[field] = new
            }
            let move = record.kind.lifecycle.move(step.action)
            let isOwn = step.actor == actor.person
            let wasSeen = past.last.map(sees) ?? false
            // Who took a copy is for the auditor: readers are not watched by each other.
            guard step.action != "export", knowsWriter || step.actor != record.owner || isOwn,
                sees(after) || isOwn || (wasSeen && move != nil)
            else { continue }
            var changes: [String: [String]] = [:]
            for (field, old) in lastSeen where reads(field, after) {
                lastSeen[field] = nil
                if let new = now[field], new != old { changes[field] = [old, new] }
            }
            let hearsNote =
                isOwn
                || (past.suffix(1) + [after]).contains { state in
                    sees(state) && move?.noteReaders?.allows(actor, state, standing) ?? true
                }
            told.append(step.telling(hearsNote ? step.note : nil, Sentences.encoded(changes)))
        }
        return told
    }

    private func sees(_ state: Record) -> Bool {
        record.kind.access.see.allows(actor, state, standing)
    }

    private func reads(_ field: String, _ state: Record) -> Bool {
        sees(state)
            && record.kind.narrowed.allSatisfy { section in
                !section.fields.contains { $0.name == field } || section.see.allows(actor, state, standing)
            }
    }

    /// The record as it stood after each step, as far as rights ask: its stage, and whose turn it was.
    private func states(_ steps: [Step]) -> [Record] {
        var stages: [String] = []
        for step in steps {
            let earlier = stages.last ?? record.kind.lifecycle.start
            stages.append(record.kind.lifecycle.move(step.action)?.to ?? earlier)
        }
        let named = Set(record.kind.rights.flatMap { $0.who.namingFields })
        var states: [Record] = []
        var state = record
        for (step, stage) in zip(steps, stages).reversed() {
            states.append(state.standing(at: stage))
            for (name, old, _) in Sentences.changes(of: step) where named.contains(name) {
                guard let field = record.kind.field(name), case .kept(let value) = field.read(old) else {
                    continue
                }
                state[name: name] = value
            }
        }
        return states.reversed()
    }
}

extension Record {
    fileprivate func standing(at stage: String) -> Record {
        Record(
            kind: kind, id: id, owner: owner, stage: stage, version: version, madeAt: madeAt,
            changedAt: changedAt, values: values)
    }
}

extension Step {
    /// The same step with what a reader may know of it; from which address it was made is for auditors.
    func telling(_ note: String?, _ changes: String) -> Step {
        Step(
            id: id, kind: kind, record: record, action: action, actor: actor, actorName: actorName, at: at,
            sentence: sentence, note: note, changes: changes)
    }
}
