package import Records
import Storage

/// 所见 — Which records there are for this actor, asked for by conditions that have names.
extension Errand {
    /// Those that are so, as this actor may read them; the newest first where no order is given.
    package func shown<K: Kind>(
        _ kind: K.Type, _ conditions: Where<K>..., order: (any Place)? = nil, limit: Int = 10_000
    ) throws -> [Kept<K>] {
        try shown(K.declaration, .all(conditions.map(\.condition)), order: order?.spec, limit: limit)
            .map { try known($0) }
    }

    /// How many of those that are so this actor may see.
    package func countShown<K: Kind>(_ kind: K.Type, _ conditions: Where<K>...) throws -> Int {
        try rows.count(
            K.declaration,
            where: visible(K.declaration) + " AND " + Condition.all(conditions.map(\.condition)).sql)
    }

    /// The same of a kind that only a declaration knows.
    package func shown(
        _ kind: Declaration, _ condition: Condition, order: FieldSpec? = nil, limit: Int = 10_000
    ) throws -> [Record] {
        try shown(kind, where: condition.sql, order: order, limit: limit)
    }
}

extension Condition {
    /// That the field links to the record.
    package static func link(_ field: String, to record: ID) -> Condition {
        .cell(field, .equal, .int(record.raw))
    }
}
