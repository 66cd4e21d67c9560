package import Records

extension Where {
    /// The second reading: as a condition on the row `r`.
    package var sql: SQL { condition.sql }
}

extension Condition {
    package var sql: SQL {
        switch self {
        case .stage(let stages): "r.stage IN (\(list: stages.map { .text($0) }))"
        case .id(let ids): "r.id IN (\(list: ids.map { .int($0.raw) }))"
        case .owner(let person): "r.owner = \(person)"
        case .made(let end): "r.made_at < \(end)"
        case .changed(let from, nil): "r.changed_at >= \(from)"
        case .changed(let from, let end?): "(r.changed_at >= \(from) AND r.changed_at < \(end))"
        case .cell(let field, .equal, .null): "r.\(name: field) IS NULL"
        case .cell(let field, let comparison, let value): "r.\(name: field) \(comparison.sql) \(value)"
        case .oneOf(let field, let values): "r.\(name: field) IN (\(list: values))"
        case .linked(let field, let kind, let part):
            "r.\(name: field) IN (SELECT r.id FROM \(name: kind) r WHERE \(part.sql))"
        case .any(let parts): .joined(parts.map(\.sql), by: "OR", otherwise: .never)
        case .all(let parts): .joined(parts.map(\.sql), by: "AND", otherwise: .always)
        // What is not known is not true.
        case .not(let part): "((\(part.sql)) IS NOT TRUE)"
        }
    }
}

extension Condition.Comparison {
    fileprivate var sql: SQL {
        switch self {
        case .equal: "="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}
