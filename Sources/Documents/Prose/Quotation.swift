/// 引号 — “ ” outside and ‘ ’ inside, turn by turn.
package enum Quotation {
    /// A name or a sentence in quotation marks; what is in 《 》 needs none.
    package static func quoted(_ text: String) -> String {
        let inner = Punctuation.tidied(text)
        if inner.hasPrefix("《"), inner.hasSuffix("》"), inner.filter({ $0 == "《" }).count == 1 { return inner }
        return "“\(turned(inner))”"
    }

    /// Inner “ ” as ‘ ’. A line whose marks do not close, or that has ‘ ’ of its own, stays as it is.
    static func nested(_ line: String) -> String {
        guard line.contains("“"), !line.contains("‘"), !line.contains("’") else { return line }
        var depth = 0
        var result = ""
        for character in line {
            switch character {
            case "“":
                depth += 1
                result.append(depth.isMultiple(of: 2) ? "‘" : "“")
            case "”":
                guard depth > 0 else { return line }
                result.append(depth.isMultiple(of: 2) ? "’" : "”")
                depth -= 1
            default: result.append(character)
            }
        }
        return depth == 0 ? result : line
    }

    /// Every mark as the other kind, as it is one level further in.
    private static func turned(_ text: String) -> String {
        String(
            text.map { character in
                switch character {
                case "“": "‘"
                case "”": "’"
                case "‘": "“"
                case "’": "”"
                default: character
                }
            })
    }
}
