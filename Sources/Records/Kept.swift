/// 已知种类的记录 — A record that is known to be of kind `K`, with how it was when it was read.
///
/// The kind is in its type: a leave cannot be asked for a field of a posting, and what is saved is told from what was
/// read without anybody having to say so.
package struct Kept<K: Kind>: Sendable {
    /// As it is now: what is saved.
    package private(set) var record: Record
    /// As it was read; nil for what is new.
    package let asRead: Record?

    /// A record that stands in the store; nil where it is of another kind.
    package init?(_ record: Record) {
        guard record.kind.name == K.name else { return nil }
        self.record = record
        asRead = record
    }

    /// A record as it is to be saved, and as it was read; nil there for what is new.
    package init?(_ record: Record, asRead: Record?) {
        guard record.kind.name == K.name else { return nil }
        self.record = record
        self.asRead = asRead
    }

    package var id: ID { record.id }
    package var owner: ID { record.owner }
    package var version: Int { record.version }
    package var madeAt: Moment { record.madeAt }
    package var changedAt: Moment { record.changedAt }
    package var link: Link<K> { Link(record.id) }

    /// Nil at a stage that the kind no longer has.
    package var stage: K.Stage? { K.Stage(rawValue: record.stage) }
    package func isAt(_ stages: K.Stage...) -> Bool { stages.contains { $0.rawValue == record.stage } }

    package subscript<T: Shape>(field: FieldOf<K, T>) -> T {
        get {
            // Rows are checked against their fields when they are read, so this fails only where a declaration
            // gives a field a blank that it cannot hold: a mistake of ours.
            guard let held = T(value: record[name: field.spec.name]) else {
                preconditionFailure("\(K.name) does not hold \(field.spec.name)")
            }
            return held
        }
        set { record[name: field.spec.name] = newValue.value }
    }

    package func label(_ language: Language) -> String { record.label(language) }
}
