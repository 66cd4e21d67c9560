import CPQ

/// 备好的语句 — Which statements a connection has prepared, by text and by the types of what is bound.
///
/// Lists of every length make statements without end, so the oldest gives way when there are many.
struct PreparedStatements {
    private struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private static let most = 400
    private var names: [Key: String] = [:]
    private var order: [Key] = []
    private var made = 0

    /// The name of the statement, whether it is still to be prepared, and one that must be given up for it.
    mutating func name(_ text: String, _ types: [Oid]) -> (name: String, isNew: Bool, dropped: String?) {
        let key = Key(text: text, types: types)
        if let name = names[key] { return (name, false, nil) }
        var dropped: String?
        if order.count >= PreparedStatements.most { dropped = names.removeValue(forKey: order.removeFirst()) }
        made += 1
        let name = "s\(made)"
        names[key] = name
        order.append(key)
        return (name, true, dropped)
    }

    mutating func forget(_ text: String, _ types: [Oid]) {
        let key = Key(text: text, types: types)
        names[key] = nil
        order.removeAll { $0 == key }
    }

    /// Names are not given out again, so what the server still has of them does no harm.
    mutating func forgetAll() {
        names = [:]
        order = []
    }
}
