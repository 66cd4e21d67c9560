import Records

/// 引号 — Text as it stands in the notation: as it is where YAML takes it so, else in quotes.
enum SheetScalar {
    static func value(_ text: String, under word: Word?, inFlow: Bool) -> String {
        let items: [String]
        switch word?.filling {
        case .sides, .chain, .choices, .list: items = SheetRow.list(text)
        case .texts: items = SheetRow.lines(text)
        default: items = [text.trimmed]
        }
        if items.count == 1 { return quoted(items[0], inFlow: inFlow) }
        return items.isEmpty
            ? "\"\"" : "[" + items.map { quoted($0, inFlow: true) }.joined(separator: ", ") + "]"
    }

    static func rows(_ text: String, _ words: [Word], isItem: Bool) -> [String] {
        SheetRow.lines(text).map { line in
            let row = SheetRow(line, words: isItem ? [.itemTitle] + words : words, isItem: isItem)
            guard !row.pairs.isEmpty else { return quoted(row.title) }
            let title = row.title.isEmpty ? [] : [(key: Word.itemTitle.title.chinese, value: row.title)]
            let pairs = (title + row.pairs).map { pair in
                let word = words.first { $0.title.chinese == pair.key }
                return "\(quoted(pair.key, inFlow: true)): \(value(pair.value, under: word, inFlow: true))"
            }
            return "{" + pairs.joined(separator: ", ") + "}"
        }
    }

    static func quoted(_ text: String, inFlow: Bool = false) -> String {
        guard !isPlain(text, inFlow: inFlow) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default:
                if isOdd(scalar) {
                    let hex = String(scalar.value, radix: 16)
                    quoted += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        if "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
        if first.properties.isWhitespace || last.properties.isWhitespace || last == ":" { return false }
        if text.contains(": ") || text.contains(" #") { return false }
        if inFlow, text.unicodeScalars.contains(where: { ",[]{}:?".unicodeScalars.contains($0) }) {
            return false
        }
        return !text.unicodeScalars.contains { $0 == "\n" || $0 == "\t" || isOdd($0) }
    }

    /// What YAML takes for the end of a line, or does not take at all.
    private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: false
        case 0x10000...0x10FFFF: false
        default: true
        }
    }
}
