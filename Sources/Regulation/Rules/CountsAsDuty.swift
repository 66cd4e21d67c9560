package import Parties
package import Records

/// 视同在岗 — Absences that count as days on duty: training, errands for the work, if reported.
package struct CountsAsDuty: Rule {
    package let heading: Heading
    package let sorts: [LeaveSort]

    /// Where no rule speaks of it, absences for work count as duty and others do not.
    static func holds(_ sort: LeaveSort, among rules: [Effective<any Rule>]) -> Bool {
        let named = rules.compactMap { $0.rule as? CountsAsDuty }.flatMap(\.sorts)
        return named.isEmpty ? sort == .duty : named.contains(sort)
    }

    package var effect: Title {
        Title(
            "\(sorts.map(\.called.chinese).joined(separator: "、"))期间算在岗，不减在岗天数，不占请假限额",
            "\(sorts.map(\.called.english).joined(separator: ", ")) counts as days on duty")
    }
}

extension CountsAsDuty {
    static let word = Word("视同在岗", "counts as duty")

    static let kind = RuleKind(word: word, words: [.sorts]) { entry in
        let heading = entry.heading(under: word, code: "counts-as-duty")
        let sorts = entry.choices(.sorts, of: LeaveSort.self, isRequired: true)
        guard let heading, !sorts.isEmpty else { return nil }
        return CountsAsDuty(heading: heading, sorts: sorts)
    }
}
