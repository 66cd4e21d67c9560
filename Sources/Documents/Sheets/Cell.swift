package import Records

/// 单元格 — What one cell of a table holds, as the person who typed it would name it.
package enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double)
    /// A number that the sheet shows as a date.
    case day(Day)
    case flag(Bool)
    /// `#REF!`, `#N/A` and their like: a formula that came to nothing.
    case error(String)

    /// As a person would read it aloud: whole numbers without a fraction, days as 2024-03-15.
    package var written: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number): Cell.written(number)
        case .day(let day): day.iso
        case .flag(let flag): flag ? "是" : "否"
        case .error(let code): code
        }
    }

    /// `written` without the blanks around it, and without the apostrophe that some programs leave.
    package var plain: String {
        let scalars = written.unicodeScalars
        guard let first = scalars.firstIndex(where: { !Cell.isBlank($0) }),
            let last = scalars.lastIndex(where: { !Cell.isBlank($0) })
        else { return "" }
        let start = scalars[first] == "'" ? scalars.index(after: first) : first
        return String(scalars[start..<scalars.index(after: last)])
    }

    package var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.unicodeScalars.allSatisfy(Cell.isBlank)
        default: false
        }
    }

    /// White space, line ends, and what cannot be seen. Foundation's sets take a hundred times as long, for
    /// every cell of a file.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    static func written(_ number: Double) -> String {
        if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
            return String(whole)
        }
        return "\(number)"
    }
}
