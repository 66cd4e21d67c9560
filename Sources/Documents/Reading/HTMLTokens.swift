/// The tags and texts of a web page, in order; scripts, styles and comments are passed over.
struct HTMLTokens: Sequence, IteratorProtocol {
    enum Token {
        /// With what it says of the rows and columns that it spans; nothing else of it is asked.
        case start(String, rowSpan: String?, columnSpan: String?)
        case end(String)
        case text(String)
    }

    private let bytes: [UInt8]
    private var at = 0

    init(_ page: String) { bytes = Array(page.utf8) }

    mutating func next() -> Token? {
        while at < bytes.count {
            guard bytes[at] == 0x3C else { return .text(HTMLEntities.decode(until(0x3C))) }
            if starts("<!--") {
                skip(past: "-->")
            } else if starts("<!") || starts("<?") {
                skip(past: ">")
            } else if let token = tag() {
                return token
            }
        }
        return nil
    }

    private func starts(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        for place in 0..<count where bytes[at + place] | 0x20 != text.utf8Start[place] | 0x20 {
            return false
        }
        return true
    }

    private mutating func skip(past text: StaticString) {
        while at < bytes.count, !starts(text) { at += 1 }
        at = Swift.min(bytes.count, at + text.utf8CodeUnitCount)
    }

    private mutating func until(_ byte: UInt8) -> ArraySlice<UInt8> {
        let end = bytes[at...].firstIndex(of: byte) ?? bytes.count
        defer { at = end }
        return bytes[at..<end]
    }

    private mutating func tag() -> Token? {
        at += 1
        let isEnd = at < bytes.count && bytes[at] == 0x2F
        if isEnd { at += 1 }
        let name = HTMLTokens.name(word())
        guard !name.isEmpty else { return .text("<") }
        var rowSpan: String?
        var columnSpan: String?
        while at < bytes.count, bytes[at] != 0x3E {
            let key = word()
            if key.isEmpty {
                at += 1
                continue
            }
            let value = value()
            // Eight letters or seven, as other names have too.
            guard key.count <= 8 else { continue }
            switch HTMLTokens.name(key) {
            case "rowspan": rowSpan = String(decoding: value.prefix(20), as: UTF8.self)
            case "colspan": columnSpan = String(decoding: value.prefix(20), as: UTF8.self)
            default: continue
            }
        }
        at = Swift.min(bytes.count, at + 1)
        if isEnd { return .end(name) }
        if name == "script" {
            skip(past: "</script")
            skip(past: ">")
            return nil
        }
        if name == "style" {
            skip(past: "</style")
            skip(past: ">")
            return nil
        }
        return .start(name, rowSpan: rowSpan, columnSpan: columnSpan)
    }

    /// No tag that is asked for has a longer name than this keeps.
    private static func name(_ word: ArraySlice<UInt8>) -> String {
        String(decoding: word.prefix(32), as: UTF8.self).lowercased()
    }

    private mutating func word() -> ArraySlice<UInt8> {
        let start = at
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E, bytes[at] != 0x2F, bytes[at] != 0x3D {
            at += 1
        }
        return bytes[start..<at]
    }

    private mutating func value() -> ArraySlice<UInt8> {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        guard at < bytes.count, bytes[at] == 0x3D else { return [] }
        at += 1
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        guard at < bytes.count else { return [] }
        if bytes[at] == 0x22 || bytes[at] == 0x27 {
            let quote = bytes[at]
            at += 1
            let text = until(quote)
            at = Swift.min(bytes.count, at + 1)
            return text
        }
        let start = at
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E { at += 1 }
        return bytes[start..<at]
    }
}

/// `&nbsp;` and its like.
enum HTMLEntities {
    private static let names: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{00A0}",
        "middot": "·", "mdash": "—", "ndash": "–", "ldquo": "“", "rdquo": "”", "hellip": "…",
    ]

    /// Byte by byte, so that many of them cost what they weigh.
    static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == 0x26, let end = bytes[(at + 1)...].prefix(10).firstIndex(of: 0x3B),
                let character = character(bytes[(at + 1)..<end])
            {
                result.append(contentsOf: character.utf8)
                at = end + 1
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func character(_ bytes: ArraySlice<UInt8>) -> String? {
        let name = String(decoding: bytes, as: UTF8.self)
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let code =
            digits.hasPrefix("x") || digits.hasPrefix("X")
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
