/// 记录 — Something written down, of a declared kind, with where it stands.
package struct Record: Sendable {
    package let kind: Declaration
    package let id: ID
    package let owner: ID
    package let stage: String
    /// Counts up with every change; a form that was opened before a change is stale by it.
    package let version: Int
    package let madeAt: Moment
    package let changedAt: Moment
    package var values: [Value]

    package init(
        kind: Declaration, id: ID, owner: ID, stage: String, version: Int, madeAt: Moment,
        changedAt: Moment, values: [Value]
    ) {
        self.kind = kind
        self.id = id
        self.owner = owner
        self.stage = stage
        self.version = version
        self.madeAt = madeAt
        self.changedAt = changedAt
        self.values = values
    }

    package subscript(name field: String) -> Value {
        get { kind.index(of: field).map { values[$0] } ?? .null }
        set { if let index = kind.index(of: field) { values[index] = newValue } }
    }

    /// What it is called in a list, a link or a sentence.
    package func label(_ language: Language) -> String {
        kind.label(language, of: kind.calledBy.map { self[name: $0.name] })
    }

    /// What ties it to postings; two records with the same tie are open to the same seats.
    package var tie: Value {
        kind.about.tie.map { self[name: $0.field] } ?? .null
    }

    /// Without the sections that the actor, who may see the record, may not read.
    package func veiled(from actor: Actor, _ standing: Standing) -> Record {
        var veiled = self
        for section in kind.narrowed where !section.see.allows(actor, self, standing) {
            for field in section.fields { veiled[name: field.name] = field.veiled ?? .null }
        }
        return veiled
    }

    package var stageTitle: Title {
        guard let stage = kind.lifecycle.stage(stage) else { return Title(stage, stage) }
        guard let dated = stage.dated, let day = stageDay else { return stage.title }
        return Title(
            dated.chinese.replacing("…", with: day.short(.chinese)),
            dated.english.replacing("…", with: day.short(.english)))
    }

    /// The day that counts at its stage, where the kind names one and it is written down.
    package var stageDay: Day? {
        kind.lifecycle.stage(stage)?.day.flatMap { Day(value: self[name: $0]) }
    }
}
