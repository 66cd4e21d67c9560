import Records

extension Record {
    subscript<K: Kind, T: Shape>(field: FieldOf<K, T>) -> T {
        guard let held = T(value: self[name: field.spec.name]) else {
            preconditionFailure("\(kind.name) does not hold \(field.spec.name)")
        }
        return held
    }
}
