import Desk
import Parties
import Records
import Secondment
import Storage

extension Errand {
    /// Whoever sits for 组织部, and the command line.
    var mayImport: Bool { actor.holds(.organizer) || actor.isMachine }

    /// The batch into which a roster may be read now.
    func rosterBatch(_ id: ID) throws -> Kept<Batch> {
        guard mayImport else { throw Failure.notYours }
        let batch = try fetch(Batch.self, id)
        guard batch.isAt(.open) else {
            throw Failure.conflict(
                Title(
                    "这一批已经结束，不能再导入花名册。", "This batch has ended; no roster can be imported into it.")
            )
        }
        return batch
    }

    func judgeRoster(
        _ batch: ID, _ bytes: [UInt8], _ name: String, _ mapping: [Int: String]?,
        waiver: String? = nil
    ) throws -> RosterJudgement {
        let record = try rosterBatch(batch)
        let reading = try RosterReading(
            bytes, named: name, mapping: mapping, in: record[Batch.first]...record[Batch.last],
            today: today)
        return try reading.judged(batch: batch, waiver: waiver, self)
    }

    func makeRoster(
        _ judged: RosterJudgement, _ batch: Kept<Batch>, named name: String,
        _ progress: (@Sendable (Int, Int) -> Void)?
    ) throws -> RosterOutcome {
        let id = ID.make(at: now)
        var making = RosterMaking(judged.known, into: batch, as: id, self)
        let total = judged.entries.count
        for (index, entry) in judged.entries.enumerated() {
            if let action = judged.actions[index] { try making.make(entry, action) }
            if (index + 1).isMultiple(of: 100) { progress?(index + 1, total) }
        }
        try making.finish()
        progress?(total, total)
        let counts = making.counts
        let isMade = counts.postings > 0
        if isMade {
            try RosterMade(id, self).add([batch.record])
            touched.add(batch: batch.id)
            try rememberImport(
                id, "roster",
                Title(
                    "\(actor.name)　导入花名册：\(batch[Batch.heading])，新增\(counts.persons)人、"
                        + "\(counts.units)个单位、\(counts.postings)条挂职",
                    "\(actor.name): imported a roster into \(batch[Batch.heading]): "
                        + "\(counts.persons) people, \(counts.units) units, "
                        + "\(counts.postings) postings"
                ),
                note: name)
        }
        return RosterOutcome(
            id: isMade ? id : nil, persons: counts.persons, units: counts.units,
            postings: counts.postings, alreadyThere: counts.alreadyThere)
    }

    /// The step that an import leaves, found again by the import's id.
    func rememberImport(_ id: ID, _ action: String, _ sentence: Title, note: String? = nil) throws {
        try steps.append(
            Step(
                id: .make(at: now), kind: "import", record: id, action: action,
                actor: actor.person, actorName: actor.name, at: now, sentence: sentence, note: note,
                changes: "{}", source: source))
    }
}
