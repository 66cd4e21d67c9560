package import Records

/// 行 — Finds, lists, inserts and saves records of any kind, from its declaration.
package struct Rows {
    private let connection: any Connection
    package init(_ connection: any Connection) { self.connection = connection }

    package func find(_ kind: Declaration, _ id: ID) throws -> Record? {
        try connection.one(select(kind) + " WHERE r.id = \(id)") { try Rows.record(kind, $0) }
    }

    /// Rows under a condition on `r`, in the order of `order`, then of id; newest first without it.
    /// Rows without a key come last either way, on both engines. What a `veil` keeps back is neither told nor
    /// sorted by; `after` must have been read through the same one. With `only`, nothing else is read, and stands
    /// empty: to be named on a page, and never to be kept.
    package func list(
        _ kind: Declaration, where condition: SQL, order: FieldSpec? = nil, descending: Bool = false,
        limit: Int = 10_000, after: Record? = nil, veil: Veil = .none, only fields: [FieldSpec]? = nil
    ) throws -> [Record] {
        var whole = condition
        let tail: SQL
        if let order = order?.sortedBy.flatMap({ kind.field($0) }) ?? order {
            let column = veil.column(order)
            if let after { whole = whole + " AND " + Rows.beyond(after, column, order, descending) }
            // A column that is never empty needs no case for it, and its index leads to the row.
            let empty: SQL = order.isRequired ? "" : " NULLS LAST"
            tail = " ORDER BY " + column + (descending ? " DESC" : "") + empty + ", r.id LIMIT \(limit)"
        } else {
            if let after { whole = whole + " AND r.id < \(after.id)" }
            tail = " ORDER BY r.id DESC LIMIT \(limit)"
        }
        return try connection.all(select(kind, veil, fields) + " WHERE " + whole + tail) {
            try Rows.record(kind, $0, only: fields)
        }
    }

    /// What comes after this row: by its key and then its id, so that a page never costs a count of the rest.
    private static func beyond(
        _ after: Record, _ column: SQL, _ order: FieldSpec, _ descending: Bool
    ) -> SQL {
        let key = after[name: order.name]
        if order.isRequired, !descending { return "(" + column + ", r.id) > (\(key), \(after.id))" }
        guard !key.isNull else { return "(" + column + " IS NULL AND r.id > \(after.id))" }
        return "(" + column + " IS NULL OR " + column + (descending ? " < " : " > ") + "\(key) OR ("
            + column + " = \(key) AND r.id > \(after.id)))"
    }

    /// What these records are called, in both languages: of their rows only what says it is read.
    package func called(_ kind: Declaration, _ ids: [ID]) throws -> [(id: ID, title: Title)] {
        var sql: SQL = "SELECT r.id"
        for field in kind.calledBy { sql += ", r.\(name: field.name)" }
        sql += " FROM \(name: kind.name) r WHERE r.id IN (\(list: ids.map { .int($0.raw) }))"
        return try connection.all(sql) { cells in
            let values = try Rows.values(of: kind.calledBy, kind, cells, from: 1)
            return (cells.id(0), Title(kind.label(.chinese, of: values), kind.label(.english, of: values)))
        }
    }

    package func count(_ kind: Declaration, where condition: SQL) throws -> Int {
        try connection.count("SELECT count(*) FROM \(name: kind.name) r WHERE \(condition)")
    }

    /// How many there are, and the last that was made of them.
    package func newest(_ kind: Declaration, where condition: SQL) throws -> (count: Int, id: ID?) {
        try connection.one("SELECT count(*), max(r.id) FROM \(name: kind.name) r WHERE \(condition)") {
            (Int($0.int(0)), $0.optionalID(1))
        } ?? (0, nil)
    }

    package func insert(_ record: Record) throws {
        let header: [Value] = [
            .int(record.id.raw), .int(record.owner.raw), .text(record.stage),
            .int(Int64(record.version)), .int(record.madeAt.milliseconds),
            .int(record.changedAt.milliseconds),
        ]
        let columns = Schema.header + record.kind.fields.map(\.name)
        try connection.run(
            """
            INSERT INTO \(name: record.kind.name) (\(names: columns)) \
            VALUES (\(list: header + record.values))
            """)
    }

    /// Saves every field and the stage; the version must still be the one that was read.
    /// Fails with `.conflict` where somebody moved first.
    package func save(_ record: Record, stage: String, at now: Moment) throws -> Record {
        var sql: SQL =
            """
            UPDATE \(name: record.kind.name) SET stage = \(stage), \
            version = \(record.version + 1), changed_at = \(now)
            """
        for (field, value) in zip(record.kind.fields, record.values) {
            sql += ", \(name: field.name) = \(value)"
        }
        let changed = try connection.run(
            sql + " WHERE id = \(record.id) AND version = \(record.version)")
        guard changed == 1 else { throw Failure.stale }
        return Record(
            kind: record.kind, id: record.id, owner: record.owner, stage: stage,
            version: record.version + 1, madeAt: record.madeAt, changedAt: now,
            values: record.values)
    }

    /// Takes a record away altogether: for the undoing of an import, and for what nobody but its writer has read.
    package func remove(_ kind: Declaration, _ id: ID) throws {
        try connection.run("DELETE FROM \(name: kind.name) WHERE id = \(id)")
    }

    private func select(_ kind: Declaration, _ veil: Veil = .none, _ fields: [FieldSpec]? = nil) -> SQL {
        var sql: SQL = "SELECT r.id, r.owner, r.stage, r.version, r.made_at, r.changed_at"
        for field in fields ?? kind.fields {
            sql += ", "
            sql += veil.column(field)
        }
        sql += " FROM \(name: kind.name) r"
        return sql
    }

    /// What stands in these fields, from a column on; each cell must be one that the field can hold.
    private static func values(
        of fields: [FieldSpec], _ kind: Declaration, _ cells: any Cells, from first: Int
    ) throws -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(fields.count)
        for field in fields {
            let value = cells.value(values.count + first)
            guard field.holds(value) else {
                throw Failure.broken(
                    StorageTrouble.unreadableRow("\(kind.name) \(cells.id(0).text) \(field.name)"))
            }
            values.append(value)
        }
        return values
    }

    private static func record(
        _ kind: Declaration, _ cells: any Cells, only fields: [FieldSpec]? = nil
    ) throws -> Record {
        var values = try values(of: fields ?? kind.fields, kind, cells, from: 6)
        if let fields {
            var whole = [Value](repeating: .null, count: kind.fields.count)
            for (field, value) in zip(fields, values) {
                if let place = kind.index(of: field.name) { whole[place] = value }
            }
            values = whole
        }
        return Record(
            kind: kind, id: cells.id(0), owner: cells.id(1), stage: cells.text(2),
            version: Int(cells.int(3)), madeAt: cells.moment(4), changedAt: cells.moment(5),
            values: values)
    }
}

extension Failure {
    /// Somebody else changed the record between reading and writing.
    package static let stale = Failure.conflict(
        Title(
            "别人刚改过这条记录，请看一眼现在的样子再办。", "Somebody has just changed this record; look at it as it is now."))
}
