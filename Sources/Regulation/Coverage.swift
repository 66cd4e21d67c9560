package import Records

/// 覆盖 — How much of a regulation the office can check by itself, and how much it only shows.
package struct Coverage: Sendable, Hashable {
    package let clauses: Int
    package let checked: Int
    package let noted: Int

    package init(of regulation: Regulation) {
        let rules = regulation.clauses.flatMap(\.rules)
        clauses = regulation.clauses.count
        checked = rules.count { $0.isChecked }
        noted = rules.count - checked
    }

    package var sentence: Title {
        Title(
            "共\(clauses)条，规则\(checked + noted)项：可核对\(checked)项，仅作说明\(noted)项。",
            "\(clauses) clauses, \(checked + noted) rules: \(checked) checked, \(noted) noted only."
        )
    }
}

extension Regulation {
    package var coverage: Coverage { Coverage(of: self) }
}
