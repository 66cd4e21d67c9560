/// Text as Excel writes it into XML: `_x000D_` stands for a character that XML cannot carry.
enum ExcelText {
    /// Undoes the escapes, and makes every line break a line feed.
    static func decode(_ bytes: [UInt8]) -> String {
        guard bytes.contains(0x5F) || bytes.contains(0x0D) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            if let unit = escaped(bytes, at) {
                let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
                result.append(contentsOf: String(Character(scalar)).utf8)
                at += 7
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        let text = String(decoding: result, as: UTF8.self)
        guard result.contains(0x0D) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// The reverse, for text that happens to look like an escape: `_x0041_` becomes
    /// `_x005F_x0041_`.
    static func encode(_ text: String) -> String {
        guard text.utf8.contains(0x5F) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for at in bytes.indices {
            if escaped(bytes, at) != nil {
                result.append(contentsOf: "_x005F_".utf8)
            } else {
                result.append(bytes[at])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func escaped(_ bytes: [UInt8], _ at: Int) -> UInt32? {
        guard bytes[at] == 0x5F, at + 6 < bytes.count, bytes[at + 1] == 0x78, bytes[at + 6] == 0x5F
        else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[(at + 2)...(at + 5)] {
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x57)
            default: return nil
            }
        }
        return unit
    }
}
