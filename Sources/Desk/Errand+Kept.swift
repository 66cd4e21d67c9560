package import Records
import Storage

/// Records of a kind that is known, with its type: what processes read and write.
extension Errand {
    /// As the kind's own; a record of another kind is a mistake of ours, which is told and stops nothing else.
    package func known<K: Kind>(_ record: Record, as kind: K.Type = K.self) throws -> Kept<K> {
        guard let kept = Kept<K>(record) else { throw Errand.wrong(record, K.self) }
        return kept
    }

    /// As it is to be saved, and as it was read.
    package func known<K: Kind>(_ record: Record, asRead: Record?, as kind: K.Type = K.self) throws -> Kept<K>
    {
        guard let kept = Kept<K>(record, asRead: asRead) else { throw Errand.wrong(record, K.self) }
        return kept
    }

    /// The record, if the actor may see it; otherwise `.notFound`.
    package func find<K: Kind>(_ kind: K.Type, _ id: ID) throws -> Kept<K> {
        try known(find(K.declaration, id))
    }

    /// A record that a process needs, whoever is asking.
    package func fetch<K: Kind>(_ kind: K.Type, _ id: ID) throws -> Kept<K> {
        try known(fetch(K.declaration, id))
    }
    package func fetch<K: Kind>(_ link: Link<K>) throws -> Kept<K> { try fetch(K.self, link.id) }

    /// All that are so, whoever is asking; the newest first where no order is given.
    package func all<K: Kind>(
        _ kind: K.Type, _ conditions: Where<K>..., order: (any Place)? = nil, limit: Int = 10_000
    ) throws -> [Kept<K>] {
        try rows.list(
            K.declaration, where: Errand.sql(conditions), order: order?.spec, limit: limit
        ).map { try known($0) }
    }

    package func first<K: Kind>(_ kind: K.Type, _ conditions: Where<K>...) throws -> Kept<K>? {
        try rows.list(K.declaration, where: Errand.sql(conditions), limit: 1).first.map { try known($0) }
    }

    package func count<K: Kind>(_ kind: K.Type, _ conditions: Where<K>...) throws -> Int {
        try rows.count(K.declaration, where: Errand.sql(conditions))
    }

    package func blank<K: Kind>(_ kind: K.Type, of owner: ID? = nil) throws -> Kept<K> {
        try known(blank(K.declaration, of: owner), asRead: nil)
    }

    /// Keeps a new record as it is; the right to add it was asked before.
    @discardableResult
    package func keep<K: Kind>(_ new: Kept<K>, action: Title = Title("新建", "made")) throws -> Kept<K> {
        try known(keep(new.record, action: action))
    }

    /// Saves changed fields at the same stage.
    @discardableResult
    package func save<K: Kind>(
        _ changed: Kept<K>, action: Title = Title("修改", "changed"), note: String? = nil
    ) throws -> Kept<K> {
        try known(
            save(changed.record, before: changed.asRead ?? changed.record, action: action, note: note))
    }

    /// Takes a record through a declared move, with what was changed of it since it was read. Rights were asked, or
    /// a process does it on its own account.
    @discardableResult
    package func advance<K: Kind>(_ record: Kept<K>, _ move: K.Move, note: String? = nil) throws -> Kept<K> {
        try known(advance(record.record, by: move.rawValue, note: note, before: record.asRead))
    }

    private static func sql<K: Kind>(_ conditions: [Where<K>]) -> SQL {
        Condition.all(conditions.map(\.condition)).sql
    }

    private static func wrong<K: Kind>(_ record: Record, _ kind: K.Type) -> Failure {
        .broken(WrongKind(record: "\(record.kind.name) \(record.id.text)", wanted: K.name))
    }
}

/// A record was taken for one of another kind.
package struct WrongKind: Error {
    package let record: String
    package let wanted: String
}
