package import Records

/// What kinds declare, in a statement: their tables, fields, stages and conditions by their own names.
///
/// `"SELECT p.id FROM \(Posting.self) p WHERE p.\(Posting.batch) = \(batch) AND \(Where<Posting>.running, of: "p")"`
extension SQL.Interpolation {
    /// The kind's table.
    package mutating func appendInterpolation<K: Kind>(_ kind: K.Type) { appendInterpolation(name: K.name) }

    /// The field's column.
    package mutating func appendInterpolation(_ place: some Place) {
        appendInterpolation(name: place.spec.name)
    }

    /// The condition on the row of that name.
    package mutating func appendInterpolation<K: Kind>(_ condition: Where<K>, of row: String = "r") {
        appendInterpolation(condition.condition.sql(of: row))
    }

    package mutating func appendInterpolation(_ word: some Word) {
        appendInterpolation(Value.text(word.rawValue))
    }

    /// What a field may hold.
    package mutating func appendInterpolation(_ held: some Shape) { appendInterpolation(held.value) }

    package mutating func appendInterpolation(list words: [some Word]) {
        appendInterpolation(list: words.map { Value.text($0.rawValue) })
    }

    package mutating func appendInterpolation(list ids: [ID]) {
        appendInterpolation(list: ids.map { Value.int($0.raw) })
    }
}
