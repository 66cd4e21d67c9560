package import Parties
package import Records

/// 规则 — What a clause says, in a form that the office can act on. Kinds of rule are many; each is
/// one file.
///
/// To add a kind: write its file in `Rules/`, with what it holds, what can be asked of it, and a
/// `static let kind` that says how it is read; then name it in `RuleKind.all`.
package protocol Rule: Sendable {
    var heading: Heading { get }
    /// What it makes the office do, in a sentence for the organizer who reads it beside the clause.
    var effect: Title { get }
    /// false for what is kept and shown but cannot be checked.
    var isChecked: Bool { get }
    /// What falls due by this rule; most kinds lay no duty on anybody.
    var duty: Duty? { get }
    /// What it says of something that somebody is about to do; nil where it has nothing to say.
    func judge(_ act: Act, on ground: Ground) -> Judgement?
}

extension Rule {
    package var isChecked: Bool { true }
    package var duty: Duty? { nil }
    package var title: Title { heading.title }
    /// By this name a rule of one layer displaces the rule of the same name in another.
    package var code: String? { heading.code }
    package var strength: Strength { heading.strength }
    package func judge(_ act: Act, on ground: Ground) -> Judgement? { nil }
}

/// 规则名目 — What every rule has, of whatever kind.
package struct Heading: Sendable, Hashable {
    package let title: Title
    /// 代号: a stable ASCII name. nil for a note, which displaces nothing.
    package let code: String?
    package let scope: Scope
    package let strength: Strength
    /// Whose yes it waits for, where it holds 须经同意.
    package let consents: [Party]

    package init(
        title: Title, code: String?, scope: Scope = .everybody, strength: Strength = .must,
        consents: [Party] = []
    ) {
        self.title = title
        self.code = code
        self.scope = scope
        self.strength = strength
        self.consents = consents
    }

    /// What becomes of an act that is against the rule.
    package var verdict: Verdict {
        switch strength {
        case .must: .refused
        case .should: .needsReason
        case .consent: .needsConsent(consents)
        }
    }
}
