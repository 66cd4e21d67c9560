package import Records

/// 逗号分隔文件 — Tables as plain text, for whatever cannot read workbooks.
package enum CSV {
    package enum Encoding: Sendable {
        /// With a byte order mark: without it Excel takes UTF-8 for the local code page.
        case utf8WithBOM
        case gb18030
    }

    /// Every cell that a spreadsheet would take for a formula gets a leading apostrophe; some take the
    /// full-width signs for the half-width ones.
    ///
    /// Fails with `.broken` where the text cannot be put into the encoding.
    package static func write(
        _ rows: [[String]], encoding: Encoding = .utf8WithBOM
    ) throws(Failure) -> [UInt8] {
        var text = ""
        for row in rows {
            text += row.map { quoted(guarded($0)) }.joined(separator: ",")
            text += "\r\n"
        }
        switch encoding {
        case .utf8WithBOM: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .gb18030:
            guard let bytes = TextEncoding.gb18030(text) else {
                throw .library("gb18030", "cannot encode the text")
            }
            return bytes
        }
    }

    static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, dangerous.contains(first),
            !isPlainNumber(text)
        else { return text }
        return "'" + text
    }

    /// What `guarded` added is taken off again when such a file comes back.
    static func unguarded(_ text: String) -> String {
        guard text.utf8.first == 0x27 else { return text }
        let rest = text.unicodeScalars.dropFirst()
        guard let next = rest.first, dangerous.contains(next) else {
            return text
        }
        return String(rest)
    }

    private static let dangerous: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
    ]

    private static func isPlainNumber(_ text: String) -> Bool {
        let body = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        return !body.isEmpty && body.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
            && body.utf8.count { $0 == 0x2E } <= 1 && body.utf8.contains { $0 != 0x2E }
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
            return text
        }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
