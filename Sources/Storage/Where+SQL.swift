package import Records

extension Where {
    /// The second reading: as a condition on the row `r`.
    package var sql: SQL { condition.sql }
}

extension Condition {
    package var sql: SQL { sql(of: "r") }

    /// As a condition on the row of that name.
    package func sql(of row: String) -> SQL {
        switch self {
        case .stage(let stages): "\(name: row).stage IN (\(list: stages.map { .text($0) }))"
        case .id(let ids): "\(name: row).id IN (\(list: ids))"
        case .owner(let person): "\(name: row).owner = \(person)"
        case .made(let end): "\(name: row).made_at < \(end)"
        case .changed(let from, nil): "\(name: row).changed_at >= \(from)"
        case .changed(let from, let end?):
            "(\(name: row).changed_at >= \(from) AND \(name: row).changed_at < \(end))"
        case .cell(let field, .equal, .null): "\(name: row).\(name: field) IS NULL"
        case .cell(let field, let comparison, let value):
            "\(name: row).\(name: field) \(comparison.sql) \(value)"
        case .oneOf(let field, let values): "\(name: row).\(name: field) IN (\(list: values))"
        case .linked(let field, let kind, let part):
            """
            \(name: row).\(name: field) IN \
            (SELECT r.id FROM \(name: kind) r WHERE \(part.sql))
            """
        case .any(let parts): .any(parts.map { $0.sql(of: row) })
        case .all(let parts): .all(parts.map { $0.sql(of: row) })
        case .not(let part): .not(part.sql(of: row))
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
