import Foundation

/// 文字编码 — How Chinese text arrives as bytes: UTF-8, UTF-16 with a mark, or GB18030 (GBK, GB2312).
package enum TextEncoding {
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    /// Byte order mark first, then UTF-8, then GB18030. Nil when it is none of them.
    package static func decode(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return utf8OrGB18030(Array(bytes.dropFirst(3)))
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return utf16(bytes.dropFirst(2), low: 0, high: 1)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return utf16(bytes.dropFirst(2), low: 1, high: 0)
        }
        return utf8OrGB18030(bytes)
    }

    static func utf8OrGB18030(_ bytes: [UInt8]) -> String? {
        String(validating: bytes, as: UTF8.self) ?? gb18030(bytes)
    }

    /// Nil where a character has no place in GB18030 (none of Unicode's, in practice).
    static func gb18030(_ text: String) -> [UInt8]? {
        text.data(using: gb18030).map { [UInt8]($0) }
    }

    /// Nil where the bytes are no GB18030.
    ///
    /// Foundation takes a time for what is wrong that grows with the square of its length; so it is given
    /// whole characters only, and not many at once.
    static func gb18030(_ bytes: [UInt8]) -> String? {
        var text = ""
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var start = 0
        var at = 0
        while at < bytes.count {
            guard let length = length(bytes, at) else { return nil }
            at += length
            guard at - start >= 4096 || at == bytes.count else { continue }
            guard let piece = String(bytes: bytes[start..<at], encoding: gb18030) else { return nil }
            text += piece
            start = at
        }
        return text
    }

    /// How many bytes the character here has, by the form of them alone.
    private static func length(_ bytes: [UInt8], _ at: Int) -> Int? {
        let first = bytes[at]
        if first <= 0x80 { return 1 }
        guard first < 0xFF, at + 1 < bytes.count else { return nil }
        switch bytes[at + 1] {
        case 0x40...0x7E, 0x80...0xFE: return 2
        case 0x30...0x39:
            guard at + 3 < bytes.count, (0x81...0xFE).contains(bytes[at + 2]),
                (0x30...0x39).contains(bytes[at + 3])
            else { return nil }
            return 4
        default: return nil
        }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) -> String? {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = bytes.startIndex
        while at + 1 < bytes.endIndex {
            units.append(UInt16(bytes[at + low]) | UInt16(bytes[at + high]) << 8)
            at += 2
        }
        return String(validating: units, as: UTF16.self)
    }
}
