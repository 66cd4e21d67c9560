package import Records
package import Storage

/// 筛选 — What narrows a list beyond its own columns: the batch behind a posting, and the names of what rows
/// link to.
extension Errand {
    /// Rows `r` of a kind that belong to the batch, by a link of their own or by their posting's; nil where the
    /// kind has to do with no batch.
    package func within(batch: ID, _ kind: Declaration) -> SQL? {
        if kind.field("batch") != nil { return Condition.link("batch", to: batch).sql }
        guard let tie = kind.about.tie, let centre = kinds.centre, let shared = kinds.shared else {
            return nil
        }
        return tie.condition(within: batch, postings: centre, by: shared.link).sql
    }

    /// The same rows from the batch's side: where it is only asked whether there are any, its few postings lead to
    /// them, and need not be gathered first.
    package func rows(of kind: Declaration, in batch: ID) -> SQL? {
        guard kind.field("batch") == nil, let tie = kind.about.tie, tie.home == .posting,
            let centre = kinds.centre, let shared = kinds.shared
        else {
            return within(batch: batch, kind).map { "\(name: kind.name) r WHERE \($0)" }
        }
        return """
            \(name: centre.name) b JOIN \(name: kind.name) r ON r.\(name: tie.field) = b.id \
            WHERE b.\(name: shared.link.name) = \(batch)
            """
    }

    /// Rows `r` that hold every word typed, each in their own words or in those of what they link to by one of
    /// these fields. Only what the actor may see is looked into, so that nobody learns a name by asking for it.
    func holding(_ typed: String, _ kind: Declaration, through fields: [FieldSpec]) -> SQL {
        let words = typed.split(whereSeparator: \.isWhitespace).prefix(Errand.mostWords)
        let parts = words.compactMap { word -> SQL? in
            guard let own = search.holds(String(word), kind) else { return nil }
            let linked = fields.compactMap { field -> SQL? in
                guard case .link(let target) = field.control, let target = kinds[target] else { return nil }
                let named = holding(String(word), target, through: bearers(of: target))
                return """
                    r.\(name: field.name) IN (SELECT r.id FROM \(name: target.name) r \
                    WHERE \(named) AND \(visible(target)))
                    """
            }
            return .any([own] + linked)
        }
        return parts.isEmpty ? .never : .all(parts)
    }

    /// The links by which a row of the kind is known as somebody's: a posting goes by its secondee, however the
    /// name is spelt.
    func bearers(of kind: Declaration) -> [FieldSpec] {
        guard kind.about == .itself else { return [] }
        return kind.fields.filter { field in
            if case .link(let target) = field.control { kinds[target]?.isSelfOwned ?? false } else { false }
        }
    }

    /// More than anybody types to find something; each costs a question to the index for every link.
    private static let mostWords = 8
}
