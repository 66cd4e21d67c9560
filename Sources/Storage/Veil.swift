package import Records

/// 遮 — Which columns of a row are shown to somebody, each under a condition on `r`; the rest comes as if nothing
/// had been written. The rights of sections in their second reading.
package struct Veil: Sendable {
    /// For everybody to whom nothing is narrowed.
    package static let none = Veil([:])

    private let conditions: [String: SQL]
    private init(_ conditions: [String: SQL]) { self.conditions = conditions }

    package init(_ actor: Actor, _ kind: Declaration, in catalogue: Catalogue) {
        var conditions: [String: SQL] = [:]
        for section in kind.narrowed {
            let condition = section.see.condition(actor, kind, in: catalogue)
            for field in section.fields { conditions[field.name] = condition }
        }
        self.init(conditions)
    }

    /// The column as it may be read: what is selected, and what rows are put in order by.
    func column(_ field: FieldSpec) -> SQL {
        let column: SQL = "r.\(name: field.name)"
        guard let condition = conditions[field.name], !condition.isAlways else { return column }
        let instead: SQL = field.veiled.map { $0.isNull ? "" : " ELSE \($0)" } ?? ""
        return "CASE WHEN " + condition + " THEN " + column + instead + " END"
    }
}
