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
        case .cell(let field, .equal, .null): "r.\(name: field) IS NULL"
        case .cell(let field, let comparison, let value): "r.\(name: field) \(comparison.sql) \(value)"
        case .oneOf(let field, let values): "r.\(name: field) IN (\(list: values))"
        case .linked(let field, let kind, let part):
            "r.\(name: field) IN (SELECT r.id FROM \(name: kind) r WHERE \(part.sql))"
        case .any(let parts): .any(parts.map(\.sql))
        case .all(let parts): .all(parts.map(\.sql))
        case .not(let part): .not(part.sql)
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
