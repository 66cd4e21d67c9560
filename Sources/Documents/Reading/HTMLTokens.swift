/// The tags and texts of a web page, in order; scripts, styles and comments are passed over.
struct HTMLTokens: Sequence, IteratorProtocol {
    enum Token {
        case start(String, [String: String])
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
        at + text.utf8CodeUnitCount <= bytes.count
            && (0..<text.utf8CodeUnitCount).allSatisfy {
                bytes[at + $0] | 0x20 == text.utf8Start[$0] | 0x20
            }
    }

    private mutating func skip(past text: StaticString) {
        while at < bytes.count, !starts(text) { at += 1 }
        at = Swift.min(bytes.count, at + text.utf8CodeUnitCount)
    }

    private mutating func until(_ byte: UInt8) -> String {
        let end = bytes[at...].firstIndex(of: byte) ?? bytes.count
        defer { at = end }
        return String(decoding: bytes[at..<end], as: UTF8.self)
    }

    private mutating func tag() -> Token? {
        at += 1
        let isEnd = at < bytes.count && bytes[at] == 0x2F
        if isEnd { at += 1 }
        let name = word().lowercased()
        guard !name.isEmpty else { return .text("<") }
        var attributes: [String: String] = [:]
        while at < bytes.count, bytes[at] != 0x3E {
            let key = word().lowercased()
            if key.isEmpty {
                at += 1
                continue
            }
            attributes[key] = value()
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
        return .start(name, attributes)
    }

    private mutating func word() -> String {
        let start = at
        while at < bytes.count, bytes[at] > 0x20, ![0x3E, 0x2F, 0x3D].contains(bytes[at]) {
            at += 1
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func value() -> String {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        guard at < bytes.count, bytes[at] == 0x3D else { return "" }
        at += 1
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        guard at < bytes.count else { return "" }
        if bytes[at] == 0x22 || bytes[at] == 0x27 {
            let quote = bytes[at]
            at += 1
            let text = until(quote)
            at = Swift.min(bytes.count, at + 1)
            return HTMLEntities.decode(text)
        }
        let start = at
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }
}

/// `&nbsp;` and its like.
enum HTMLEntities {
    private static let names: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{00A0}",
        "middot": "·", "mdash": "—", "ndash": "–", "ldquo": "“", "rdquo": "”", "hellip": "…",
    ]

    static func decode(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            guard let end = rest.prefix(10).firstIndex(of: ";"),
                let character = character(rest[..<end])
            else {
                result += "&"
                continue
            }
            result += character
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> String? {
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let code =
            digits.hasPrefix("x") || digits.hasPrefix("X")
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
