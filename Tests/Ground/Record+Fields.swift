package import Records

/// Tests know of what kind the records are that they made; one that is of another ends the test.
extension Record {
    package subscript<K: Kind, T: Shape>(field: FieldOf<K, T>) -> T {
        get {
            guard let held = T(value: self[name: field.spec.name]) else {
                preconditionFailure("\(kind.name) does not hold \(field.spec.name)")
            }
            return held
        }
        set { self[name: field.spec.name] = newValue.value }
    }
}
