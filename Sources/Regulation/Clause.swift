package import Records

/// 条款 — One clause: its number, its sentence as people know it, and the rules that were read from
/// it.
package struct Clause: Sendable {
    /// As it is cited: `第六条`.
    package let number: String
    package let sentence: Title
    package let rules: [any Rule]

    package init(number: String, sentence: Title, rules: [any Rule]) {
        self.number = number
        self.sentence = sentence
        self.rules = rules
    }
}
