/// 词 — A stage or a move of one kind: a word of that kind's own type, kept in the store as its raw value.
package protocol Word: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == String {}

/// For kinds with which nothing is done.
package enum NoMove: Word {
    package init?(rawValue: String) { nil }
    package var rawValue: String { switch self {} }
}

/// 阶段 — Where a record stands, without its kind's type: what generic code reads.
package struct StageSpec: Sendable {
    package let name: String
    package let title: Title
    package let tone: Tone
    /// Whoever has taken the record on and has not finished: it stays on their first page.
    package let inHand: Who?
    /// Handed in, and not answered yet: what it settles is done by one side and waits for the other.
    package let awaitsAnswer: Bool
    /// The field of the day that counts meanwhile: by which it is to be done, on which it takes effect.
    package let day: String?
    /// The title with that day in the place of `…`.
    package let dated: Title?
    /// Whom it reaches when its day has passed and nobody has gone on with it.
    package let late: [Rung]
    /// What whoever is asked is to do, in a word that leaves open how they answer: 审批, and not 同意.
    package let wants: Title?
    /// What it says was decided or has gone out: no file is added to it, whatever may still be done with it.
    package let isDecided: Bool

    fileprivate init(
        _ name: String, _ title: Title, _ tone: Tone, awaitsAnswer: Bool, inHand: Who?,
        day: (any Place)?, dated: Title?, late: [Rung], wants: Title?, isDecided: Bool
    ) {
        self.name = name
        self.title = title
        self.tone = tone
        self.awaitsAnswer = awaitsAnswer
        self.inHand = inHand
        self.day = day?.spec.name
        self.dated = dated
        self.late = late
        self.wants = wants
        self.isDecided = isDecided
    }

    package enum Tone: String, Sendable { case quiet, waiting, good, bad }
}

/// 升级 — Who learns of what is late, when more than so many days have gone by since its day: a person who can do something, not a chart.
package struct Rung: Sendable {
    package let days: Int
    package let reaches: Who

    package init(after days: Int, to reaches: Who) {
        self.days = days
        self.reaches = reaches
    }
}

/// 办理 — An action that takes a record from one stage to another, without its kind's type.
package struct MoveSpec: Sendable {
    package let name: String
    package let title: Title
    package let from: [String]
    /// Nil where the record stays at its stage.
    package let to: String?
    package let by: Who
    /// Whose own matter it is that this move answers, approves, confirms or judges: they may not make it, whatever
    /// other seats they hold; `.nobody` where it is no one person's. Nil where it answers nothing.
    package let matter: Who?
    /// Who of those who see the record may read what is said with the move; nil for all of them.
    package let noteReaders: Who?
    /// A record that can make this move waits for those who may: it is listed on their desk.
    package let isExpected: Bool
    package let needsNote: Bool
    /// Fields that must be filled before it, beyond the required ones.
    package let needs: [String]
    /// Fields that are filled in with the move, by whoever makes it; a required one has to be.
    package let asks: [FieldSpec]
    /// Where more is asked for than fields of its own, the page that makes it.
    package let page: Page?
    package let weight: Weight
    /// Of a record that is tied to a batch: only while that has not ended.
    package let isOfOpenBatch: Bool
    /// 撤回 — Takes back one’s own last step: only while nobody else has made one since.
    package let isWhileUnanswered: Bool

    fileprivate init(
        _ name: String, _ title: Title, from: [String], to: String?, by: Who, answers matter: Who?,
        expected: Bool, needsNote: Bool, noteReaders: Who?, needs: [any Place], asks: [any Place],
        page: Page?, weight: Weight, isOfOpenBatch: Bool, isWhileUnanswered: Bool
    ) {
        self.name = name
        self.title = title
        self.from = from
        self.to = to
        switch matter {
        case .none, .nobody: self.by = by
        case .some(let matter): self.by = by && !matter
        }
        self.matter = matter
        self.noteReaders = noteReaders
        self.isExpected = expected
        self.needsNote = needsNote
        self.needs = needs.map(\.spec.name)
        self.asks = asks.map(\.spec)
        self.page = page
        self.weight = weight
        self.isOfOpenBatch = isOfOpenBatch
        self.isWhileUnanswered = isWhileUnanswered
    }

    /// 专页 — A page under the record's own that makes the move, and what to tell whoever tries without it; nil where
    /// it can be made without.
    package struct Page: Sendable {
        package let name: String
        package let sentence: Title?

        package init(_ name: String, _ sentence: Title? = nil) {
            self.name = name
            self.sentence = sentence
        }
    }

    /// How its button looks: at most one primary on a page.
    package enum Weight: String, Sendable { case primary, plain, grave }
}

/// 流程 — The stages of a kind and the moves between them.
package struct Lifecycle: Sendable {
    package let stages: [StageSpec]
    package let moves: [MoveSpec]

    package init(_ stages: [StageSpec], _ moves: [MoveSpec]) {
        self.stages = stages
        self.moves = moves
    }

    package var start: String { stages.first?.name ?? "" }
    package func stage(_ name: String) -> StageSpec? { stages.first { $0.name == name } }
    package func move(_ name: String) -> MoveSpec? { moves.first { $0.name == name } }
    package subscript(move: some Word) -> MoveSpec? { self.move(move.rawValue) }
}

// What a kind declares of itself, in its own words.
extension Kind {
    package static func stage(
        _ stage: Stage, _ title: Title, _ tone: StageSpec.Tone = .quiet, awaits awaitsAnswer: Bool = false,
        inHand: Who? = nil, day: (any Place)? = nil, dated: Title? = nil, late: [Rung] = [],
        wants: Title? = nil, decided isDecided: Bool = false
    ) -> StageSpec {
        StageSpec(
            stage.rawValue, title, tone, awaitsAnswer: awaitsAnswer, inHand: inHand, day: day, dated: dated,
            late: late, wants: wants, isDecided: isDecided)
    }

    package static func move(
        _ move: Move, _ title: Title, from: [Stage], to: Stage?, by: Who, answers matter: Who? = nil,
        expected: Bool = false, needsNote: Bool = false, noteReaders: Who? = nil, needs: [any Place] = [],
        asks: [any Place] = [], page: MoveSpec.Page? = nil, weight: MoveSpec.Weight = .plain,
        inOpenBatch isOfOpenBatch: Bool = false, unanswered isWhileUnanswered: Bool = false
    ) -> MoveSpec {
        MoveSpec(
            move.rawValue, title, from: from.map(\.rawValue), to: to?.rawValue, by: by, answers: matter,
            expected: expected, needsNote: needsNote, noteReaders: noteReaders, needs: needs,
            asks: asks, page: page, weight: weight, isOfOpenBatch: isOfOpenBatch,
            isWhileUnanswered: isWhileUnanswered)
    }

    /// While a record is at one of these stages.
    package static func at(_ stages: Stage...) -> Who { .at(stages.map(\.rawValue)) }

    /// That records settle obligations, and of when and what they do.
    package static func settles(
        at stages: [Stage], month: (any Place)? = nil, day: (any Place)? = nil,
        qualifier: (any Place)? = nil, byWriter isByWriter: Bool = false,
        also: (@Sendable (Kept<Self>) -> [String])? = nil
    ) -> Settling {
        Settling(
            at: stages.map(\.rawValue), month: month, day: day, qualifier: qualifier, isByWriter: isByWriter
        ) { record in
            guard let also, let kept = Kept<Self>(record) else { return [] }
            return also(kept)
        }
    }
}
