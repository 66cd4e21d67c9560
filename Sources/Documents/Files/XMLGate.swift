/// XML 的门槛 — Looks at the bytes of an XML document before the parser does.
///
/// libxml2 compares every attribute of a tag with all the others, and searches a long tag anew with every
/// piece that arrives: so no tag may have more of either than any program writes.
struct XMLGate {
    private enum Inside { case text, opening, tag, remark, passage, instruction }

    private var inside = Inside.text
    private var quote: UInt8 = 0
    private var length = 0
    private var attributes = 0
    private var before: (UInt8, UInt8) = (0, 0)
    /// In UTF-16, which byte of two is the high one; nil where a character has one byte.
    private var highByte: Int?
    private var place = 0
    private var high: UInt8 = 0
    private var hasBegun = false

    enum Answer { case pass, tooLong, strange }

    mutating func look(_ bytes: UnsafeRawBufferPointer) -> Answer {
        if !hasBegun {
            guard begin(Array(bytes.prefix(256))) else { return .strange }
            hasBegun = true
        }
        guard let highByte else {
            for byte in bytes where !take(byte) { return .tooLong }
            return .pass
        }
        for byte in bytes {
            defer { place += 1 }
            if place & 1 == highByte {
                high = byte
                if highByte == 0 { continue }
            }
            // Little-endian: the low byte came before, and is judged once its high byte is known.
            if highByte == 1, place & 1 == 0 {
                low = byte
                continue
            }
            let unit = highByte == 1 ? low : byte
            if !take(high == 0 ? unit : 0x78) { return .tooLong }
        }
        return .pass
    }

    private var low: UInt8 = 0

    /// False for encodings in which a tag would not be seen as one.
    private mutating func begin(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0x3C, 0x00]) {
            highByte = 1
            return true
        }
        if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0x00, 0x3C]) {
            highByte = 0
            return true
        }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard text.hasPrefix("<?xml") || text.hasPrefix("\u{FEFF}<?xml"),
            let declaration = text.split(separator: "?>", maxSplits: 1).first,
            let said = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first
        else { return !head.starts(with: [0x4C, 0x6F]) }
        let name = said.drop { " \t\r\n='\"".contains($0) }
        return ["utf-8", "utf8", "utf-16", "gb", "us-ascii", "ascii", "iso-8859-1", "windows-125"]
            .contains { name.hasPrefix($0) }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        if inside == .text {
            if byte == 0x3C {
                inside = .opening
                (length, attributes, quote, before) = (0, 0, 0, (0, 0))
            }
            return true
        }
        length += 1
        guard length <= ReadingLimits.tag else { return false }
        switch inside {
        case .text: break
        case .opening: open(byte)
        case .tag:
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3D {
                attributes += 1
                return attributes <= ReadingLimits.attributes
            } else if byte == 0x3E {
                inside = .text
            }
        case .remark: if byte == 0x3E, before == (0x2D, 0x2D) { inside = .text }
        case .passage: if byte == 0x3E, before == (0x5D, 0x5D) { inside = .text }
        case .instruction: if byte == 0x3E, before.1 == 0x3F { inside = .text }
        }
        before = (before.1, byte)
        return true
    }

    /// `<?`, `<!-`, `<![`, or the tag of an element.
    private mutating func open(_ byte: UInt8) {
        switch (length, byte) {
        case (1, 0x3F): inside = .instruction
        case (1, 0x21): break
        case (2, 0x2D): inside = .remark
        case (2, 0x5B): inside = .passage
        case (_, 0x3E): inside = .text
        default: inside = .tag
        }
    }
}
