/// 净文 — Text that every way of tidying leaves as it is, told from its bytes: most cells of most
/// tables. What is not clean goes the long way; the result is the same.
package enum CleanText {
    /// Whether nothing but visible ASCII and Han characters (U+4000 to U+9FFF) is in it, so that there
    /// is no blank, nothing unseen, nothing full-width.
    package static func holds(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.allSatisfy { ($0 > 0x20 && $0 < 0x7F) || (0x80...0xBF).contains($0) || isHan($0) }
        }
    }

    /// As `Cell.plain`.
    package static func plain(_ cell: Cell) -> String {
        if case .text(let text) = cell, hasCleanEnds(text) { return text }
        return cell.plain
    }

    /// As `HalfWidth.compact`.
    static func compact(_ text: String) -> String { holds(text) ? text : HalfWidth.compact(text) }

    /// Neither a blank nor the apostrophe of Excel at either end.
    private static func hasCleanEnds(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        guard (first > 0x20 && first < 0x7F && first != 0x27) || isHan(first) else { return false }
        if last < 0x80 { return last > 0x20 && last < 0x7F }
        // The three bytes of a Han character end like those of other marks; its first byte tells.
        let tail = text.utf8.suffix(3)
        return tail.first.map(isHan) ?? false
    }

    /// The first byte of three of which U+4000 to U+9FFF consist.
    private static func isHan(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }
}

extension Cell {
    /// As `!isBlank`, told from the first byte where that is enough.
    var isFilled: Bool {
        switch self {
        case .empty: false
        case .text(let text):
            switch text.utf8.first {
            case .some(let byte) where byte > 0x20 && byte < 0x7F || (0xE4...0xE9).contains(byte): true
            default: !isBlank
            }
        default: true
        }
    }
}
