/// 百分号编码 — Text in addresses and forms: `%E5%BC%A0` and `+`, byte by byte and once.
enum Percent {
    static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3)
        encode(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A board writes thousands of these; Foundation's way takes most of the page's time.
    static func encode(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { buffer in
            var rest = buffer[...]
            while let place = rest.firstIndex(where: { !isPlain($0) }) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<place]))
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(rest[place] >> 4)])
                bytes.append(digits[Int(rest[place] & 15)])
                rest = rest[(place + 1)...]
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
        }
    }

    /// Whether a byte may stand in an address as it is (RFC 3986, 2.3).
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    /// What was meant. A `%` that begins no byte stands for itself; what is no text when decoded is left as it came.
    static func text(_ encoded: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var at = encoded.startIndex
        while at < encoded.endIndex {
            let byte = encoded[at]
            at += 1
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                if at + 1 < encoded.endIndex, let high = value(encoded[at]), let low = value(encoded[at + 1])
                {
                    bytes.append(high << 4 | low)
                    at += 2
                } else {
                    bytes.append(byte)
                }
            default: bytes.append(byte)
            }
        }
        return plain(
            String(validating: bytes, as: UTF8.self) ?? String(decoding: encoded, as: UTF8.self))
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }

    /// Without NUL, which no text has and at which a database would cut one off. By bytes: a mark that follows makes
    /// one character with it.
    static func plain(_ text: String) -> String {
        text.utf8.contains(0) ? String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self) : text
    }
}
