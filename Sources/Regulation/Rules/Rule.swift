package import Records

/// 规则 — What a clause says, in a form that the office can act on. Kinds of rule are many; each is
/// one file.
///
/// To add a kind: write its file in `Rules/`, with what it holds, what can be asked of it, and a
/// `static let kind` that says how it is read; then name it in `RuleKind.all`.
package protocol Rule: Sendable {
    var heading: Heading { get }
    /// false for what is kept and shown but cannot be checked.
    var isChecked: Bool { get }
    /// What falls due by this rule; most kinds lay no duty on anybody.
    var duty: Duty? { get }
}

extension Rule {
    package var isChecked: Bool { true }
    package var duty: Duty? { nil }
    package var title: Title { heading.title }
    /// By this name a rule of one layer displaces the rule of the same name in another.
    package var code: String? { heading.code }
    package var strength: Strength { heading.strength }
}

/// 规则名目 — What every rule has, of whatever kind.
package struct Heading: Sendable, Hashable {
    package let title: Title
    /// 代号: a stable ASCII name. nil for a note, which displaces nothing.
    package let code: String?
    package let scope: Scope
    package let strength: Strength

    package init(
        title: Title, code: String?, scope: Scope = .everybody, strength: Strength = .must
    ) {
        self.title = title
        self.code = code
        self.scope = scope
        self.strength = strength
    }
}
