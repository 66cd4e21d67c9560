import Documents

/// 字面 — The words of a roster's cell without what only lays them out.
enum RosterText {
    /// Bytes of a cell that are looked at: ten times those of the longest that is kept.
    static let longest = 8_000

    /// What a page shows of a cell; of a long text its beginning.
    static func brief(_ cell: Cell) -> String {
        if case .text(let text) = cell, text.utf8.count > 1_000 {
            return String(text.unicodeScalars.prefix(200)) + "…"
        }
        return CleanText.plain(cell)
    }

    /// One line: no line ends, and no blanks but between Latin words.
    static func line(_ text: String) -> String {
        if CleanText.holds(text) { return text }
        var result = ""
        var gap = false
        for character in text {
            guard !character.isWhitespace else {
                gap = true
                continue
            }
            guard !isUnseen(character) else { continue }
            if gap, let last = result.last, isLatin(last), isLatin(character) { result.append(" ") }
            result.append(character)
            gap = false
        }
        return result
    }

    /// What two ways of writing one name have in common: half-width, in lower case, without blanks.
    static func key(_ text: String) -> String {
        if CleanText.holds(text), !text.utf8.contains(where: { (0x41...0x5A).contains($0) }) {
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                if let half = Unicode.Scalar(scalar.value - 0xFEE0) { result.append(half) }
            case 0x200B...0x200F, 0xFEFF, 0x2060: continue
            default: result.append(scalar)
            }
        }
        return String(result).lowercased()
    }

    /// A mark by which people say that there is nothing to say.
    static func saysNothing(_ text: String) -> Bool {
        guard text.utf8.count <= 6 else { return false }
        return ["/", "\\", "-", "—", "——", "－", "无", "暂无", "没有"].contains(text)
    }

    /// What formulas that came to nothing show.
    static let faults = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"]

    private static func isLatin(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    private static func isUnseen(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy {
            (0x200B...0x200F).contains($0.value) || $0.value == 0xFEFF || $0.value == 0x2060
        }
    }
}
