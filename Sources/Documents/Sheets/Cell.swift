import Foundation
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
        var text = written.trimmingCharacters(in: Cell.blanks)
        if text.hasPrefix("'") { text.removeFirst() }
        return text
    }

    package var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.unicodeScalars.allSatisfy { Cell.blanks.contains($0) }
        default: false
        }
    }

    static let blanks = CharacterSet.whitespacesAndNewlines.union(
        CharacterSet(charactersIn: "\u{FEFF}\u{200B}\u{200C}\u{200D}\u{00A0}\u{3000}"))

    static func written(_ number: Double) -> String {
        if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 {
            return String(whole)
        }
        return "\(number)"
    }
}
