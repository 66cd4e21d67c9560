package import Records

/// 出处 — Where a rule stands: enough to cite it beside what it asks for.
package struct Citation: Sendable, Hashable {
    package let regulation: String
    package let title: Title
    package let documentNumber: String?
    package let layer: Layer
    package let clause: String
    package let sentence: Title

    package init(_ regulation: Regulation, _ clause: Clause) {
        self.regulation = regulation.id
        self.title = regulation.title
        self.documentNumber = regulation.documentNumber
        self.layer = regulation.layer
        self.clause = clause.number
        self.sentence = clause.sentence
    }

    /// `《云岭市……管理制度》第六条`
    package var written: Title {
        Title("《\(title.chinese)》\(clause)", "\(title.english), \(clause)")
    }
}

/// 有效规则 — A rule that holds here, the clause it comes from, and what it displaces.
///
/// A class only so that a million obligations can point at one of these; nothing in it ever
/// changes.
package final class Effective<Held: Sendable>: Sendable {
    package let rule: Held
    package let clause: Clause
    package let regulation: Regulation
    /// Where the rules of the same code stand that give way to this one, the nearest first.
    package let displaced: [Citation]

    init(rule: Held, clause: Clause, regulation: Regulation, displaced: [Citation]) {
        self.rule = rule
        self.clause = clause
        self.regulation = regulation
        self.displaced = displaced
    }

    package var citation: Citation { Citation(regulation, clause) }
}

package typealias EffectiveDuty = Effective<Duty>

extension Effective<Duty> {
    package var duty: Duty { rule }
}
