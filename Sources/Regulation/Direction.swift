/// 方向 — From which end we see the posting.
package enum Direction: String, Worded, Hashable {
    /// 外派: we send.
    case outbound
    /// 接收: we host.
    case inbound

    package var word: Word {
        switch self {
        case .outbound: Word("外派", "outbound", also: ["派出"])
        case .inbound: Word("接收", "inbound", also: ["接受", "来挂"])
        }
    }
}

/// 适用 — Whom a regulation, or one rule in it, is for.
package struct Scope: Sendable, Hashable {
    package static let everybody = Scope(direction: nil, categories: [])

    /// nil is either.
    package let direction: Direction?
    /// Categories of cadre, such as 市属 and 区属; none is all.
    package let categories: [String]

    package init(direction: Direction?, categories: [String]) {
        self.direction = direction
        self.categories = categories
    }

    func covers(_ direction: Direction, _ category: String?) -> Bool {
        if let wanted = self.direction, wanted != direction { return false }
        guard !categories.isEmpty else { return true }
        return category.map(categories.contains) ?? false
    }

    /// A rule for one category prevails over a rule for all.
    var precision: Int { (direction == nil ? 0 : 1) + (categories.isEmpty ? 0 : 2) }
}
