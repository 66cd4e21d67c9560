package import Records
import Storage

extension Desk {
    /// Adds a record from what somebody typed. Fails with `.invalid` and every problem, each beside its
    /// field; with `.forbidden` where the actor may not add such a record there.
    @discardableResult
    package func add(
        _ actor: Actor, _ kind: String, _ draft: Draft
    ) async throws(Failure) -> Record {
        try await change(actor) { errand in
            let kind = try errand.kind(kind)
            guard try errand.mayAddSome(kind) else { throw Failure.notYours }
            var record = errand.blank(kind)
            record.values = try draft.read(into: record.values, of: kind)
            try errand.checkLinks(record, before: nil)
            guard try errand.may(kind.access.add, record) else { throw Failure.notYours }
            try errand.refuseForeign(draft, record, before: errand.blank(kind), isNew: true)
            return try errand.shown(try errand.add(record))
        }
    }

    /// Changes fields of a record that the actor has seen at this version; fields that were not typed
    /// stay as they are. With `move`, makes it too: both, or neither. Fails with `.conflict` where somebody
    /// changed it meanwhile.
    @discardableResult
    package func edit(
        _ actor: Actor, _ kind: String, _ id: ID, version: Int?, _ draft: Draft, then move: String? = nil
    ) async throws(Failure) -> Record {
        try await change(actor) { errand in
            let saved = try errand.edit(kind, id, version: version, draft)
            guard let move else { return try errand.shown(saved) }
            return try errand.shown(try errand.move(kind, id, by: move, note: nil, version: nil))
        }
    }

    /// Makes a move. In one transaction: the record is read anew; may they see it (else not found); is the
    /// move open (else conflict); may they make it (else forbidden); are the note and the fields that it asks for
    /// there (else invalid); then it is saved, remembered, its consequences drawn and obligations brought up to date.
    @discardableResult
    package func move(
        _ actor: Actor, _ kind: String, _ id: ID, by name: String, note: String? = nil,
        _ asked: Draft = Draft(), version: Int? = nil
    ) async throws(Failure) -> Record {
        try await change(actor) { errand in
            try errand.shown(try errand.move(kind, id, by: name, note: note, asked, version: version))
        }
    }

    /// The same by the kind's own words.
    @discardableResult
    package func move<K: Kind>(
        _ actor: Actor, _ record: Kept<K>, _ move: K.Move, note: String? = nil, _ asked: Draft = Draft()
    ) async throws(Failure) -> Kept<K> {
        try await change(actor) { errand in
            try errand.known(
                errand.shown(
                    try errand.move(
                        K.name, record.id, by: move.rawValue, note: note, asked, version: record.version)))
        }
    }
}

extension Errand {
    /// Judges a new record, keeps it, and draws what follows from there being one; the right was asked before.
    @discardableResult
    func add(_ record: Record) throws -> Record {
        let kept = try keep(try judged(record, asRead: nil))
        return try practice.follows.answered(.adding, kept, asRead: nil, self)
    }

    /// The same for a record that is known to be of a kind.
    @discardableResult
    package func add<K: Kind>(_ record: Kept<K>) throws -> Kept<K> { try known(add(record.record)) }

    /// What must hold between a record and others before it is kept, beyond its kind's own checks; returns it with
    /// what the regulation said of it.
    private func judged(_ record: Record, asRead: Record?) throws -> Record {
        try practice.limit(record, self)
        return try practice.follows.answered(.judging, record, asRead: asRead, self)
    }

    fileprivate func edit(
        _ kind: String, _ id: ID, version: Int?, _ draft: Draft
    ) throws -> Record {
        let before = try find(self.kind(kind), id)
        let writable = try writable(before)
        guard !writable.isEmpty else { throw Failure.notYours }
        if let version, version != before.version { throw Failure.stale }
        var record = before
        record.values = try draft.read(into: before.values, of: before.kind, only: writable)
        try refuseForeign(draft, before, before: before)
        try checkLinks(record, before: before)
        // A record must not be carried off to where its writer could not have added it.
        if record.tie != before.tie, !(try may(record.kind.access.add, record)) {
            throw Failure.notYours
        }
        let saved = try save(try judged(record, asRead: before), before: before)
        return try practice.follows.answered(.editing, saved, asRead: before, self)
    }

    package func move(
        _ kind: String, _ id: ID, by name: String, note: String?, _ asked: Draft = Draft(), version: Int?
    ) throws -> Record {
        let before = try find(self.kind(kind), id)
        guard let move = before.kind.lifecycle.move(name) else {
            throw Failure.problem("没有“\(name)”这种办理", "there is no move “\(name)”", at: "move")
        }
        guard move.from.contains(before.stage) else { throw Failure.notNow }
        guard try may(move.by, before) else {
            throw try move.matter.map { try may($0, before) } ?? false ? Failure.ownMatter : Failure.notYours
        }
        guard try !isShut(move, of: before) else { throw Failure.notNow }
        guard try !isAnswered(move, of: before) else { throw Failure.answered }
        if let version, version != before.version { throw Failure.stale }
        if let sentence = move.page?.sentence {
            throw Failure.invalid([Problem("move", sentence.chinese, sentence.english)])
        }
        let note = note?.trimmed
        if move.needsNote, note?.isEmpty ?? true {
            throw Failure.problem("请写明理由或意见", "say why, or what you think", at: "note")
        }
        let record = try filled(before, move, asked)
        let missing = move.needs.compactMap { record.kind.field($0) }
            .filter { record[name: $0.name].isNull || record[name: $0.name] == .text("") }
        guard missing.isEmpty else {
            throw Failure.invalid(
                missing.map {
                    Problem(
                        $0.name, "办这一步之前，请先填写“\($0.title.chinese)”",
                        "fill in “\($0.title.english)” before this step")
                })
        }
        return try practice.follows.make(
            move, record, asRead: before, note: note?.isEmpty ?? true ? nil : note, self)
    }

    /// The record with the fields that a move asks for, as they were typed; a field that it does not ask for is
    /// told and not dropped.
    private func filled(_ before: Record, _ move: MoveSpec, _ asked: Draft) throws -> Record {
        let names = Set(move.asks.map(\.name))
        let foreign = before.kind.fields.filter { asked.typed[$0.name] != nil && !names.contains($0.name) }
        guard foreign.isEmpty else {
            throw Failure.invalid(
                foreign.map {
                    Problem(
                        $0.name, "“\(move.title.chinese)”不填“\($0.title.chinese)”",
                        "“\($0.title.english)” is not asked for by “\(move.title.english)”")
                })
        }
        guard !names.isEmpty else { return before }
        var record = before
        record.values = try asked.read(into: before.values, of: before.kind, only: names)
        try judge(record)
        return record
    }
}

extension Desk {
    /// Takes away what was written for oneself alone, as long as nobody else has been given it to read.
    package func discard(_ actor: Actor, _ kind: String, _ id: ID) async throws(Failure) {
        try await change(actor) { errand in
            let record = try errand.find(errand.kind(kind), id)
            guard record.kind.isDiscardable, record.owner == actor.person else { throw Failure.notYours }
            guard record.stage == record.kind.lifecycle.start else { throw Failure.notNow }
            try errand.remove(record)
        }
    }
}

extension Errand {
    /// Takes a record away with its files and its words; that it was there is remembered, and not what it said. Only for what nobody
    /// has been given to read.
    package func remove(_ record: Record) throws {
        for file in try attachments.of(record.kind.name, record.id) { try attachments.remove(file.id) }
        try rows.remove(record.kind, record.id)
        try search.remove(record.id)
        try tidings.drop(about: record.id)
        try remember(record, "discard", Title("删去", "took away"), note: nil, before: nil)
    }
}

extension Errand {
    /// What was typed for a section that is not this actor's to write is told and not dropped; what comes back as
    /// it stood there, or as it was shown, was left alone.
    fileprivate func refuseForeign(
        _ draft: Draft, _ record: Record, before: Record, isNew: Bool = false
    ) throws {
        let writable = try writable(record, isNew: isNew)
        let shown = isNew ? before : try shown(before)
        let foreign = record.kind.askedFields.filter { field in
            guard !writable.contains(field.name), let typed = draft.typed[field.name]?.trimmed else {
                return false
            }
            let kept = [before, shown].map { $0[name: field.name] }
            if case .kept(let value) = field.read(typed), kept.contains(value) { return false }
            return !typed.isEmpty && !kept.contains { field.shown($0, .chinese) == typed }
        }
        guard foreign.isEmpty else {
            throw Failure.invalid(
                foreign.map {
                    Problem(
                        $0.name, "“\($0.title.chinese)”不由你填写", "“\($0.title.english)” is not yours to write")
                })
        }
    }

    /// Every link that is new must lead to something that is there and that the actor may see.
    func checkLinks(_ record: Record, before: Record?) throws {
        var problems: [Problem] = []
        for field in record.kind.askedFields {
            guard case .link(let target) = field.control, let kind = kinds[target],
                let id = record[name: field.name].int.map(ID.init(raw:)),
                before?[name: field.name] != record[name: field.name]
            else { continue }
            guard let found = try rows.find(kind, id), try may(kind.access.see, found) else {
                problems.append(
                    Problem(
                        field.name, "找不到这一项\(field.title.chinese)",
                        "there is no such \(field.title.english)"))
                continue
            }
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
    }
}
