/// 半角 — Full-width letters, digits and marks as their ordinary forms, as numbers and codes need
/// them.
enum HalfWidth {
    /// Also drops what cannot be seen: zero-width marks and byte order marks.
    static func of(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                if let half = Unicode.Scalar(scalar.value - 0xFEE0) { result.append(half) }
            case 0x3000, 0x00A0, 0x2000...0x200A, 0x202F: result.append(" ")
            case 0x200B...0x200F, 0xFEFF, 0x2060: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Half-width, and without any blank at all.
    static func compact(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in of(text).unicodeScalars where !scalar.properties.isWhitespace {
            result.append(scalar)
        }
        return String(result)
    }
}
