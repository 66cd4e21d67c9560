import Records

/// 姓名 — Reads a person's name, without the blanks that align it in a table.
package enum NameText {
    package static func read(_ cell: Cell) -> Reading<String> {
        if let fault = cell.formulaFault { return .unreadable(fault) }
        return read(cell.plain)
    }

    package static func read(_ text: String) -> Reading<String> {
        let visible = HalfWidth.of(text).trimming(\.isWhitespace)
        if visible.isEmpty { return .nothing }
        let parts = visible.split(maxSplits: 1) { $0 == "(" || $0 == "（" }
        let name = joined(parts.first.map(String.init) ?? visible)
        if let wrong = name.first(where: { !isLetter($0) }) {
            return .fault(
                "姓名“\(text.inBrief)”里有“\(String(wrong).inBrief)”，姓名只能是文字",
                "the name “\(text.inBrief)” contains “\(String(wrong).inBrief)”; a name has only letters")
        }
        if name.count < 2 || name.count > 40 {
            return .fault(
                "姓名“\(text.inBrief)”太\(name.count < 2 ? "短" : "长")，请填全名",
                "the name “\(text.inBrief)” is too \(name.count < 2 ? "short" : "long")")
        }
        if parts.count > 1 {
            return .doubt(
                name, "姓名“\(text.inBrief)”括号里的内容没有读入",
                "what stands in brackets in the name “\(text.inBrief)” was left out")
        }
        return .plain(name)
    }

    /// `张　三` is 张三; the blanks of a Latin name stay, one between words; every dot between Han
    /// characters becomes `·`.
    private static func joined(_ text: String) -> String {
        var result = ""
        var gap = false
        for character in text {
            if character.isWhitespace {
                gap = true
                continue
            }
            if dots.contains(character) {
                result.append("·")
            } else {
                if gap, let last = result.last, isLatin(last), isLatin(character) {
                    result.append(" ")
                }
                result.append(character)
            }
            gap = false
        }
        return result
    }

    private static let dots: Set<Character> = ["·", "•", "．", ".", "‧", "∙", "⋅", "・", "･", "●"]

    private static func isLatin(_ character: Character) -> Bool {
        character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x250 }
    }

    private static func isLetter(_ character: Character) -> Bool {
        character.isLetter || character == "·" || character == " " || character == "-"
            || character == "'"
            // Private use: rare characters of old government fonts.
            || character.unicodeScalars.allSatisfy { (0xE000...0xF8FF).contains($0.value) }
    }
}
