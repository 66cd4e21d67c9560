package import Records
package import Storage

/// 一件事 — What one actor has come to do, in one transaction: every right is asked here.
package struct Errand {
    package let actor: Actor
    package let seating: Seating
    package let connection: any Connection
    package let now: Moment
    package let practice: Practice
    package let memory: Memory
    /// From where the actor asks; nil for what the office does by itself.
    package let source: String?
    /// What is to be brought up to date when it is done.
    package let touched: Touched
    /// One for the whole errand, since it knows which step was the last.
    package let steps: Steps

    init(
        _ actor: Actor, _ connection: any Connection, _ now: Moment, _ practice: Practice, _ memory: Memory,
        source: String?
    ) {
        self.actor = actor
        seating = Seating(actor)
        self.connection = connection
        self.now = now
        self.practice = practice
        self.memory = memory
        self.source = source
        touched = Touched(practice.kinds)
        steps = Steps(connection, digest: Secrets.digest)
    }

    /// The same errand with some of the actor's seats only.
    package func seated(_ seats: [Actor.Seat]) -> Errand {
        by(Actor(person: actor.person, name: actor.name, seats: seats, language: actor.language))
    }

    /// The same errand of anybody who sits so: what it would ask is put into words for all of them, and then
    /// `asked(by:)` one.
    package var byAnybody: Errand { by(seating.anybody) }

    private func by(_ actor: Actor) -> Errand {
        Errand(actor, connection, now, practice, memory, source: source)
    }

    package var kinds: Catalogue { practice.kinds }
    package var rows: Rows { Rows(connection) }
    package var search: SearchIndex { SearchIndex(connection) }
    package var accounts: Accounts { Accounts(connection) }
    package var shelf: Shelf { Shelf(connection) }
    package var tidings: Tidings { Tidings(connection) }
    package var attachments: Attachments { Attachments(connection) }
    package var today: Day { now.day }

    package func kind(_ name: String) throws -> Declaration {
        guard let kind = kinds[name] else { throw Failure.notFound }
        return kind
    }

    package func standing(of record: Record) throws -> Standing {
        try Standings(connection, kinds).standing(of: record)
    }

    /// Whether the machine's own hand does it, which passes every question.
    package var isSystem: Bool { actor.isMachine }

    package func may(_ who: Who, _ record: Record) throws -> Bool {
        if isSystem || opens(who, at: record.stage) { return true }
        return who.allows(actor, record, try standing(of: record))
    }

    /// Whether a seat of this actor's gives the right over the whole office: how the record stands to postings need
    /// not be looked up then.
    package func opens(_ who: Who, at stage: String? = nil) -> Bool {
        actor.seats.contains { who.isOpen(to: $0.role, at: stage) }
    }

    /// The condition under which this actor may see rows of the kind.
    package func visible(_ kind: Declaration) -> SQL {
        isSystem ? .always : memory(Sight.self).condition(seating, kind, in: kinds).asked(by: actor)
    }

    /// The record, if the actor may see it; otherwise `.notFound`, so that nothing is told of it.
    package func find(_ kind: Declaration, _ id: ID) throws -> Record {
        guard let record = try rows.find(kind, id), try may(kind.access.see, record) else {
            throw Failure.notFound
        }
        return record
    }

    /// A record that a process needs, whoever is asking.
    package func fetch(_ kind: Declaration, _ id: ID) throws -> Record {
        guard let record = try rows.find(kind, id) else { throw Failure.notFound }
        return record
    }

    // What is written goes through these three, and is remembered by each.

    /// Keeps a new record as it is; the right to add it was asked before.
    @discardableResult
    package func keep(_ record: Record, action: Title = Title("新建", "made")) throws -> Record {
        let record = try practice.follows.answered(.filling, record, asRead: nil, self)
        try judge(record)
        try rows.insert(record)
        touched.add(record)
        try search.put(record, isNew: true)
        try remember(record, "add", action, note: nil, before: nil)
        return record
    }

    /// Saves changed fields at the same stage.
    @discardableResult
    package func save(
        _ record: Record, before: Record, action: Title = Title("修改", "changed"), note: String? = nil
    ) throws -> Record {
        let filled = try practice.follows.answered(.filling, record, asRead: before, self)
        try judge(filled)
        let saved = try rows.save(filled, stage: record.stage, at: now)
        touched.add(saved)
        try search.put(saved)
        try remember(saved, "edit", action, note: note, before: before)
        return saved
    }

    /// Takes a record through a declared move. Rights were asked, or a process does it on its own account.
    @discardableResult
    package func advance(
        _ record: Record, by name: String, note: String? = nil, before: Record? = nil
    )
        throws -> Record
    {
        guard let move = record.kind.lifecycle.move(name), move.from.contains(record.stage) else {
            throw Failure.notNow
        }
        let saved = try rows.save(record, stage: move.to ?? record.stage, at: now)
        touched.add(saved)
        touched.went(saved, by: move)
        try search.put(saved)
        try tell(saved, move, step: remember(saved, move.name, move.title, note: note, before: before))
        return saved
    }

    package func judge(_ record: Record) throws {
        let broken = record.kind.checks.filter { !$0.holds(record) }
        guard broken.isEmpty else {
            throw Failure.invalid(
                broken.map { Problem($0.place, $0.sentence.chinese, $0.sentence.english) })
        }
    }

    /// Returns the number of the step.
    @discardableResult
    package func remember(
        _ record: Record, _ action: String, _ title: Title, note: String?, before: Record?
    ) throws -> Int {
        let kind = record.kind
        return try steps.append(
            Step(
                id: .make(at: now), kind: kind.name, record: record.id, action: action,
                actor: actor.person, actorName: actor.name, at: now,
                sentence: Sentences.of(actor, title, record), note: kind.isPrivate ? nil : note,
                changes: kind.isPrivate ? "{}" : Sentences.changes(from: before, to: record), source: source))
    }

    /// Remembers something that is not about a record: a sign-in, an export, a setting.
    package func remember(_ subject: String, _ action: String, _ sentence: Title, note: String? = nil) throws
    {
        try steps.append(
            Step(
                id: .make(at: now), kind: subject, record: nil, action: action,
                actor: actor.person, actorName: actor.name, at: now, sentence: sentence,
                note: note, changes: "{}", source: source))
    }

    /// A blank record of the kind: the actor's, or somebody's for whom it is written down, or its own where the kind
    /// says so.
    package func blank(_ kind: Declaration, of owner: ID? = nil) -> Record {
        let id = ID.make(at: now)
        return Record(
            kind: kind, id: id, owner: kind.isSelfOwned ? id : owner ?? actor.person,
            stage: kind.lifecycle.start, version: 1, madeAt: now, changedAt: now,
            values: kind.fields.map(\.blank))
    }
}

extension Failure {
    package static let notNow = Failure.conflict(
        Title("现在不能这样办：它已经到了别的阶段。", "This cannot be done now: it has moved to another stage."))
    package static let answered = Failure.conflict(
        Title("已经有人办了下一步，不能撤回了。", "Somebody has gone on with it: it cannot be taken back."))
    package static let notYours = Failure.forbidden(
        Title("这件事不由你来办。", "This is not yours to do."))
    package static let ownMatter = Failure.forbidden(
        Title("这是你自己的事，要由别人来办。", "This is your own matter: somebody else has to decide it."))
}
