package import Records

/// 读数 — What was made of a cell: a value, a value with a doubt to show, or nothing that can be
/// kept.
package enum Reading<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The cell is blank; whether that is allowed is for others to say.
    case nothing
    case plain(Value)
    /// Read, but somebody should look at it.
    case doubtful(Value, Title)
    case unreadable(Title)

    package var value: Value? {
        switch self {
        case .plain(let value), .doubtful(let value, _): value
        case .nothing, .unreadable: nil
        }
    }

    /// The doubt or the fault, as a sentence.
    package var sentence: Title? {
        switch self {
        case .doubtful(_, let sentence), .unreadable(let sentence): sentence
        case .nothing, .plain: nil
        }
    }

    package var isUnreadable: Bool {
        if case .unreadable = self { true } else { false }
    }

    func map<Other>(_ change: (Value) -> Other) -> Reading<Other> {
        switch self {
        case .nothing: .nothing
        case .plain(let value): .plain(change(value))
        case .doubtful(let value, let why): .doubtful(change(value), why)
        case .unreadable(let why): .unreadable(why)
        }
    }

    static func fault(_ chinese: String, _ english: String) -> Reading {
        .unreadable(Title(chinese, english))
    }

    static func doubt(_ value: Value, _ chinese: String, _ english: String) -> Reading {
        .doubtful(value, Title(chinese, english))
    }
}

extension Cell {
    /// The sentence for a formula that came to nothing; nil for every other cell.
    var formulaFault: Title? {
        guard case .error(let code) = self else { return nil }
        return Title(
            "单元格公式出错（\(code)），请改为具体内容",
            "the cell's formula failed (\(code)); type the value instead")
    }
}
