import Records

/// 段头 — What stands above the content of a part: the field's name, and the file's where it is one.
struct PartHead {
    typealias Line = ArraySlice<UInt8>

    let name: String
    /// Nil where the part is no file; empty where no file was chosen.
    let file: String?

    /// Nil where no line names the field.
    init?(_ lines: [Line]) {
        let wanted = "content-disposition:"
        let line = lines.lazy.map { String(decoding: $0, as: UTF8.self) }
            .first { $0.prefix(wanted.count).lowercased() == wanted }
        guard let line else { return nil }
        let words = PartHead.parameters(of: Array(line.utf8))
        guard let name = words["name"], !name.isEmpty else { return nil }
        self.name = name
        self.file = words["filename"].map(Percent.plain)
    }

    /// `; name="…"; filename="…"`, the first of each. A name of a file may hold semicolons and quotation marks: it ends
    /// with the mark after which the line ends or the next parameter begins.
    private static func parameters(of line: [UInt8]) -> [String: String] {
        let (semicolon, quote) = (UInt8(ascii: ";"), UInt8(ascii: "\""))
        var found: [String: String] = [:]
        var at = line.firstIndex(of: semicolon) ?? line.endIndex
        while at < line.endIndex {
            let rest = line[(at + 1)...]
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { break }
            let word = String(decoding: rest[..<equals], as: UTF8.self).trimmed.lowercased()
            var value = line[(equals + 1)...]
            if value.first == quote {
                value = value.dropFirst()
                let end = value.indices.first {
                    value[$0] == quote && ($0 + 1 == line.endIndex || line[$0 + 1] == semicolon)
                }
                guard let end else { break }
                value = value[..<end]
                at = end + 1
            } else {
                at = value.firstIndex(of: semicolon) ?? line.endIndex
                value = value[..<at]
            }
            if found[word] == nil { found[word] = String(decoding: value, as: UTF8.self) }
        }
        return found
    }
}
