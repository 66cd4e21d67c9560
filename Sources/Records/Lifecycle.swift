/// 阶段 — Where a record stands.
package struct Stage: Sendable {
    package let name: String
    package let title: Title
    package let tone: Tone
    /// Whoever has taken the record on and has not finished: it stays on their first page.
    package let inHand: Who?
    /// The field of the day that counts meanwhile: by which it is to be done, on which it takes effect.
    package let day: String?
    /// The title with that day in the place of `…`.
    package let dated: Title?

    package init(
        _ name: String, _ title: Title, _ tone: Tone = .quiet, inHand: Who? = nil,
        day: (any Place)? = nil, dated: Title? = nil
    ) {
        self.name = name
        self.title = title
        self.tone = tone
        self.inHand = inHand
        self.day = day?.spec.name
        self.dated = dated
    }

    package enum Tone: String, Sendable { case quiet, waiting, good, bad }
}

/// 办理 — An action that takes a record from one stage to another.
package struct Move: Sendable {
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
    package let weight: Weight

    package init(
        _ name: String, _ title: Title, from: [String], to: String?, by: Who, answers matter: Who? = nil,
        expected: Bool = false, needsNote: Bool = false, noteReaders: Who? = nil, needs: [any Place] = [],
        weight: Weight = .plain
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
        self.weight = weight
    }

    /// How its button looks: at most one primary on a page.
    package enum Weight: String, Sendable { case primary, plain, grave }
}

/// 流程 — The stages of a kind and the moves between them.
package struct Lifecycle: Sendable {
    package let stages: [Stage]
    package let moves: [Move]

    package init(_ stages: [Stage], _ moves: [Move]) {
        self.stages = stages
        self.moves = moves
    }

    package var start: String { stages.first?.name ?? "" }
    package func stage(_ name: String) -> Stage? { stages.first { $0.name == name } }
    package func move(_ name: String) -> Move? { moves.first { $0.name == name } }
}
