/// 归属 — The one posting, or the one batch, to which a record belongs, by a field of its own: what `About` says of it.
package struct Tie: Sendable {
    package let field: String
    package let home: Home

    package enum Home: Sendable { case posting, batch }

    /// The posting to which the record belongs; nil where it belongs to a batch.
    package func posting(of record: Record) -> ID? { home == .posting ? id(of: record) : nil }
    package func batch(of record: Record) -> ID? { home == .batch ? id(of: record) : nil }

    /// That a record belongs to this posting, or to this batch, whichever it has.
    package func condition(posting: ID, batch: ID) -> Condition {
        .cell(field, .equal, .int((home == .posting ? posting : batch).raw))
    }

    package func condition(posting: ID) -> Condition? {
        home == .posting ? .cell(field, .equal, .int(posting.raw)) : nil
    }

    /// That it belongs to a posting of this batch, or to the batch itself; `postings` is the kind of the former, and
    /// `link` leads from it to the latter.
    package func condition(within batch: ID, postings: Declaration, by link: FieldSpec) -> Condition {
        let isOfBatch = Value.int(batch.raw)
        return switch home {
        case .posting: .linked(field, kind: postings.name, .cell(link.name, .equal, isOfBatch))
        case .batch: .cell(field, .equal, isOfBatch)
        }
    }

    private func id(of record: Record) -> ID? { record[name: field].int.map(ID.init(raw:)) }
}

extension About {
    /// Nil for what is itself the centre, for that to which postings point, and for what has to do with none.
    package var tie: Tie? {
        switch self {
        case .posting(let field), .several(let field, _): Tie(field: field, home: .posting)
        case .shared(let field, _): Tie(field: field, home: .batch)
        case .itself, .linked, .office: nil
        }
    }
}
